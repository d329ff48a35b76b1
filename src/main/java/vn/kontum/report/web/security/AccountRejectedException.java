package vn.kontum.report.web.security;

import vn.kontum.report.web.format.ViewFormatter;

/** A change of accounts that cannot be made, with the sentence that says why; nothing was changed. */
public final class AccountRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        NAME_TAKEN,
        NAME_FORM,
        FULL_NAME_FORM,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_LIKE_NAME,
        PASSWORD_GUESSABLE,
        PASSWORD_WRONG,
        /** The present one was guessed too often. */
        PASSWORD_ATTEMPTS,
        PASSWORD_REPEATED,
        PASSWORDS_DIFFER,
        NOT_FIRST,
        LAST_ADMINISTRATOR,
        UNKNOWN,
        REASON_REQUIRED,
        UNIT_REQUIRED,
        UNIT_ROLE,
        /** It is so already. */
        NOTHING_CHANGES
    }

    private final Reason why;

    AccountRejectedException(Reason why) {
        super("[account] refused: " + why);
        this.why = why;
    }

    /** The password was not typed the same twice. */
    public static AccountRejectedException passwordsDiffer() {
        return new AccountRejectedException(Reason.PASSWORDS_DIFFER);
    }

    /** The sentence in the language of the reader. */
    public String sentence(ViewFormatter formatter) {
        return formatter.text("account.refused." + why);
    }
}
