package vn.kontum.report.scheduling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The schedule cannot be started from its files; it lists every mistake of every file at once. */
public final class ScheduleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<JobDefinitionError> mistakes;

    ScheduleException(List<JobDefinitionError> mistakes) {
        super(mistakes.stream().map(m -> m.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Never empty. */
    public List<String> sentences(Locale locale) {
        return mistakes.stream().map(m -> m.text(locale)).toList();
    }
}
