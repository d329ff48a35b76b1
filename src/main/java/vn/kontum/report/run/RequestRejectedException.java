package vn.kontum.report.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.text.Messages;

/** A request that cannot be met now, with a sentence that says why and what to do; nothing was changed. */
public final class RequestRejectedException extends RuntimeException {
    /** Why, as programs read it. */
    public enum Code {
        ALREADY_RUNNING,
        /** A run under way, of another process, works with another catalogue. */
        OTHER_CATALOGUE,
        REASON_REQUIRED,
        PERSON_REQUIRED,
        PERIOD_REQUIRED,
        /** The act takes effect when another person asks for the same. */
        SECOND_PERSON,
        NO_REQUEST,
        UNKNOWN_PERIOD,
        UNKNOWN_UNIT,
        NOT_ASKED,
        UNKNOWN_RULE,
        UNKNOWN_VARIABLE,
        UNKNOWN_SCHEDULE,
        UNKNOWN_RUN,
        UNKNOWN_ARRIVAL,
        NOT_RUNNING,
        NOT_FAILED,
        NO_SUBMISSION,
        NO_EDITION,
        NOT_QUARANTINED,
        NOT_APPROVABLE,
        ALREADY_DONE,
        /** A period is to be opened that no final edition closes. */
        NOT_CLOSED,
        /** By somebody else, between the look and the act. */
        DECIDED_MEANWHILE,
        /** Figures of a closed period would change without an approved correction. */
        CLOSED_FIGURES,
        CLOSED_CATALOGUE,
        CLOSED_FORCE,
        /** An act that would change a figure of a closed period. */
        PERIOD_CLOSED,
        NO_SUCH_EDITION,
        EDITION_REQUIRED,
        DIGEST_DIFFERS,
        NOT_CURRENT,
        /** Another edition of the period agrees with its inputs. */
        ANOTHER_CURRENT,
        /** This version of the program would write another workbook from the same inputs. */
        WRITTEN_OTHERWISE,
        NOT_INTACT,
        FINAL_ALREADY,
        FINAL_OBJECTION,
        RIGHT_MISSING,
        RESUMED_ALREADY,
        WAIVER_POINTLESS,
        NOTHING_TO_UNDO,
        NEWER_COUNTS,
        OLDER_THAN_COUNTED,
        OLDER_THAN_WAITING,
        CONFIRM_TWICE,
        NO_JUMP,
        NO_SUCH_FILE,
        NOT_A_SCAN,
        DOCUMENT_NUMBER,
        DOCUMENT_DATE,
        UNKNOWN_TOKEN,
        TOKEN_CLIENT,
        TOKEN_SCOPE,
        TOKEN_DAYS,
        /** The year has no plan, so that there are no targets. */
        NO_PLAN,
        CONTACT_EMAIL,
        CONTACT_MISTAKES,
        CONTACT_FILE,
        HISTORY_MISTAKES,
        HISTORY_TOO_LARGE,
        NO_SUCH_IMPORT,
        /** The files of the year lie in its package only. */
        ARCHIVED,
        ARCHIVE_OPEN,
        ARCHIVE_SOURCE,
        ARCHIVE_EXISTS,
        ARCHIVE_NONE,
        ARCHIVE_DAMAGED,
        ARCHIVE_OUTDATED
    }

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Object[] arguments;

    public RequestRejectedException(Code code, Object... arguments) {
        super("[" + code + "] "
                + new Messages("runs", Locale.ENGLISH).text("refused." + code, said(arguments, Locale.ENGLISH)));
        this.code = code;
        this.arguments = arguments.clone();
    }

    public Code code() {
        return code;
    }

    /** Whether it passes by itself: a run is in the way, and ends. */
    public boolean passes() {
        return code == Code.ALREADY_RUNNING || code == Code.OTHER_CATALOGUE;
    }

    /** The sentence in the language of the reader, without a word of where the way out is found. */
    public String sentence(Locale locale) {
        return new Messages("runs", locale).text("refused." + code, said(arguments, locale));
    }

    /** The sentence, with the command that helps where there is one. */
    public String onCommandLine(Locale locale) {
        return with("command", locale);
    }

    /** The sentence, with the page of the console that helps where there is one. */
    public String onScreen(Locale locale) {
        return with("console", locale);
    }

    private String with(String place, Locale locale) {
        Messages messages = new Messages("runs", locale);
        String way = "refused." + code + "." + place;
        return messages.has(way)
                ? sentence(locale) + " " + messages.text(way, said(arguments, locale))
                : sentence(locale);
    }

    /** Sentences of somebody else, in the language of the reader. */
    public record Sentences(List<Function<Locale, String>> sentences) {
        public Sentences {
            sentences = List.copyOf(sentences);
        }

        private String in(Locale locale) {
            return sentences.stream().map(s -> s.apply(locale)).collect(Collectors.joining(" "));
        }
    }

    /** A word of the bundle, in the language of the reader. */
    public record Word(String key) {}

    private static Object[] said(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments).map(a -> said(a, locale)).toArray();
    }

    private static Object said(Object argument, Locale locale) {
        if (argument instanceof Word word) {
            return new Messages("runs", locale).text(word.key());
        }
        return argument instanceof Sentences sentences ? sentences.in(locale) : argument;
    }
}
