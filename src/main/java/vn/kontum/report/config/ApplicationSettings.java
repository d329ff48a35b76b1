package vn.kontum.report.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.util.unit.DataSize;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.database.DatabaseProperties;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.text.OfficeProperties;

/**
 * Everything that was decided before the start, read and found usable: settings, catalogue, and the look of the form.
 *
 * @param settings of folders, intake, runs and retention
 * @param language empty: as the system says
 * @param paper how PDF files are made
 * @param sources where each setting comes from; a Spring application of these settings takes its environment
 */
public record ApplicationSettings(
        PipelineProperties settings,
        Catalogue catalogue,
        CatalogueSettings catalogueSettings,
        TemplateSettings templates,
        DatabaseSettings database,
        Optional<Locale> language,
        PdfSettings pdf,
        ServerSettings server,
        LoggingSettings logging,
        SettingsSources sources) {

    /** Where the database is, and how many connections are taken. */
    public record DatabaseSettings(DatabaseProperties location, DatabaseProperties.Pool pool) {
        /** Whether the database is a server of our own. */
        public boolean embedded() {
            return location instanceof DatabaseProperties.Embedded;
        }
    }

    /**
     * How the service is reached.
     *
     * @param managementPort for health and figures
     * @param behindTls whether a proxy with TLS stands before it: cookies are then kept to TLS, and the proxy is believed
     * @param jobs folder of the files of the schedule
     */
    public record ServerSettings(String address, int port, int managementPort, boolean behindTls, Path jobs) {
        ServerSettings withPorts(int other, int management) {
            return new ServerSettings(address, other, management, behindTls, jobs);
        }
    }

    /**
     * @param folder that the catalogue was read from; empty where it is built in
     * @param planWarningDays how many days before a quarter begins its plan is asked for
     * @param reloadDelay how often a service checks whether files were edited, and how long they must be unchanged before it
     *     reads them
     */
    public record CatalogueSettings(Optional<Path> folder, int planWarningDays, Duration reloadDelay) {
        /** With the delay of a service: 2 s. */
        CatalogueSettings(Optional<Path> folder, int planWarningDays) {
            this(folder, planWarningDays, Duration.ofSeconds(2));
        }
    }

    /**
     * The templates of workbooks and letters.
     *
     * @param folder of the office's own templates; empty where it has none
     * @param office what the office says of itself on its documents
     */
    public record TemplateSettings(Optional<Path> folder, OfficeProperties office) {}

    /**
     * @param libreOffice {@code auto}, {@code off}, or its path
     * @param automatic whether each published report gets a PDF beside it
     */
    public record PdfSettings(String libreOffice, boolean automatic) {}

    public WorkDirectory folders() {
        return settings.folders();
    }

    /** The same, but for how long the intake waits. */
    public ApplicationSettings withIntake(IntakeProperties limits) {
        PipelineProperties other = new PipelineProperties(
                settings.folders(), limits, settings.judgeThreads(), settings.judgeTogether(), settings.lease());
        return new ApplicationSettings(
                other, catalogue, catalogueSettings, templates, database, language, pdf, server, logging, sources);
    }

    /** The same with an edited catalogue. */
    public ApplicationSettings withCatalogue(Catalogue edited) {
        return new ApplicationSettings(
                settings, edited, catalogueSettings, templates, database, language, pdf, server, logging, sources);
    }

    /** The same, but for how soon edited files of the catalogue and the templates are read. */
    public ApplicationSettings withReloadDelay(Duration delay) {
        CatalogueSettings other =
                new CatalogueSettings(catalogueSettings.folder(), catalogueSettings.planWarningDays(), delay);
        return new ApplicationSettings(
                settings, catalogue, other, templates, database, language, pdf, server, logging, sources);
    }

    /** The same on other ports; 0 is any free one. */
    public ApplicationSettings withPorts(int port, int management) {
        ServerSettings other = server.withPorts(port, management);
        SettingsSources said = sources.with(
                Map.of("server.port", Integer.toString(port), "management.server.port", Integer.toString(management)));
        return new ApplicationSettings(
                settings, catalogue, catalogueSettings, templates, database, language, pdf, other, logging, said);
    }

    /**
     * How the log is written.
     *
     * @param folder of this process and those on the same machine; two machines writing one file would lose lines
     * @param days how long old ones stay
     * @param size from which a new one is begun on the same day
     * @param json one object for each line, for programs that gather logs
     * @param levels by the names of loggers
     */
    public record LoggingSettings(Path folder, int days, DataSize size, boolean json, Map<String, LogLevel> levels) {
        public LoggingSettings {
            levels = Map.copyOf(levels);
        }
    }

    /** Whether the embedded database was ever used here. */
    public boolean hasDatabase() {
        return Files.isDirectory(folders().database().resolve("data"));
    }

    /** The log of everything that runs on this work folder, from this machine. */
    public Path log() {
        return logging.folder().resolve("kontum-report.log");
    }
}
