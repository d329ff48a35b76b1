package vn.kontum.report.application;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.kontum.report.administration.schedule.ScheduleException;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.database.DatabaseException;
import vn.kontum.report.intake.storage.FileAccess;
import vn.kontum.report.intake.storage.WorkDirectory;

/** The running application with its services, as command line, console and API use them. Closing it ends its runs, then its database. */
public final class ApplicationServices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationServices.class);

    private final ConfigurableApplicationContext spring;

    private ApplicationServices(ConfigurableApplicationContext spring) {
        this.spring = spring;
    }

    /**
     * Opens the application for one command: no web, no schedule, nothing made that is not asked for.
     *
     * @throws InvalidSettingsException when the database cannot be had
     */
    public static ApplicationServices open(ApplicationSettings applicationSettings, Clock clock) {
        return open(applicationSettings, clock, context -> {});
    }

    /**
     * As {@link #open(ApplicationSettings, Clock)}, with more beans.
     *
     * @param more registers them
     */
    public static ApplicationServices open(
            ApplicationSettings applicationSettings,
            Clock clock,
            ApplicationContextInitializer<GenericApplicationContext> more) {
        return start(application(applicationSettings, clock)
                .initializers(more)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true));
    }

    /** The application without a word said of how it is used; the service adds its console and its schedule to it. */
    static SpringApplicationBuilder application(ApplicationSettings applicationSettings, Clock clock) {
        return new SpringApplicationBuilder(ApplicationConfiguration.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .environment(applicationSettings.sources().environment())
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(ApplicationSettings.class, () -> applicationSettings);
                    context.registerBean(Clock.class, () -> clock);
                });
    }

    static ApplicationServices start(SpringApplicationBuilder application) {
        try {
            return opened(application.run());
        } catch (RuntimeException e) {
            throw cause(e).map(unavailable ->
                            (RuntimeException) new InvalidSettingsException(List.of(unavailable::sentence)))
                    .orElse(e);
        }
    }

    /** With its database, so that whoever is told that it is open can rely on it. */
    private static ApplicationServices opened(ConfigurableApplicationContext spring) {
        try {
            spring.getBean(DataSource.class);
            restrict(spring.getBean(ApplicationSettings.class));
            return new ApplicationServices(spring);
        } catch (RuntimeException e) {
            spring.close();
            throw e;
        }
    }

    /**
     * Folders of an earlier version may be open to everybody; one that belongs to somebody else is left to its owner.
     */
    private static void restrict(ApplicationSettings applicationSettings) {
        WorkDirectory folders = applicationSettings.folders();
        for (Path folder : List.of(
                folders.store(),
                folders.reports(),
                applicationSettings.log().toAbsolutePath().getParent())) {
            try {
                FileAccess.restrictFolder(folder);
            } catch (IOException e) {
                LOG.warn("[{}] its access rights could not be restricted: {}", folder, e.toString());
            }
        }
    }

    private static Optional<DatabaseException> cause(Throwable failure) {
        return failure instanceof DatabaseException unavailable
                ? Optional.of(unavailable)
                : Optional.ofNullable(failure.getCause()).flatMap(ApplicationServices::cause);
    }

    /** A bean of the application, or an object whose constructor takes such beans. */
    public <T> T autowired(Class<T> type) {
        AutowireCapableBeanFactory beans = spring.getAutowireCapableBeanFactory();
        return beans.getBeanProvider(type)
                .getIfAvailable(
                        () -> type.cast(beans.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false)));
    }

    /** Mistakes in the files of the schedule, told as those of the settings are. */
    public static InvalidSettingsException invalid(ScheduleException schedule) {
        return new InvalidSettingsException(
                List.of(locale -> String.join(System.lineSeparator(), schedule.sentences(locale))));
    }

    @Override
    public void close() {
        spring.close();
    }
}
