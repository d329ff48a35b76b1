package vn.kontum.report.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

/**
 * Keys of the version before, which still count in this one: each file is followed by a source that says the same under
 * the new keys, so that a new key in the same file wins.
 */
final class RenamedSettings {
    static final String KIND = "database.kind";
    static final String URL = "database.url";
    private static final List<String> BELOW_KONTUM = List.of(
            "work",
            "language",
            "windows",
            "templates",
            "intake.settle",
            "intake.incomplete-grace",
            "intake.stuck-after",
            "intake.files-per-round",
            "runs.judge-threads",
            "runs.judge-together",
            "runs.lease",
            "housekeeping.temporary-files",
            "housekeeping.trial-answers",
            "housekeeping.run-steps",
            "housekeeping.free-space",
            "report.libre-office",
            "report.pdf",
            "logs.format",
            "database.password-file",
            "database.embedded.port",
            "database.embedded.memory",
            "database.embedded.server-folder",
            "database.embedded.start-timeout");
    private static final Map<String, String> NEW_KEYS = newKeys();

    private RenamedSettings() {}

    private static Map<String, String> newKeys() {
        Map<String, String> keys = new TreeMap<>(Map.of(
                URL,
                "spring.datasource.url",
                "database.user",
                "spring.datasource.username",
                "database.connections",
                "spring.datasource.hikari.maximum-pool-size",
                "database.connection-timeout",
                "spring.datasource.hikari.connection-timeout",
                "service.address",
                "server.address",
                "service.port",
                "server.port",
                "service.management-port",
                "management.server.port",
                "service.session",
                "server.servlet.session.timeout",
                "service.behind-tls",
                "kontum.console.behind-tls",
                "service.jobs",
                "kontum.jobs"));
        keys.put("logs.folder", "logging.file.path");
        keys.put("logs.keep", "logging.logback.rollingpolicy.max-history");
        BELOW_KONTUM.forEach(key -> keys.put(key, "kontum." + key));
        return Map.copyOf(keys);
    }

    /** What a key of the version before is called now; empty where it is none. */
    static Optional<String> newKey(String key) {
        return key.equals(KIND) ? Optional.of("spring.datasource.url") : Optional.ofNullable(NEW_KEYS.get(key));
    }

    /** Says the same under the new keys, with the places of the old ones. */
    static final class RenamedPropertySource extends MapPropertySource implements OriginLookup<String> {
        private final Map<String, String> former;

        private RenamedPropertySource(String name, Map<String, Object> values, Map<String, String> former) {
            super(name, values);
            this.former = Map.copyOf(former);
        }

        String formerName(String key) {
            return former.getOrDefault(key, key);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return super.getProperty(name) instanceof OriginTrackedValue tracked ? tracked.getValue() : null;
        }

        @Override
        public @Nullable Origin getOrigin(String name) {
            return super.getProperty(name) instanceof OriginTrackedValue tracked ? tracked.getOrigin() : null;
        }
    }

    /** Lays a source with the new keys behind each one that has old ones. */
    static void follow(MutablePropertySources sources) {
        for (PropertySource<?> source : sources.stream().toList()) {
            if (source instanceof EnumerablePropertySource<?> file && source instanceof OriginLookup<?>) {
                renamed(file).ifPresent(behind -> sources.addAfter(file.getName(), behind));
            }
        }
    }

    private static Optional<RenamedPropertySource> renamed(EnumerablePropertySource<?> file) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> former = new HashMap<>();
        boolean external = "external".equalsIgnoreCase(text(file, KIND));
        Stream.of(file.getPropertyNames())
                .filter(NEW_KEYS::containsKey)
                .filter(old -> !old.equals(URL) || external)
                .forEach(old -> {
                    String key = NEW_KEYS.get(old);
                    values.put(
                            key,
                            OriginTrackedValue.of(converted(old, text(file, old)), OriginLookup.getOrigin(file, old)));
                    former.put(key, old);
                });
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new RenamedPropertySource(file.getName() + " (former keys)", values, former));
    }

    private static String text(PropertySource<?> file, String key) {
        Object value = file.getProperty(key);
        return value == null ? "" : value.toString().strip();
    }

    /** The words of Spring Boot count days and milliseconds. */
    private static String converted(String old, String value) {
        return switch (old) {
            case "logs.keep" -> number(value, Duration::toDays);
            case "database.connection-timeout" -> number(value, Duration::toMillis);
            default -> value;
        };
    }

    /** What is no duration stays as it is, to be told with all other mistakes. */
    private static String number(String value, Function<Duration, Long> unit) {
        try {
            return String.format(Locale.ROOT, "%d", unit.apply(DurationStyle.detectAndParse(value)));
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
