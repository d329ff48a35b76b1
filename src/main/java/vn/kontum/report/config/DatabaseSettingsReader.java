package vn.kontum.report.config;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kontum.report.config.InfrastructureProperties.DataSourceKeys;
import vn.kontum.report.config.InfrastructureProperties.PasswordProperties;
import vn.kontum.report.config.InfrastructureProperties.PoolKeys;
import vn.kontum.report.database.DatabaseProperties;
import vn.kontum.report.database.EmbeddedDatabaseProperties;
import vn.kontum.report.intake.storage.WorkDirectory;

/** Reads which database is used and how connections to it are pooled. */
record DatabaseSettingsReader(SettingsBinder binder, SettingsSources sources, SettingsErrors errors) {
    private static final String URL = "spring.datasource.url";
    private static final String USER = "spring.datasource.username";
    private static final String PASSWORD = "spring.datasource.password";
    private static final String PASSWORD_FILE = "kontum.database.password-file";
    private static final String POOL = "spring.datasource.hikari";

    ApplicationSettings.DatabaseSettings read(WorkDirectory work) {
        return new ApplicationSettings.DatabaseSettings(database(work), pool());
    }

    private DatabaseProperties.Pool pool() {
        int before = errors.count();
        PoolKeys keys = binder.bind(POOL, PoolKeys.class);
        Map<String, String> more = new TreeMap<>(binder.texts(POOL));
        more.keySet()
                .removeIf(key ->
                        key.replace("-", "").toLowerCase(Locale.ROOT).matches("maximumpoolsize|connectiontimeout"));
        if (!more.isEmpty() && errors.count() == before) {
            binder.bindTo(POOL, new HikariConfig());
        }
        return new DatabaseProperties.Pool(keys.maximumPoolSize(), Duration.ofMillis(keys.connectionTimeout()), more);
    }

    /** Both kinds are read, so that a mistake in the one not used now is told too. */
    private DatabaseProperties database(WorkDirectory work) {
        DatabaseProperties embedded = binder.bind("kontum.database.embedded", EmbeddedDatabaseProperties.class)
                .in(work.database());
        DataSourceKeys keys = binder.bind("spring.datasource", DataSourceKeys.class);
        String password = password(keys.password());
        String url = keys.url() == null ? "" : keys.url();
        sources.formerKind().ifPresent(kind -> checkFormerKind(kind, url));
        if (url.isEmpty()) {
            return embedded;
        }
        if (!url.startsWith("jdbc:mysql://")) {
            binder.mistake(URL, "database.url", url);
        }
        if (keys.username() == null || keys.username().isEmpty()) {
            binder.mistake(USER, "database.user");
        }
        return new DatabaseProperties.External(url, keys.username() == null ? "" : keys.username(), password);
    }

    /** An external database that nobody names must not become an embedded one in silence. */
    private void checkFormerKind(SettingsSources.FormerValue kind, String url) {
        if (!kind.text().toLowerCase(Locale.ROOT).matches("embedded|external")) {
            errors.add(kind.place(), "value.unusable", kind.text(), "embedded, external");
        } else if (url.isEmpty() && !kind.text().equalsIgnoreCase("embedded")) {
            errors.add(kind.place(), "database.url", "");
        }
    }

    private String password(@Nullable String given) {
        Path file = binder.bind("kontum.database", PasswordProperties.class).passwordFile();
        boolean here = given != null && !given.isEmpty();
        if (file == null) {
            return here ? given : "";
        }
        if (here) {
            binder.mistake(
                    PASSWORD, "database.password", binder.place(PASSWORD_FILE).orElse(PASSWORD_FILE));
        }
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            binder.mistake(PASSWORD_FILE, "file.unreadable", String.valueOf(e.getMessage()));
            return "";
        }
    }
}
