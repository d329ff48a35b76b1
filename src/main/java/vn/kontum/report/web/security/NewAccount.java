package vn.kontum.report.web.security;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kontum.report.web.security.AccountRejectedException.Reason;

/** An account as somebody asks for it; refuses names and passwords that will not do. */
public record NewAccount(String name, String fullName, String password, Role role, Optional<String> unit) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
    private static final int SHORTEST = 10;
    /** Shorter names are found in too many words. */
    private static final int TELLING = 4;
    /** What bcrypt looks at; longer ones would be cut silently. */
    private static final int MOST_BYTES = 72;

    /** Of somebody who belongs to no unit. */
    public NewAccount(String name, String fullName, String password, Role role) {
        this(name, fullName, password, role, Optional.empty());
    }

    public NewAccount {
        if (unit.isPresent() != (role == Role.UNIT)) {
            throw new AccountRejectedException(Reason.UNIT_REQUIRED);
        }
        name = nameOf(name);
        fullName = Normalizer.normalize(fullName, Normalizer.Form.NFC).strip();
        if (!NAME.matcher(name).matches()) {
            throw new AccountRejectedException(Reason.NAME_FORM);
        }
        if (fullName.isEmpty()
                || fullName.length() > 60
                || fullName.codePoints().anyMatch(NewAccount::odd)) {
            throw new AccountRejectedException(Reason.FULL_NAME_FORM);
        }
        check(name, password);
    }

    /** The form in which names are kept and compared. */
    static String nameOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Length is what counts; a passphrase of four words is better than eight odd signs. */
    static void check(String name, String password) {
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
        if (PasswordStrengthEstimator.shared().guessable(password)) {
            throw new AccountRejectedException(Reason.PASSWORD_GUESSABLE);
        }
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static boolean odd(int point) {
        return !Character.isLetterOrDigit(point) && " .-'\u2019".indexOf(point) < 0;
    }
}
