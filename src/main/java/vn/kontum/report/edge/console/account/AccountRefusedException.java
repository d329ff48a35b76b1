package vn.kontum.report.edge.console.account;

import vn.kontum.report.edge.console.words.Writing;

/** A change of accounts that cannot be made, with the sentence that says why; nothing was changed. */
public final class AccountRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Why {
        NAME_TAKEN,
        NAME_FORM,
        FULL_NAME_FORM,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_LIKE_NAME,
        PASSWORD_GUESSABLE,
        PASSWORD_WRONG,
        PASSWORD_REPEATED,
        PASSWORDS_DIFFER,
        NOT_FIRST,
        LAST_ADMINISTRATOR,
        UNKNOWN,
        REASON_REQUIRED
    }

    private final Why why;

    AccountRefusedException(Why why) {
        super("[account] refused: " + why);
        this.why = why;
    }

    /** The password was not typed the same twice. */
    public static AccountRefusedException passwordsDiffer() {
        return new AccountRefusedException(Why.PASSWORDS_DIFFER);
    }

    /** The sentence in the language of the reader. */
    public String sentence(Writing writing) {
        return writing.text("account.refused." + why);
    }
}
