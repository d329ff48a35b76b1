package vn.kontum.report.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.text.Messages;

/**
 * One execution with its reason and requester.
 *
 * @param message for people: what was done or what went wrong
 * @param editionId the edition it made
 * @param step where it stands, empty before the first step and after the last
 * @param catalogue version of the one that it works with; empty for runs of earlier versions
 */
public record Run(
        long id,
        RunRequest request,
        RunState state,
        Instant requestedAt,
        Optional<Instant> endedAt,
        Optional<Long> batchExecution,
        Optional<Long> editionId,
        String message,
        StepPosition step,
        boolean stopRequested,
        Optional<String> catalogue) {

    static final String ABANDONED = "the process ended before the run did; the next run takes up what it left";

    /**
     * How far a step is; {@code total} 0 means unknown.
     *
     * @param step its name; of a partition the name that Spring Batch gives it, such as {@code validateSubmissions:shard-3}
     */
    public record StepPosition(String step, long done, long total) {
        private static final Pattern PARTITION = Pattern.compile("(?<step>\\w+):[a-z]+-(?<number>\\d+)");

        /** The name of the step, without that of the partition. */
        public String stepName() {
            Matcher partition = PARTITION.matcher(step);
            return partition.matches() ? partition.group("step") : step;
        }

        /** What people call the step; its name where no text is known for it, as for steps of earlier versions. */
        public String label(Locale locale) {
            Messages messages = new Messages("runs", locale);
            String key = "step." + stepName();
            return messages.has(key) ? messages.text(key) : stepName();
        }

        /** The same with the number of the partition. */
        public String partitionLabel(Locale locale) {
            Matcher partition = PARTITION.matcher(step);
            return partition.matches()
                    ? new Messages("runs", locale).text("partition", label(locale), partition.group("number"))
                    : label(locale);
        }
    }

    /**
     * Whether it ended because its process died, stalled or was shut down, and not by its own fault or anybody's wish.
     */
    public boolean cutShort() {
        boolean abandoned = state == RunState.FAILED && message.equals(ABANDONED);
        boolean shutDown = state == RunState.STOPPED && !stopRequested;
        return abandoned || shutDown;
    }

    /** What it has to say of its end, in the language of the reader. */
    public String said(Locale locale) {
        return RunNote.sentences(message, locale);
    }

    /** @param names of units by their codes */
    public String said(Locale locale, UnaryOperator<String> names) {
        return RunNote.sentences(message, locale, names);
    }

    /** Whether what it says of its end speaks every language; what earlier versions wrote does not. */
    public boolean noted() {
        return !RunNote.in(message).isEmpty();
    }

    /** Units that it could not serve although it came to its end; empty when all were. */
    public List<String> unitsLeft() {
        return named(RunNote.Code.UNITS_LEFT);
    }

    /** Folders of the inbox that it could not list; what lies in them is not known. */
    public List<String> foldersUnread() {
        return named(RunNote.Code.FOLDERS_UNREADABLE);
    }

    /** The code of the refusal with which it ended; empty for every other run. */
    public Optional<String> refusal() {
        return RunNote.in(message).stream()
                .filter(note -> state == RunState.REFUSED && note.code() == RunNote.Code.REFUSED)
                .map(note -> note.arguments().get(0))
                .findFirst();
    }

    private List<String> named(RunNote.Code code) {
        return RunNote.in(message).stream()
                .filter(note -> note.code() == code)
                .flatMap(note -> Arrays.stream(note.arguments().get(0).split(", ")))
                .toList();
    }

    /** From the request to the end, or to now; never negative, also where the clock was set back meanwhile. */
    public Duration duration(Instant now) {
        Duration between = Duration.between(requestedAt, endedAt.orElse(now));
        return between.isNegative() ? Duration.ZERO : between;
    }
}
