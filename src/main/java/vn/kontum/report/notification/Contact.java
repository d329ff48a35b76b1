package vn.kontum.report.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a unit is reached: an office, never a person.
 *
 * @param office which office of the unit
 * @param phone empty where it is not known
 * @param email empty where it has none; addresses that end in {@code .example} or {@code .invalid} are samples, and nothing is sent there
 */
public record Contact(String unit, String office, String phone, String email) {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])");
    private static final Pattern SAMPLE = Pattern.compile(".*\\.(?:example|invalid|test)");

    /** Whether a text can be an address of mail. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Where mail may go. */
    Optional<String> address() {
        return Optional.of(email)
                .filter(Contact::isAddress)
                .filter(text -> !SAMPLE.matcher(text.toLowerCase(Locale.ROOT)).matches());
    }
}
