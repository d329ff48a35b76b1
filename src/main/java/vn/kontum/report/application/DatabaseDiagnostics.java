package vn.kontum.report.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.schedule.ScheduleException;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.application.DiagnosticLine.Level;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.database.DatabaseProperties;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.OutboxIdentity;

/** What a running application says of its database, of the folders that belong to it, and of its schedule. */
record DatabaseDiagnostics(
        JdbcTemplate jdbc, ReceivedFileRepository files, ScheduleService schedule, WorkerDiagnostics workers) {

    List<DiagnosticLine> lines(ApplicationSettings applicationSettings, Clock clock) {
        List<DiagnosticLine> lines = new ArrayList<>();
        DatabaseInfo info = DatabaseInfo.of(jdbc);
        add(lines, "database", Level.OK, place(applicationSettings), info.version(), origin(applicationSettings));
        lines.addAll(info.diagnose(clock));
        folderIdentities(applicationSettings, lines);
        schedule(lines);
        lines.addAll(workers.lines());
        return List.copyOf(lines);
    }

    /** Without what follows the name of the schema, where a password may stand. */
    private static String place(ApplicationSettings applicationSettings) {
        return applicationSettings.database().location() instanceof DatabaseProperties.External external
                ? external.url().replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//")
                : applicationSettings.folders().database().toString();
    }

    private static String origin(ApplicationSettings applicationSettings) {
        return applicationSettings
                .sources()
                .origin(applicationSettings.database().embedded() ? "kontum.work" : "spring.datasource.url")
                .orElse("-");
    }

    private void schedule(List<DiagnosticLine> lines) {
        try {
            add(lines, "schedule", Level.OK, schedule.statuses().size());
            Map<String, String> warnings = Map.of("vi", warnings(schedule, "vi"), "en", warnings(schedule, "en"));
            if (!warnings.get("en").isEmpty()) {
                add(lines, "schedule", Level.WARN, (InvalidSettingsException.SettingsError)
                        locale -> warnings.getOrDefault(locale.getLanguage(), ""));
            }
        } catch (ScheduleException e) {
            ApplicationServices.invalid(e).mistakes().forEach(mistake -> add(lines, "schedule", Level.FAIL, mistake));
        }
    }

    /** As long as the application is open: it is asked for in two languages, and read when it is closed. */
    private static String warnings(ScheduleService scheduleService, String language) {
        return String.join(" ", scheduleService.warnings(Locale.forLanguageTag(language)));
    }

    private void folderIdentities(ApplicationSettings applicationSettings, List<DiagnosticLine> lines) {
        Optional<String> known = files.folderId(Inbox.NAME);
        Optional<String> found =
                new Inbox(applicationSettings.folders().inbox()).idFile().read();
        boolean right = known.isEmpty() || known.equals(found);
        add(
                lines,
                "inbox",
                right ? Level.OK : Level.FAIL,
                applicationSettings.folders().inbox(),
                known.orElse("-"));
        OutboxIdentity outbox = new OutboxIdentity(applicationSettings.folders().outbox(), files);
        add(
                lines,
                "outbox",
                outbox.right() ? Level.OK : Level.FAIL,
                applicationSettings.folders().outbox(),
                outbox.expected().orElse("-"));
    }

    private static void add(List<DiagnosticLine> lines, String name, Level level, Object... arguments) {
        lines.add(new DiagnosticLine(name, level, List.of(arguments)));
    }
}
