package vn.kontum.report.edge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.batch.Settings;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.edge.database.DatabaseSetup;
import vn.kontum.report.intake.IntakeLimits;
import vn.kontum.report.intake.WorkFolder;

/**
 * Everything that was decided before the start, read and found usable: settings, catalogue, and the look of the form.
 *
 * @param settings for the order of work
 * @param language empty: as the system says
 * @param libreOffice how PDF files are made
 * @param keepLogs how long old logs stay
 */
public record Setup(
        Settings settings,
        Catalogue catalogue,
        Templates templates,
        Store store,
        Optional<Locale> language,
        String libreOffice,
        Service service,
        Duration keepLogs) {

    /** Where the database is, and how many connections are taken. */
    public record Store(DatabaseSetup place, DatabaseSetup.Pool pool) {
        /** Whether the database is a server of our own. */
        public boolean embedded() {
            return place instanceof DatabaseSetup.Embedded;
        }
    }

    /** Where the console listens. */
    public record Service(String address, int port) {}

    /**
     * How workbooks look.
     *
     * @param folder of the office's own templates; empty where it has none
     */
    public record Templates(Optional<Path> folder) {}

    public WorkFolder folders() {
        return settings.folders();
    }

    /** The same, but for the patience of the intake. */
    public Setup withIntake(IntakeLimits limits) {
        Settings other = new Settings(
                settings.folders(), limits, settings.judgeThreads(), settings.judgeTogether(), settings.lease());
        return new Setup(other, catalogue, templates, store, language, libreOffice, service, keepLogs);
    }

    /** Whether the embedded database was ever used here. */
    public boolean hasDatabase() {
        return Files.isDirectory(folders().database().resolve("data"));
    }

    /** The log of everything that runs on this work folder. */
    public Path log() {
        return folders().root().resolve("logs").resolve("kontum-report.log");
    }
}
