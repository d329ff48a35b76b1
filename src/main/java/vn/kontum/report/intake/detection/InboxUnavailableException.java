package vn.kontum.report.intake.detection;

/**
 * The inbox cannot be trusted to be the inbox: missing, unmounted or another one. A run that meets it fails; it never
 * says "0 files".
 */
public final class InboxUnavailableException extends RuntimeException {
    /** Stable identifier in messages, status and logs. */
    public static final String CODE = "INBOX_UNAVAILABLE";

    public InboxUnavailableException(String detail) {
        super("[inbox] " + CODE + ": " + detail);
    }

    InboxUnavailableException(String detail, Throwable cause) {
        super("[inbox] " + CODE + ": " + detail, cause);
    }
}
