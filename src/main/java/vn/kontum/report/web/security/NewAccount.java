package vn.kontum.report.web.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kontum.report.web.security.AccountRejectedException.Reason;

/** An account as somebody asks for it; refuses names that will not do. */
public record NewAccount(String name, String fullName, String password, Role role, Optional<String> unit) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

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
    }

    /** The form in which names are kept and compared. */
    static String nameOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean odd(int point) {
        return !Character.isLetterOrDigit(point) && " .-'\u2019".indexOf(point) < 0;
    }
}
