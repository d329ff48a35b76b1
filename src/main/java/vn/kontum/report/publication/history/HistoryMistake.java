package vn.kontum.report.publication.history;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.text.Messages;

/**
 * A mistake in a file of published figures.
 *
 * @param place line and column: {@code 12, unit}
 * @param key of the sentence in {@code messages/history_*}
 */
public record HistoryMistake(String place, String key, List<Object> arguments) {
    public HistoryMistake {
        arguments = List.copyOf(arguments);
    }

    static HistoryMistake at(int line, String column, String key, Object... arguments) {
        return new HistoryMistake(line + ", " + column, key, List.of(arguments));
    }

    /** The place and the sentence. */
    public String sentence(Locale locale) {
        Messages messages = new Messages("history", locale);
        return messages.text("place", place) + " " + messages.text(key, arguments.toArray());
    }
}
