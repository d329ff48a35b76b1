package vn.kontum.report.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.batch.Retention;
import vn.kontum.report.batch.Settings;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.CatalogueException;
import vn.kontum.report.catalogue.CatalogueReader;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.WindowKind;
import vn.kontum.report.edge.database.DatabaseSetup;
import vn.kontum.report.intake.IntakeLimits;
import vn.kontum.report.intake.WorkFolder;

/** Reads settings and catalogue, and tells all mistakes of both at once. */
public final class SetupReader {
    private static final Path CONFIG = Path.of("config");
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Optional<Path> config;
    private final SetupMistakes mistakes = new SetupMistakes();
    private final SettingValues values;

    private enum Kind {
        EMBEDDED,
        EXTERNAL
    }

    private enum Format {
        TEXT,
        JSON
    }

    private enum Pdf {
        AUTO,
        NEVER
    }

    private enum Answer {
        TRUE,
        FALSE
    }

    private enum Language {
        AUTO,
        VI,
        EN
    }

    private SetupReader(Options options) {
        this.config = options.config().or(() -> Optional.of(CONFIG).filter(Files::isDirectory));
        options.config()
                .filter(folder -> !Files.isDirectory(folder))
                .ifPresent(folder -> mistakes.add("--config", "config.missing", folder));
        SettingsFile file =
                config.map(folder -> SettingsFile.of(folder, mistakes)).orElse(new SettingsFile(Map.of()));
        String name = config.map(folder -> folder.resolve(SettingsFile.NAME).toString())
                .orElse(SettingsFile.NAME);
        this.values = new SettingValues(
                new SettingValues.Given(name, file, overrides(options)), SettingsFile.builtIn(), mistakes);
    }

    /**
     * Reads the folder the options name, else {@code config} in the working directory, else what is built in.
     *
     * @throws SetupException with every mistake of settings and catalogue
     */
    public static Setup read(Options options) {
        return new SetupReader(options).read();
    }

    private static Map<String, String> overrides(Options options) {
        Map<String, String> overrides = new HashMap<>();
        options.work().ifPresent(folder -> overrides.put("work", folder.toString()));
        options.language().ifPresent(language -> overrides.put("language", language));
        options.dbUrl().ifPresent(url -> overrides.put("database.url", url));
        options.dbUrl().ifPresent(url -> overrides.put("database.kind", Kind.EXTERNAL.name()));
        options.dbUser().ifPresent(user -> overrides.put("database.user", user));
        options.dbPasswordFile().ifPresent(file -> overrides.put("database.password-file", file.toString()));
        return overrides;
    }

    private Setup read() {
        WorkFolder work = new WorkFolder(path("work"));
        WindowKind windows = values.choice("windows", WindowKind.class);
        Setup.Templates templates =
                new Setup.Templates(Optional.of(path("templates")).filter(Files::isDirectory));
        Setup.Store store = new Setup.Store(database(work), pool());
        Settings settings = new Settings(
                work,
                intake(),
                values.whole("runs.judge-threads", 1, 64),
                values.whole("runs.judge-together", 1, 1_000_000),
                values.duration("runs.lease", Duration.ofSeconds(1)),
                retention());
        Optional<Locale> language = language(values.choice("language", Language.class));
        Setup.Paper paper =
                new Setup.Paper(values.text("report.libre-office"), values.choice("report.pdf", Pdf.class) == Pdf.AUTO);
        Setup.Service service = service();
        Setup.Logging logging = new Setup.Logging(
                values.optional("logs.folder")
                        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                        .orElseGet(() -> work.root().resolve("logs")),
                values.duration("logs.keep", Duration.ofDays(1)),
                values.choice("logs.format", Format.class) == Format.JSON);
        values.refuseUnknown();
        Optional<Catalogue> catalogue = catalogue(windows);
        mistakes.throwIfAny();
        return new Setup(settings, catalogue.orElseThrow(), templates, store, language, paper, service, logging);
    }

    private Setup.Service service() {
        return new Setup.Service(
                values.text("service.address"),
                values.whole("service.port", 0, 65_535),
                values.whole("service.management-port", 0, 65_535),
                values.duration("service.session", Duration.ofMinutes(1)),
                values.choice("service.behind-tls", Answer.class) == Answer.TRUE,
                path("service.jobs"));
    }

    private Path path(String key) {
        return Path.of(values.text(key)).toAbsolutePath().normalize();
    }

    private IntakeLimits intake() {
        return new IntakeLimits(
                values.duration("intake.settle", SHORTEST),
                values.duration("intake.incomplete-grace", SHORTEST),
                values.duration("intake.stuck-after", SHORTEST),
                values.whole("intake.files-per-round", 1, 1_000_000));
    }

    private Retention retention() {
        return new Retention(
                values.duration("housekeeping.temporary-files", Retention.SHORTEST),
                values.duration("housekeeping.trial-answers", Duration.ofDays(1)),
                values.duration("housekeeping.run-steps", Duration.ofDays(1)),
                values.bytes("housekeeping.free-space", 0));
    }

    private DatabaseSetup.Pool pool() {
        return new DatabaseSetup.Pool(
                values.whole("database.connections", 3, 1000),
                values.duration("database.connection-timeout", Duration.ofMillis(250)));
    }

    /** Both kinds are read, so that a mistake in the one not used now is told too. */
    private DatabaseSetup database(WorkFolder work) {
        Path program = values.optional("database.embedded.server-folder")
                .map(Path::of)
                .orElse(work.database().resolve("server"));
        DatabaseSetup embedded = new DatabaseSetup.Embedded(
                work.database(),
                program.toAbsolutePath().normalize(),
                values.whole("database.embedded.port", 0, 65_535),
                values.bytes("database.embedded.memory", 5L << 20),
                values.duration("database.embedded.start-timeout", Duration.ofSeconds(1)));
        String url = values.text("database.url");
        DatabaseSetup external = new DatabaseSetup.External(url, values.text("database.user"), password());
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

    private static Optional<Locale> language(Language language) {
        return switch (language) {
            case AUTO -> Optional.empty();
            case VI -> Optional.of(Messages.VIETNAMESE);
            case EN -> Optional.of(Locale.ENGLISH);
        };
    }

    private Optional<Catalogue> catalogue(WindowKind windows) {
        CatalogueReader reader = new CatalogueReader(windows);
        try {
            return Optional.of(config.map(folder -> reader.read(folder.resolve("catalogue")))
                    .orElseGet(reader::readBuiltIn));
        } catch (CatalogueException e) {
            mistakes.addAll(e);
            return Optional.empty();
        }
    }
}
