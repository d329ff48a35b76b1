package vn.kontum.report.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.text.Messages;

/** A receiver did not take a message. */
public final class DeliveryFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String BETWEEN = ": ";

    /** Why; each has a sentence in the bundle {@code notifications}. */
    enum Reason {
        /** The settings name no way. */
        NOT_SET_UP,
        /** Nobody answers there. */
        UNREACHABLE,
        /** The server of mail does not know the account. */
        SIGN_IN,
        /** It was answered with a refusal. */
        REFUSED,
        /** The secret that webhooks are signed with cannot be used. */
        SECRET,
        /** Anything else. */
        OTHER
    }

    DeliveryFailedException(Reason reason, String detail, Throwable cause) {
        super(reason + BETWEEN + detail, cause);
    }

    DeliveryFailedException(Reason reason, String detail) {
        super(reason + BETWEEN + detail);
    }

    /** What was noted of a failure, in the language of the reader; empty where an earlier version noted it. */
    public static Optional<String> sentence(String noted, Locale locale) {
        return Stream.of(Reason.values())
                .filter(reason -> noted.startsWith(reason + BETWEEN))
                .findFirst()
                .map(reason -> new Messages("notifications", locale)
                        .text("failed." + reason, noted.substring((reason + BETWEEN).length())));
    }
}
