package vn.kontum.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences for people, from {@code messages/<topic>_<vi|en>.properties}.
 *
 * @implNote A missing key is a fault of the program and throws.
 */
public final class Messages {
    /** The language of the province. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final String topic;
    private final Locale locale;
    private final Map<String, String> texts;
    /** Sentences without arguments, which are the same every time. */
    private final Map<String, String> constant = new ConcurrentHashMap<>();

    /** Loads a topic in the language of the locale: Vietnamese, or English for every other. */
    public Messages(String topic, Locale locale) {
        this.topic = topic;
        this.locale = locale;
        this.texts = load("messages/" + topic + "_" + (vietnamese() ? "vi" : "en") + ".properties");
    }

    private Messages(String topic, Locale locale, Map<String, String> texts) {
        this.topic = topic;
        this.locale = locale;
        this.texts = texts;
    }

    /**
     * The same sentences with words in the place of their names in braces.
     *
     * @param words by the name that sentences have for each, such as {@code places} for <code>{places}</code>
     */
    public Messages with(Map<String, String> words) {
        Map<String, String> said = new TreeMap<>(texts);
        words.forEach((name, word) ->
                said.replaceAll((key, text) -> text.replace("{" + name + "}", word.replace("'", "''"))));
        return new Messages(topic, locale, said);
    }

    /** The sentence of a key with its arguments filled in, after the rules of {@link MessageFormat}. */
    public String text(String key, Object... arguments) {
        return arguments.length == 0 ? constant.computeIfAbsent(key, k -> formatted(k)) : formatted(key, arguments);
    }

    private String formatted(String key, Object... arguments) {
        String pattern = Optional.ofNullable(texts.get(key))
                .orElseThrow(() -> new IllegalStateException("[messages/" + topic + "] has no key '" + key + "' for "
                        + locale + ", add it to both languages"));
        MessageFormat format = new MessageFormat(pattern, locale);
        return format.format(counted(format, arguments));
    }

    /** A count that comes as digits still chooses between the words for one and for many. */
    private static Object[] counted(MessageFormat format, Object... arguments) {
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] counted = arguments.clone();
        for (int i = 0; i < Math.min(formats.length, counted.length); i++) {
            if (formats[i] instanceof ChoiceFormat && counted[i] instanceof String text) {
                String digits = text.replaceAll("[^0-9]", "");
                counted[i] = digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
            }
        }
        return counted;
    }

    /** The sentence of a key as written, with the marks for its arguments. */
    public String pattern(String key) {
        return Optional.ofNullable(texts.get(key)).orElseThrow();
    }

    /** Whether the sentences are Vietnamese. */
    public boolean vietnamese() {
        return vietnamese(locale);
    }

    /** Whether somebody reads Vietnamese; everybody else is given English. */
    public static boolean vietnamese(Locale reader) {
        return reader.getLanguage().equals(VIETNAMESE.getLanguage());
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    private static Map<String, String> load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("[" + resource + "] is not on the class path");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + resource + "] cannot be read", e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
