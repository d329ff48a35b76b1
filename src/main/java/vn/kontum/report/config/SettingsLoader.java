package vn.kontum.report.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueException;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.database.DatabaseProperties;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RetentionProperties;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.OfficeProperties;

/** Reads settings and catalogue, and tells all mistakes of both at once. */
public final class SettingsLoader {
    private static final Path CONFIG = Path.of("config");
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Optional<Path> config;
    private final SettingsErrors mistakes = new SettingsErrors();
    private final SettingValueReader values;

    private enum Kind {
        EMBEDDED,
        EXTERNAL
    }

    private enum FormatSetting {
        TEXT,
        JSON
    }

    private enum PdfSetting {
        AUTO,
        NEVER
    }

    private enum AnswerSetting {
        TRUE,
        FALSE
    }

    private enum LanguageSetting {
        AUTO,
        VI,
        EN
    }

    private SettingsLoader(CommandLineOverrides options) {
        this.config = options.config().or(() -> Optional.of(CONFIG).filter(Files::isDirectory));
        options.config()
                .filter(folder -> !Files.isDirectory(folder))
                .ifPresent(folder -> mistakes.add("--config", "config.missing", folder));
        SettingsFile file =
                config.map(folder -> SettingsFile.of(folder, mistakes)).orElse(new SettingsFile(Map.of()));
        String name = config.map(folder -> folder.resolve(SettingsFile.NAME).toString())
                .orElse(SettingsFile.NAME);
        this.values = new SettingValueReader(
                new SettingValueReader.SettingValue(name, file, overrides(options)), SettingsFile.builtIn(), mistakes);
    }

    /**
     * Reads the folder the options name, else {@code config} in the working directory, else what is built in.
     *
     * @throws InvalidSettingsException with every mistake of settings and catalogue
     */
    public static ApplicationSettings read(CommandLineOverrides options) {
        return new SettingsLoader(options).read();
    }

    private static Map<String, String> overrides(CommandLineOverrides options) {
        Map<String, String> overrides = new HashMap<>();
        options.work().ifPresent(folder -> overrides.put("work", folder.toString()));
        options.language().ifPresent(language -> overrides.put("language", language));
        options.dbUrl().ifPresent(url -> overrides.put("database.url", url));
        options.dbUrl().ifPresent(url -> overrides.put("database.kind", Kind.EXTERNAL.name()));
        options.dbUser().ifPresent(user -> overrides.put("database.user", user));
        options.dbPasswordFile().ifPresent(file -> overrides.put("database.password-file", file.toString()));
        return overrides;
    }

    private ApplicationSettings read() {
        WorkDirectory work = new WorkDirectory(path("work"));
        QuarterCalendar windows = values.choice("windows", QuarterCalendar.class);
        ApplicationSettings.TemplateSettings templates = new ApplicationSettings.TemplateSettings(
                Optional.of(path("templates")).filter(Files::isDirectory), office());
        ApplicationSettings.StoreSettings store = new ApplicationSettings.StoreSettings(database(work), pool());
        PipelineProperties settings = new PipelineProperties(
                work,
                intake(),
                values.whole("runs.judge-threads", 1, 64),
                values.whole("runs.judge-together", 1, 1_000_000),
                values.duration("runs.lease", Duration.ofSeconds(1)),
                retention());
        Optional<Locale> language = language(values.choice("language", LanguageSetting.class));
        ApplicationSettings.PaperSettings paper = new ApplicationSettings.PaperSettings(
                values.text("report.libre-office"), values.choice("report.pdf", PdfSetting.class) == PdfSetting.AUTO);
        ApplicationSettings.ServerSettings service = service();
        ApplicationSettings.LoggingSettings logging = new ApplicationSettings.LoggingSettings(
                values.optional("logs.folder")
                        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                        .orElseGet(() -> work.root().resolve("logs")),
                values.duration("logs.keep", Duration.ofDays(1)),
                values.choice("logs.format", FormatSetting.class) == FormatSetting.JSON);
        values.refuseUnknown();
        Optional<Catalogue> catalogue = catalogue(windows);
        mistakes.throwIfAny();
        return new ApplicationSettings(
                settings, catalogue.orElseThrow(), templates, store, language, paper, service, logging);
    }

    private OfficeProperties office() {
        return new OfficeProperties(
                values.optional("office.name").orElse(""),
                values.optional("office.issued-by").orElse(""),
                values.optional("office.receives").orElse(""),
                values.optional("office.contact").orElse(""));
    }

    private ApplicationSettings.ServerSettings service() {
        return new ApplicationSettings.ServerSettings(
                values.text("service.address"),
                values.whole("service.port", 0, 65_535),
                values.whole("service.management-port", 0, 65_535),
                values.duration("service.session", Duration.ofMinutes(1)),
                values.choice("service.behind-tls", AnswerSetting.class) == AnswerSetting.TRUE,
                path("service.jobs"));
    }

    private Path path(String key) {
        return Path.of(values.text(key)).toAbsolutePath().normalize();
    }

    private IntakeProperties intake() {
        return new IntakeProperties(
                values.duration("intake.settle", SHORTEST),
                values.duration("intake.incomplete-grace", SHORTEST),
                values.duration("intake.stuck-after", SHORTEST),
                values.whole("intake.files-per-round", 1, 1_000_000));
    }

    private RetentionProperties retention() {
        return new RetentionProperties(
                values.duration("housekeeping.temporary-files", RetentionProperties.SHORTEST),
                values.duration("housekeeping.trial-answers", Duration.ofDays(1)),
                values.duration("housekeeping.run-steps", Duration.ofDays(1)),
                values.bytes("housekeeping.free-space", 0));
    }

    private DatabaseProperties.Pool pool() {
        return new DatabaseProperties.Pool(
                values.whole("database.connections", 3, 1000),
                values.duration("database.connection-timeout", Duration.ofMillis(250)));
    }

    /** Both kinds are read, so that a mistake in the one not used now is told too. */
    private DatabaseProperties database(WorkDirectory work) {
        Path program = values.optional("database.embedded.server-folder")
                .map(Path::of)
                .orElse(work.database().resolve("server"));
        DatabaseProperties embedded = new DatabaseProperties.Embedded(
                work.database(),
                program.toAbsolutePath().normalize(),
                values.whole("database.embedded.port", 0, 65_535),
                values.bytes("database.embedded.memory", 5L << 20),
                values.duration("database.embedded.start-timeout", Duration.ofSeconds(1)));
        String url = values.text("database.url");
        DatabaseProperties external = new DatabaseProperties.External(url, values.text("database.user"), password());
        if (values.choice("database.kind", Kind.class) == Kind.EMBEDDED) {
            return embedded;
        }
        if (!url.startsWith("jdbc:mysql://")) {
            values.mistake("database.url", "database.url", url);
        }
        if (values.text("database.user").isEmpty()) {
            values.mistake("database.user", "database.user");
        }
        return external;
    }

    private String password() {
        Optional<String> file = values.optional("database.password-file");
        try {
            return file.isEmpty()
                    ? ""
                    : Files.readString(Path.of(file.get())).lines().findFirst().orElse("");
        } catch (IOException e) {
            values.mistake("database.password-file", "file.unreadable", String.valueOf(e.getMessage()));
            return "";
        }
    }

    private static Optional<Locale> language(LanguageSetting language) {
        return switch (language) {
            case AUTO -> Optional.empty();
            case VI -> Optional.of(Messages.VIETNAMESE);
            case EN -> Optional.of(Locale.ENGLISH);
        };
    }

    private Optional<Catalogue> catalogue(QuarterCalendar windows) {
        CatalogueLoader reader = new CatalogueLoader(windows);
        try {
            return Optional.of(config.map(folder -> reader.read(folder.resolve("catalogue")))
                    .orElseGet(reader::readBuiltIn));
        } catch (CatalogueException e) {
            mistakes.addAll(e);
            return Optional.empty();
        }
    }
}
