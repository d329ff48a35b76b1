package vn.kontum.report.administration.schedule;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The schedule cannot be started from its files; it lists every mistake of every file at once. */
public final class ScheduleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Function<Locale, String>> mistakes;

    /** @param mistakes each a sentence in the language of the reader; not empty */
    public ScheduleException(List<Function<Locale, String>> mistakes) {
        super(mistakes.stream().map(m -> m.apply(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Never empty. */
    public List<String> sentences(Locale locale) {
        return mistakes.stream().map(m -> m.apply(locale)).toList();
    }
}
