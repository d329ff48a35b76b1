package vn.kontum.report.application;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import vn.kontum.report.administration.schedule.ScheduleException;
import vn.kontum.report.application.pdf.PdfExportWorker;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.config.SettingsSources;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.scheduling.QuartzScheduleService;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.security.FirstAdminSetup;

/**
 * Console and schedule on one running application.
 *
 * @implNote It must end within half a minute of being told, or it is killed.
 */
public final class ServerApplication implements AutoCloseable {
    private final ApplicationServices applicationServices;
    private final ListeningSockets sockets;
    private final SettingsSources sources;
    private final Path root;

    private ServerApplication(
            ApplicationServices applicationServices,
            ApplicationSettings applicationSettings,
            ListeningSockets sockets) {
        this.applicationServices = applicationServices;
        this.sockets = sockets;
        this.sources = applicationSettings.sources();
        this.root = applicationSettings.folders().root();
    }

    /**
     * Begins to serve.
     *
     * @throws InvalidSettingsException with everything that is in the way
     */
    public static ServerApplication start(ApplicationSettings applicationSettings, Clock clock) {
        ListeningSockets sockets = new ListeningSockets();
        ApplicationServices applicationServices = open(applicationSettings, clock, sockets);
        try {
            applicationServices.autowired(UnitFolderInitializer.class).prepare();
            applicationServices.autowired(RunService.class).recover();
            applicationServices.autowired(QuartzScheduleService.class).start();
            applicationServices.autowired(PdfExportWorker.class).begin();
            applicationServices.autowired(CatalogueReloader.class).begin();
            return new ServerApplication(applicationServices, applicationSettings, sockets);
        } catch (ScheduleException e) {
            applicationServices.close();
            throw ApplicationServices.invalid(e);
        } catch (RuntimeException e) {
            applicationServices.close();
            throw e;
        }
    }

    private static ApplicationServices open(
            ApplicationSettings applicationSettings, Clock clock, ListeningSockets sockets) {
        try {
            return ApplicationServices.start(ApplicationServices.application(applicationSettings, clock)
                    .sources(ServerConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .listeners(sockets)
                    .initializers(reloading(new WatchedFiles(applicationSettings)))
                    .properties(ServerDefaults.of(applicationSettings)));
        } catch (RuntimeException e) {
            throw inUse(e).<RuntimeException>map(port -> new InvalidSettingsException(List.of(taken(port))))
                    .orElse(e);
        }
    }

    /** Lets the beans that are made of the catalogue be made anew; commands have theirs once, and end. */
    private static ApplicationContextInitializer<GenericApplicationContext> reloading(WatchedFiles files) {
        CatalogueRefreshScope scope = new CatalogueRefreshScope();
        CatalogueDependents dependents = new CatalogueDependents(scope);
        return context -> {
            context.addBeanFactoryPostProcessor(dependents);
            context.registerBean(WatchedFiles.class, () -> files);
            context.registerBean(
                    CatalogueReloader.Generations.class,
                    () -> new CatalogueReloader.Generations(context.getBeanFactory(), scope, dependents));
        };
    }

    private static Optional<Integer> inUse(Throwable failure) {
        return failure instanceof PortInUseException taken
                ? Optional.of(taken.getPort())
                : Optional.ofNullable(failure.getCause()).flatMap(ServerApplication::inUse);
    }

    private static InvalidSettingsException.SettingsError taken(int port) {
        String number = Integer.toString(port);
        return locale -> "[service] " + new Messages("settings", locale).text("port.taken", number);
    }

    /** Where a browser on this machine finds the console. */
    public String address() {
        return sockets.console().url();
    }

    /** The port it really listens on. */
    public int port() {
        return sockets.console().port();
    }

    /** What listens beyond this machine. */
    public List<ExposedSocket> exposed() {
        return sockets.exposed().stream()
                .map(socket -> new ExposedSocket(
                        socket.host(),
                        socket.port(),
                        sources.origin(socket.setting() + ".address").orElse("-")))
                .toList();
    }

    /**
     * Something that other machines can reach.
     *
     * @param origin where its address was set
     */
    public record ExposedSocket(String host, int port, String origin) {}

    /** What lets somebody set up the first account; empty once there is one. */
    public Optional<String> setUpCode() {
        return applicationServices.autowired(FirstAdminSetup.class).code();
    }

    /** The file that holds the code, which only the user of the service can read; empty once there is an account. */
    public Optional<Path> setUpCodeFile() {
        return setUpCode().map(code -> SetUpCodeFile.write(root, code));
    }

    /** As {@link ApplicationServices#autowired(Class)}. */
    public <T> T autowired(Class<T> type) {
        return applicationServices.autowired(type);
    }

    /** What is wrong with the schedule, to be told at start. */
    public List<String> warnings(Locale locale) {
        return applicationServices.autowired(QuartzScheduleService.class).warnings(locale);
    }

    @Override
    public void close() {
        applicationServices.close();
    }
}
