package vn.kontum.report.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.TemplateException;

/**
 * Checks what the program depends on, such as Java, folders, database and clock, and says of each what was found and
 * what to do. Opens the database; changes nothing else.
 */
public final class SystemDiagnostics {
    private static final long GIGABYTE = 1L << 30;
    private static final int JAVA = 17;

    private final CommandLineOverrides options;
    private final Clock clock;
    private final List<DiagnosticLine> lines = new ArrayList<>();

    /** How one thing stands. */
    public enum Level {
        OK,
        WARN,
        FAIL
    }

    /** One thing that was looked at. */
    public record DiagnosticLine(String name, Level level, List<Object> arguments) {
        public DiagnosticLine {
            arguments = List.copyOf(arguments);
        }

        /** What was found, and what to do about it. */
        public String sentence(Locale locale) {
            return new Messages("diagnostics", locale)
                    .text(
                            name + "." + level.name().toLowerCase(Locale.ROOT),
                            arguments.stream()
                                    .map(argument -> said(argument, locale))
                                    .toArray());
        }

        private static Object said(Object argument, Locale locale) {
            return argument instanceof InvalidSettingsException.SettingsError mistake ? mistake.text(locale) : argument;
        }
    }

    private SystemDiagnostics(CommandLineOverrides options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    public static List<DiagnosticLine> perform(CommandLineOverrides options, Clock clock) {
        SystemDiagnostics checkup = new SystemDiagnostics(options, clock);
        checkup.java();
        checkup.setup().ifPresent(checkup::after);
        return List.copyOf(checkup.lines);
    }

    /**
     * As {@link #perform}, from inside the service: it opens nothing, and the port is its own.
     *
     * @param catalogue in use, which may have taken the place of that of the settings
     */
    static List<DiagnosticLine> ofService(
            ApplicationSettings settings, Catalogue catalogue, DatabaseDiagnostics database, Clock clock) {
        SystemDiagnostics checkup = new SystemDiagnostics(CommandLineOverrides.none(), clock);
        checkup.java();
        checkup.read(settings, catalogue);
        checkup.places(settings);
        checkup.lines.addAll(database.lines(settings, clock));
        checkup.environment(settings, catalogue);
        return List.copyOf(checkup.lines);
    }

    private void add(String name, Level level, Object... arguments) {
        lines.add(new DiagnosticLine(name, level, List.of(arguments)));
    }

    private void java() {
        int version = Runtime.version().feature();
        add("java", version < JAVA ? Level.FAIL : Level.OK, Runtime.version().toString());
        String names = System.getProperty("sun.jnu.encoding", "");
        add("names", names.equalsIgnoreCase("UTF-8") ? Level.OK : Level.WARN, names);
    }

    private Optional<ApplicationSettings> setup() {
        try {
            ApplicationSettings applicationSettings = SettingsLoader.read(options);
            read(applicationSettings, applicationSettings.catalogue());
            return Optional.of(applicationSettings);
        } catch (InvalidSettingsException e) {
            e.mistakes().forEach(mistake -> add("setup", Level.FAIL, mistake));
            return Optional.empty();
        }
    }

    private void read(ApplicationSettings applicationSettings, Catalogue catalogue) {
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

    private void after(ApplicationSettings applicationSettings) {
        places(applicationSettings);
        database(applicationSettings);
        environment(applicationSettings, applicationSettings.catalogue());
        port(applicationSettings.service());
    }

    private void places(ApplicationSettings applicationSettings) {
        templates(applicationSettings);
        folders(applicationSettings);
    }

    private void environment(ApplicationSettings applicationSettings, Catalogue catalogue) {
        LibreOfficeConverter.find(applicationSettings.paper().libreOffice())
                .ifPresentOrElse(
                        office -> add("libreoffice", Level.OK, office.program()),
                        () -> add(
                                "libreoffice",
                                Level.WARN,
                                applicationSettings.paper().libreOffice()));
        lines.add(NotificationDiagnostics.line(applicationSettings));
        lines.addAll(CatalogueDiagnostics.lines(applicationSettings, catalogue, clock));
    }

    private void templates(ApplicationSettings applicationSettings) {
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

    private void folders(ApplicationSettings applicationSettings) {
        Path root = applicationSettings.folders().root();
        Path existing = root;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        WorkDirectory work = applicationSettings.folders();
        Optional<Path> locked = Stream.of(
                        existing, work.inbox(), work.outbox(), work.trial(), work.store(), work.reports())
                .filter(folder -> Files.exists(folder) && !Files.isWritable(folder))
                .findFirst();
        add("work", locked.isEmpty() ? Level.OK : Level.FAIL, locked.orElse(root));
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            Level level = free < GIGABYTE / 4 ? Level.FAIL : free < GIGABYTE ? Level.WARN : Level.OK;
            add("disk", level, free / (GIGABYTE >> 10));
        } catch (IOException e) {
            add("disk", Level.WARN, 0);
        }
    }

    private void database(ApplicationSettings applicationSettings) {
        if (applicationSettings.store().embedded()
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

    private void port(ApplicationSettings.ServerSettings service) {
        try (ServerSocket socket = new ServerSocket(service.port(), 1, InetAddress.getByName(service.address()))) {
            add("port", Level.OK, service.address(), Integer.toString(socket.getLocalPort()));
        } catch (IOException e) {
            add("port", Level.WARN, service.address(), Integer.toString(service.port()));
        }
    }
}
