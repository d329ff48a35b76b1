package vn.kontum.report.run;

import java.util.Locale;
import vn.kontum.report.text.Messages;

/** A request that cannot be met now, with a sentence that says why and what to do; nothing was changed. */
public final class RequestRejectedException extends RuntimeException {
    /** Why, as programs read it. */
    public enum Code {
        ALREADY_RUNNING,
        REASON_REQUIRED,
        PERSON_REQUIRED,
        PERIOD_REQUIRED,
        UNKNOWN_PERIOD,
        UNKNOWN_UNIT,
        UNKNOWN_RULE,
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
        REASONS_MISSING,
        NO_JUMP
    }

    private final Code code;
    private final Object[] arguments;

    public RequestRejectedException(Code code, Object... arguments) {
        super("[" + code + "] " + new Messages("runs", Locale.ENGLISH).text("refused." + code, arguments));
        this.code = code;
        this.arguments = arguments.clone();
    }

    public Code code() {
        return code;
    }

    /** The sentence in the language of the reader. */
    public String sentence(Locale locale) {
        return new Messages("runs", locale).text("refused." + code, arguments);
    }
}
