package vn.kontum.report.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.kontum.report.text.Messages;

/**
 * What a run has to say of its end, as it is stored: a code with what it concerns. The sentence that says what happened, why
 * and what to do is made in the language of the reader; details are in the log of the run.
 */
public record RunNote(Code code, List<String> arguments) {
    private static final String MARK = "#";
    private static final String FIELD = "\u001F";
    private static final String PART = "\u001E";
    private static final String UNIT = ", ";
    private static final int MOST = 1200;

    /** What happened. */
    public enum Code {
        ABANDONED,
        STOPPED,
        LATE_STOP,
        LEASE_LOST,
        INBOX_UNAVAILABLE,
        OUTBOX_UNAVAILABLE,
        DISK_FULL,
        FILE_DENIED,
        FILE_FAILED,
        DATABASE_FAILED,
        TEMPLATE_BROKEN,
        REFUSED,
        /** Nobody was served. */
        UNITS_FAILED(true),
        /** Some units were not served; the others were. */
        UNITS_LEFT(true),
        /** Folders of the inbox that could not be listed; the others were. */
        FOLDERS_UNREADABLE(true),
        OPEN_ENDS,
        PROGRAM_FAILED,
        /** Forms written, laid beside a file that is open, unchanged. */
        FORMS_ISSUED,
        /** Letters drafted, units that owe. */
        REMINDERS_DRAFTED,
        /** Temporary files, trial answers and rows removed, gigabytes free. */
        CLEANED_UP;

        /** Whether its argument are the codes of units. */
        private final boolean units;

        Code() {
            this(false);
        }

        Code(boolean units) {
            this.units = units;
        }
    }

    public RunNote {
        arguments = List.copyOf(arguments);
    }

    public static RunNote of(Code code, String... arguments) {
        return new RunNote(code, List.of(arguments));
    }

    /** @param counts as whole numbers */
    public static RunNote counted(Code code, long... counts) {
        return new RunNote(code, Arrays.stream(counts).mapToObj(Long::toString).toList());
    }

    /** A failure that says itself what to tell people. */
    public static final class Noted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RunNote note;

        public Noted(RunNote note) {
            super(note.sentence(Locale.ENGLISH));
            this.note = note;
        }

        public RunNote note() {
            return note;
        }
    }

    /** As stored; several notes of one run stand after each other. */
    public static String text(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(PART));
    }

    public String text() {
        List<String> fields = new ArrayList<>(List.of(MARK + code));
        arguments.forEach(a -> fields.add(a.length() > MOST ? a.substring(0, MOST) : a));
        return String.join(FIELD, fields);
    }

    /** The notes in a stored message. */
    static List<RunNote> in(String message) {
        return Arrays.stream(message.split(PART))
                .flatMap(part -> parse(part).stream())
                .toList();
    }

    /** What a stored message says to people; what is no note stands as it is. */
    public static String sentences(String message, Locale locale) {
        return sentences(message, locale, UnaryOperator.identity());
    }

    /** @param names of units by their codes */
    static String sentences(String message, Locale locale, UnaryOperator<String> names) {
        return Arrays.stream(message.split(PART))
                .map(part -> parse(part)
                        .map(note -> note.naming(names).sentence(locale))
                        .orElse(part))
                .collect(Collectors.joining(" "));
    }

    private RunNote naming(UnaryOperator<String> names) {
        return code.units && !arguments.isEmpty()
                ? of(
                        code,
                        Arrays.stream(arguments.get(0).split(UNIT, -1))
                                .map(names)
                                .collect(Collectors.joining(UNIT)))
                : this;
    }

    private static Optional<RunNote> parse(String part) {
        if (part.equals(Run.ABANDONED)) {
            return Optional.of(of(Code.ABANDONED));
        }
        if (!part.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] fields = part.substring(MARK.length()).split(FIELD, -1);
        return Arrays.stream(Code.values())
                .filter(code -> code.name().equals(fields[0]))
                .findFirst()
                .map(code -> new RunNote(code, List.of(fields).subList(1, fields.length)));
    }

    String sentence(Locale locale) {
        if (code == Code.REFUSED && arguments.size() == 3) {
            return arguments.get(Messages.vietnamese(locale) ? 1 : 2);
        }
        Messages messages = new Messages("runs", locale);
        Object[] said = arguments.stream()
                .map(argument ->
                        code == Code.OPEN_ENDS ? IncompleteWork.parse(argument).in(messages) : argument)
                .toArray();
        return code == Code.OPEN_ENDS
                ? messages.text(
                        "note." + code, Arrays.stream(said).map(String::valueOf).collect(Collectors.joining("; ")))
                : messages.text("note." + code, said);
    }
}
