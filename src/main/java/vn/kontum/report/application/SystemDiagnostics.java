package vn.kontum.report.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.application.DiagnosticLine.Level;
import vn.kontum.report.application.pdf.LibreOfficeConverter;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.xlsx.write.TemplateException;

/**
 * Checks what the program depends on, such as Java, folders, database and clock, and says of each what was found and
 * what to do. Opens the database; changes nothing else.
 */
public final class SystemDiagnostics {
    private static final int JAVA = 17;

    private final CommandLineOverrides options;
    private final Clock clock;
    private final List<DiagnosticLine> lines = new ArrayList<>();

    private SystemDiagnostics(CommandLineOverrides options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    public static List<DiagnosticLine> perform(CommandLineOverrides options, Clock clock) {
        SystemDiagnostics diagnostics = new SystemDiagnostics(options, clock);
        diagnostics.checkJava();
        diagnostics.settings().ifPresent(diagnostics::checkSettings);
        return List.copyOf(diagnostics.lines);
    }

    /**
     * As {@link #perform}, from inside the service: it opens nothing, and the port is its own.
     *
     * @param catalogue in use, which may have taken the place of that of the settings
     */
    static List<DiagnosticLine> ofService(
            ApplicationSettings settings, Catalogue catalogue, DatabaseDiagnostics database, Clock clock) {
        SystemDiagnostics diagnostics = new SystemDiagnostics(CommandLineOverrides.none(), clock);
        diagnostics.checkJava();
        diagnostics.addCatalogue(settings, catalogue);
        diagnostics.checkFiles(settings);
        diagnostics.lines.addAll(database.lines(settings, clock));
        diagnostics.checkSurroundings(settings, catalogue);
        return List.copyOf(diagnostics.lines);
    }

    private void add(String name, Level level, Object... arguments) {
        lines.add(new DiagnosticLine(name, level, List.of(arguments)));
    }

    private void checkJava() {
        int version = Runtime.version().feature();
        add("java", version < JAVA ? Level.FAIL : Level.OK, Runtime.version().toString());
        String names = System.getProperty("sun.jnu.encoding", "");
        add("names", names.equalsIgnoreCase("UTF-8") ? Level.OK : Level.WARN, names);
    }

    private Optional<ApplicationSettings> settings() {
        try {
            ApplicationSettings applicationSettings = SettingsLoader.read(options);
            addCatalogue(applicationSettings, applicationSettings.catalogue());
            return Optional.of(applicationSettings);
        } catch (InvalidSettingsException e) {
            e.mistakes().forEach(mistake -> add("setup", Level.FAIL, mistake));
            return Optional.empty();
        }
    }

    private void addCatalogue(ApplicationSettings applicationSettings, Catalogue catalogue) {
        add(
                "setup",
                Level.OK,
                catalogue.reportingUnits().size(),
                catalogue.variables().size(),
                catalogue.indicators().size(),
                catalogue.rules().size(),
                catalogue.version().substring(0, 12));
        applicationSettings.sources().warnings().forEach(warning -> add("setup", Level.WARN, warning));
    }

    private void checkSettings(ApplicationSettings applicationSettings) {
        checkFiles(applicationSettings);
        checkDatabase(applicationSettings);
        checkSurroundings(applicationSettings, applicationSettings.catalogue());
        checkPort(applicationSettings.server());
    }

    private void checkFiles(ApplicationSettings applicationSettings) {
        checkTemplates(applicationSettings);
        lines.addAll(new FolderDiagnostics(applicationSettings.folders()).lines());
    }

    private void checkSurroundings(ApplicationSettings applicationSettings, Catalogue catalogue) {
        LibreOfficeConverter.find(applicationSettings.pdf().libreOffice())
                .ifPresentOrElse(
                        converter -> add("libreoffice", Level.OK, converter.program()),
                        () -> add(
                                "libreoffice",
                                Level.WARN,
                                applicationSettings.pdf().libreOffice()));
        lines.add(NotificationDiagnostics.line(applicationSettings));
        lines.addAll(CatalogueDiagnostics.lines(applicationSettings, catalogue, clock));
    }

    private void checkTemplates(ApplicationSettings applicationSettings) {
        try {
            WorkbookTemplates.check(applicationSettings.templates().folder());
            add(
                    "templates",
                    Level.OK,
                    applicationSettings.templates().folder().map(Path::toString).orElse("-"));
        } catch (TemplateException e) {
            TemplateErrorFormatter.mistakes(e).forEach(mistake -> add("templates", Level.FAIL, mistake));
        }
    }

    private void checkDatabase(ApplicationSettings applicationSettings) {
        if (applicationSettings.database().embedded()
                && !Files.isDirectory(applicationSettings.folders().root())) {
            add("database", Level.WARN, applicationSettings.folders().root());
            return;
        }
        try (ApplicationServices applicationServices = ApplicationServices.open(applicationSettings, clock)) {
            DatabaseDiagnostics database = new DatabaseDiagnostics(
                    applicationServices.autowired(JdbcTemplate.class),
                    applicationServices.autowired(ReceivedFileRepository.class),
                    applicationServices.autowired(ScheduleService.class),
                    applicationServices.autowired(WorkerDiagnostics.class));
            lines.addAll(database.lines(applicationSettings, clock));
        } catch (InvalidSettingsException e) {
            add("database", Level.FAIL, e.mistakes().get(0));
        }
    }

    private void checkPort(ApplicationSettings.ServerSettings service) {
        try (ServerSocket socket = new ServerSocket(service.port(), 1, InetAddress.getByName(service.address()))) {
            add("port", Level.OK, service.address(), Integer.toString(socket.getLocalPort()));
        } catch (IOException e) {
            add("port", Level.WARN, service.address(), Integer.toString(service.port()));
        }
    }
}
