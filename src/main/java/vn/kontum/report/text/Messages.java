package vn.kontum.report.text;

import java.math.BigDecimal;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
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
    private final ResourceBundle texts;
    /** What names in braces stand for. */
    private final Map<String, String> words;
    /** Sentences without arguments, which are the same every time. */
    private final Map<String, String> constant = new ConcurrentHashMap<>();

    /** A topic in the language of the locale: Vietnamese, or English for every other. The JDK keeps what was read once. */
    public Messages(String topic, Locale locale) {
        this(
                topic,
                locale,
                ResourceBundle.getBundle(
                        "messages/" + topic,
                        vietnamese(locale) ? VIETNAMESE : Locale.ENGLISH,
                        Messages.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)),
                Map.of());
    }

    private Messages(String topic, Locale locale, ResourceBundle texts, Map<String, String> words) {
        this.topic = topic;
        this.locale = locale;
        this.texts = texts;
        this.words = words;
    }

    /**
     * The same sentences with words in the place of their names in braces.
     *
     * @param more by the name that sentences have for each, such as {@code places} for <code>{places}</code>
     */
    public Messages with(Map<String, String> more) {
        return new Messages(topic, locale, texts, more);
    }

    /** The sentence of a key with its arguments filled in, after the rules of {@link MessageFormat}. */
    public String text(String key, Object... arguments) {
        return arguments.length == 0 ? constant.computeIfAbsent(key, k -> formatted(k)) : formatted(key, arguments);
    }

    private String formatted(String key, Object... arguments) {
        MessageFormat format = new MessageFormat(pattern(key), locale);
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
        if (!has(key)) {
            throw new IllegalStateException(
                    "[messages/" + topic + "] has no key '" + key + "' for " + locale + ", add it to both languages");
        }
        String pattern = texts.getString(key);
        for (Map.Entry<String, String> word : words.entrySet()) {
            pattern = pattern.replace("{" + word.getKey() + "}", word.getValue().replace("'", "''"));
        }
        return pattern;
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
        return texts.keySet();
    }
}
