package vn.kontum.report.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The system cannot start as it is set up; says everything that is in the way, nothing was begun. */
public final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<SettingsError> mistakes;

    /**
     * One thing in the way, in the language of the reader: {@code [file:line key] what is, what was expected, what to
     * do}.
     */
    @FunctionalInterface
    public interface SettingsError {
        String text(Locale locale);
    }

    public InvalidSettingsException(List<SettingsError> mistakes) {
        super(mistakes.stream().map(m -> m.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<SettingsError> mistakes() {
        return mistakes;
    }

    /** Never empty. */
    public List<String> sentences(Locale locale) {
        return mistakes.stream().map(m -> m.text(locale)).toList();
    }
}
