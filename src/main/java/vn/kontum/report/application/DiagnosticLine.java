package vn.kontum.report.application;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.text.Messages;

/**
 * What the diagnostics found about one thing, such as the disk or the clock.
 *
 * @param name of what was checked; with the level, the key of the sentence
 * @param arguments of the sentence
 */
public record DiagnosticLine(String name, Level level, List<Object> arguments) {
    /** Whether it is in order, deserves attention, or keeps the program from working. */
    public enum Level {
        OK,
        WARN,
        FAIL
    }

    public DiagnosticLine {
        arguments = List.copyOf(arguments);
    }

    /** What was found, and what to do about it. */
    public String sentence(Locale locale) {
        return new Messages("diagnostics", locale).text(key(), localized(locale));
    }

    /** As {@link #sentence} for people who do not run the machine: without paths, settings and commands to type. */
    public String onPage(Locale locale) {
        Messages messages = new Messages("diagnostics", locale);
        String own = key() + ".page";
        return messages.text(messages.has(own) ? own : key(), localized(locale));
    }

    private String key() {
        return name + "." + level.name().toLowerCase(Locale.ROOT);
    }

    private Object[] localized(Locale locale) {
        return arguments.stream().map(argument -> localized(argument, locale)).toArray();
    }

    private static Object localized(Object argument, Locale locale) {
        return argument instanceof InvalidSettingsException.SettingsError error ? error.text(locale) : argument;
    }
}
