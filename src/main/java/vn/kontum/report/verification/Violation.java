package vn.kontum.report.verification;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.text.Messages;

/**
 * Something that does not hold.
 *
 * @param place what it is about, as its identifier: a received file, a file, a row
 * @param key of the sentence in {@code messages/verify_*}
 */
public record Violation(String place, String key, List<Object> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    static Violation of(String place, String key, Object... arguments) {
        return new Violation(place, key, List.of(arguments));
    }

    /** The place and the sentence. */
    public String sentence(Locale locale) {
        return "[" + place + "] " + new Messages("verify", locale).text(key, arguments.toArray());
    }

    /** In English, for developers. */
    @Override
    public String toString() {
        return sentence(Locale.ENGLISH);
    }
}
