package vn.kontum.report.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import vn.kontum.report.web.security.AccountRejectedException.Reason;

/** Which passwords will do. Length is what counts; a passphrase of four words is better than eight odd signs. */
final class PasswordPolicy {
    private static final int SHORTEST = 10;
    /** Shorter names are found in too many words. */
    private static final int TELLING = 4;
    /** What bcrypt looks at; longer ones would be cut silently. */
    private static final int MOST_BYTES = 72;

    private final Supplier<PasswordStrengthEstimator> strength;

    /** @param strength asked for at the first password only, because it reads lists of a hundred thousand words */
    PasswordPolicy(Supplier<PasswordStrengthEstimator> strength) {
        this.strength = strength;
    }

    /** Refuses a password that will not do for the account of that name. */
    void check(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new AccountRejectedException(Reason.PASSWORD_SHORT);
        }
        if (tooLong(password)) {
            throw new AccountRejectedException(Reason.PASSWORD_LONG);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean tells = name.length() >= TELLING && lower.contains(name);
        if (tells || lower.chars().distinct().count() < 5) {
            throw new AccountRejectedException(Reason.PASSWORD_LIKE_NAME);
        }
        if (strength.get().guessable(password)) {
            throw new AccountRejectedException(Reason.PASSWORD_GUESSABLE);
        }
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
