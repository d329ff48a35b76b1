package vn.kontum.report.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settings as values of their kinds. A value that cannot be used is a mistake, and the default stands in for it so that
 * reading goes on.
 */
final class SettingValueReader {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(B|KB|MB|GB)");
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final Map<String, Long> BYTES = Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

    private final SettingValue given;
    private final SettingsFile defaults;
    private final SettingsErrors mistakes;
    private final Set<String> known = new TreeSet<>();

    /** What the file says, what it is called, and what the command line says in its stead. */
    record SettingValue(String file, SettingsFile settings, Map<String, String> options) {}

    SettingValueReader(SettingValue given, SettingsFile defaults, SettingsErrors mistakes) {
        this.given = given;
        this.defaults = defaults;
        this.mistakes = mistakes;
    }

    String text(String key) {
        return read(key, "", Optional::of);
    }

    Optional<String> optional(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty());
    }

    int whole(String key, int least, int most) {
        return read(
                key,
                least + " … " + most,
                text -> Optional.of(text)
                        .filter(t -> t.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .filter(n -> n >= least && n <= most));
    }

    Duration duration(String key, Duration least) {
        return read(
                key,
                "300ms, 10s, 30m, 2h, 7d; ≥ " + least.toMillis() + "ms",
                text -> amount(DURATION, MILLIS, text).map(Duration::ofMillis).filter(d -> d.compareTo(least) >= 0));
    }

    long bytes(String key, long least) {
        return read(
                key,
                "512KB, 128MB, 1GB; ≥ " + least + "B",
                text -> amount(SIZE, BYTES, text).filter(n -> n >= least));
    }

    <E extends Enum<E>> E choice(String key, Class<E> kind) {
        String choices = Arrays.stream(kind.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return read(
                key,
                choices,
                text -> Arrays.stream(kind.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst());
    }

    /** A mistake about a key that was read, at its place. */
    void mistake(String key, String message, Object... arguments) {
        mistakes.add(place(key), message, arguments);
    }

    /**
     * Every key that nobody asked for is a mistake: most often a misspelling, whose effect would be missed silently.
     */
    void refuseUnknown() {
        given.settings().entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> mistakes.add(place(key), "key.unknown", neighbours(key)));
    }

    private <T> T read(String key, String expected, Function<String, Optional<T>> reader) {
        known.add(key);
        Optional<String> said = Optional.ofNullable(given.options().get(key))
                .or(() ->
                        Optional.ofNullable(given.settings().entries().get(key)).map(SettingsFile.Entry::text));
        Optional<T> value = said.flatMap(reader);
        if (said.isPresent() && value.isEmpty()) {
            mistakes.add(place(key), "value.unusable", said.get(), expected);
        }
        return value.or(() -> Optional.ofNullable(defaults.entries().get(key))
                        .map(SettingsFile.Entry::text)
                        .flatMap(reader))
                .orElseThrow(() ->
                        new IllegalStateException("[" + key + "] has no usable default in the built-in settings"));
    }

    private String place(String key) {
        return Optional.ofNullable(given.options().get(key))
                .map(option -> "--" + key.replace("database.", "db-").replace('.', '-'))
                .or(() -> Optional.ofNullable(given.settings().entries().get(key))
                        .map(entry -> given.file() + ":" + entry.line() + " " + key))
                .orElse(given.file() + " " + key);
    }

    /**
     * The keys of the section it stands in, among which the right one will be; all where the section is unknown too.
     */
    private String neighbours(String wrong) {
        String section = wrong.substring(0, wrong.lastIndexOf('.') + 1);
        Set<String> near =
                known.stream().filter(key -> key.startsWith(section)).collect(Collectors.toCollection(TreeSet::new));
        return String.join(", ", near.isEmpty() ? known : near);
    }

    private static Optional<Long> amount(Pattern pattern, Map<String, Long> units, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches()
                ? Optional.of(Long.parseLong(matcher.group(1)) * units.get(matcher.group(2)))
                : Optional.empty();
    }
}
