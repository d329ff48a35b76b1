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
 * @param paper how PDF files are made
 */
public record Setup(
        Settings settings,
        Catalogue catalogue,
        Templates templates,
        Store store,
        Optional<Locale> language,
        Paper paper,
        Service service,
        Logging logging) {

    /** Where the database is, and how many connections are taken. */
    public record Store(DatabaseSetup place, DatabaseSetup.Pool pool) {
        /** Whether the database is a server of our own. */
        public boolean embedded() {
            return place instanceof DatabaseSetup.Embedded;
        }
    }

    /**
     * How the service is reached.
     *
     * @param managementPort for health and figures, on this machine only
     * @param session how long somebody may do nothing before signing in again
     * @param behindTls whether a proxy with TLS stands before it: cookies are then kept to TLS, and the proxy is believed
     * @param jobs folder of the files of the schedule
     */
    public record Service(
            String address, int port, int managementPort, Duration session, boolean behindTls, Path jobs) {
        Service withPorts(int other, int management) {
            return new Service(address, other, management, session, behindTls, jobs);
        }
    }

    /**
     * How workbooks look.
     *
     * @param folder of the office's own templates; empty where it has none
     */
    public record Templates(Optional<Path> folder) {}

    /**
     * @param libreOffice {@code auto}, {@code off}, or its path
     * @param beside whether each published report gets a PDF beside it
     */
    public record Paper(String libreOffice, boolean beside) {}

    public WorkFolder folders() {
        return settings.folders();
    }

    /** The same, but for the patience of the intake. */
    public Setup withIntake(IntakeLimits limits) {
        Settings other = new Settings(
                settings.folders(), limits, settings.judgeThreads(), settings.judgeTogether(), settings.lease());
        return new Setup(other, catalogue, templates, store, language, paper, service, logging);
    }

    /** The same on other ports; 0 is any free one. */
    public Setup withPorts(int port, int management) {
        Service other = service.withPorts(port, management);
        return new Setup(settings, catalogue, templates, store, language, paper, other, logging);
    }

    /**
     * How the log is written.
     *
     * @param folder of this process and those on the same machine; two machines writing one file would lose lines
     * @param keep how long old ones stay
     * @param json one object for each line, for programs that gather logs
     */
    public record Logging(Path folder, Duration keep, boolean json) {}

    /** Whether the embedded database was ever used here. */
    public boolean hasDatabase() {
        return Files.isDirectory(folders().database().resolve("data"));
    }

    /** The log of everything that runs on this work folder, from this machine. */
    public Path log() {
        return logging.folder().resolve("kontum-report.log");
    }
}
