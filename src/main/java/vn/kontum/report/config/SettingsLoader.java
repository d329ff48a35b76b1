package vn.kontum.report.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.config.InfrastructureProperties.ConsoleProperties;
import vn.kontum.report.config.InfrastructureProperties.LogProperties;
import vn.kontum.report.config.InfrastructureProperties.LoggingKeys;
import vn.kontum.report.config.InfrastructureProperties.ManagementKeys;
import vn.kontum.report.config.InfrastructureProperties.OfficeKeys;
import vn.kontum.report.config.InfrastructureProperties.ReportOutputProperties;
import vn.kontum.report.config.InfrastructureProperties.ServerKeys;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.job.worker.WorkerProperties;
import vn.kontum.report.notification.ContactFile;
import vn.kontum.report.notification.NotificationProperties;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RetentionProperties;
import vn.kontum.report.run.RunProperties;
import vn.kontum.report.run.confirmation.ConfirmationProperties;
import vn.kontum.report.web.api.ApiProperties;

/** Reads settings and catalogue, and tells all mistakes of both at once. */
public final class SettingsLoader {
    private static final Path CONFIG = Path.of("config");

    private final Optional<Path> config;
    private final SettingsErrors mistakes = new SettingsErrors();
    private final SettingsSources sources;
    private final SettingsBinder binder;

    private SettingsLoader(CommandLineOverrides options) {
        this.config = options.config().or(() -> Optional.of(CONFIG).filter(Files::isDirectory));
        options.config()
                .filter(folder -> !Files.isDirectory(folder))
                .ifPresent(folder -> mistakes.add("--config", "config.missing", folder));
        var environment = SettingsEnvironment.load(options, config, mistakes);
        RenamedSettings.follow(environment.getPropertySources());
        this.binder = new SettingsBinder(environment, mistakes);
        this.sources = new SettingsSources(environment, binder);
    }

    /**
     * Reads the folder the options name, else {@code config} in the working directory, else what is built in.
     *
     * @throws InvalidSettingsException with every mistake of settings and catalogue
     */
    public static ApplicationSettings read(CommandLineOverrides options) {
        return new SettingsLoader(options).read();
    }

    private ApplicationSettings read() {
        GeneralProperties general = binder.bind("kontum", GeneralProperties.class);
        WorkDirectory work = new WorkDirectory(absolute(general.work()));
        RunProperties runs = binder.bind("kontum.runs", RunProperties.class);
        PipelineProperties settings = new PipelineProperties(
                work,
                binder.bind("kontum.intake", IntakeProperties.class),
                runs.judgeThreads(),
                runs.judgeTogether(),
                runs.lease(),
                binder.bind("kontum.housekeeping", RetentionProperties.class));
        ApplicationSettings.DatabaseSettings database =
                new DatabaseSettingsReader(binder, sources, mistakes).read(work);
        ReportOutputProperties output = binder.bind("kontum.report", ReportOutputProperties.class);
        ApplicationSettings.PdfSettings pdf = new ApplicationSettings.PdfSettings(
                output.libreOffice(), output.pdf() == ReportOutputProperties.PdfChoice.AUTO);
        ApplicationSettings.ServerSettings server = server(general.jobs());
        ApplicationSettings.LoggingSettings logging = logging(work);
        OfficeKeys office = binder.bind("kontum.office", OfficeKeys.class);
        binder.bind("kontum.api", ApiProperties.class);
        binder.bind("kontum.acts", ConfirmationProperties.class);
        binder.bind("kontum.workers", WorkerProperties.class);
        NotificationProperties notifications = binder.bind("kontum.notifications", NotificationProperties.class);
        SignInSettings.check(binder);
        binder.refuseUnknown();
        Optional<Catalogue> catalogue = catalogue(new CatalogueLoader(general.windows(), general.annualClosing()));
        Optional<Path> contacts = contacts(notifications, catalogue);
        mistakes.throwIfAny();
        return new ApplicationSettings(
                settings,
                catalogue.orElseThrow(),
                new ApplicationSettings.CatalogueSettings(
                        config.map(folder -> folder.resolve("catalogue")), general.planWarningDays()),
                new ApplicationSettings.TemplateSettings(folder(general.templates()), office.office()),
                database,
                general.language().locale(),
                pdf,
                server,
                logging,
                contacts.map(file -> sources.with(Map.of("kontum.notifications.contacts", file.toString())))
                        .orElse(sources));
    }

    /** Where the addresses of units are kept; a mistake in them is told with the others. */
    private Optional<Path> contacts(NotificationProperties notifications, Optional<Catalogue> catalogue) {
        Optional<Path> file = Optional.ofNullable(notifications.contacts())
                .or(() -> config.map(folder -> folder.resolve("catalogue").resolve("contacts.csv")))
                .map(SettingsLoader::absolute);
        Set<String> units = catalogue.stream()
                .flatMap(known -> known.reportingUnits().stream())
                .map(Unit::code)
                .collect(Collectors.toSet());
        try {
            if (catalogue.isPresent()) {
                new ContactFile(file, units)
                        .read()
                        .mistakes()
                        .forEach(wrong -> mistakes.add("contacts.csv:" + wrong.line(), wrong.key(), wrong.value()));
            }
        } catch (IOException e) {
            mistakes.add("contacts.csv", "file.unreadable", String.valueOf(e.getMessage()));
        }
        return file;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Optional<Path> folder(@Nullable Path path) {
        return Optional.ofNullable(path).map(SettingsLoader::absolute).filter(Files::isDirectory);
    }

    private ApplicationSettings.ServerSettings server(@Nullable Path jobs) {
        ServerKeys keys = binder.bind("server", ServerKeys.class);
        ManagementKeys management = binder.bind("management.server", ManagementKeys.class);
        if (keys.port() != 0 && keys.port() == management.port()) {
            binder.mistake("management.server.port", "port.same", Integer.toString(keys.port()));
        }
        return new ApplicationSettings.ServerSettings(
                keys.address().getHostAddress(),
                keys.port(),
                management.port(),
                binder.bind("kontum.console", ConsoleProperties.class).behindTls(),
                absolute(jobs == null ? Path.of("jobs") : jobs));
    }

    private ApplicationSettings.LoggingSettings logging(WorkDirectory work) {
        LoggingKeys keys = binder.bind("logging", LoggingKeys.class);
        LogProperties ours = binder.bind("kontum.logs", LogProperties.class);
        Path folder = keys.file() == null || keys.file().path() == null
                ? work.root().resolve("logs")
                : absolute(keys.file().path());
        return new ApplicationSettings.LoggingSettings(
                folder,
                keys.logback().rollingpolicy().maxHistory(),
                keys.logback().rollingpolicy().maxFileSize(),
                ours.format() == LogProperties.LogFormat.JSON,
                keys.level() == null ? Map.of() : keys.level());
    }

    private Optional<Catalogue> catalogue(CatalogueLoader reader) {
        try {
            return Optional.of(config.map(folder -> reader.read(folder.resolve("catalogue")))
                    .orElseGet(reader::readBuiltIn));
        } catch (CatalogueException e) {
            mistakes.addAll(e);
            return Optional.empty();
        }
    }
}
