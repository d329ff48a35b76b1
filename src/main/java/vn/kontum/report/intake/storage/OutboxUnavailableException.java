package vn.kontum.report.intake.storage;

/**
 * The outbox is missing, unmounted or another one. A run that meets it fails; what was not answered is answered once it
 * is back.
 */
public final class OutboxUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stable identifier in messages, status and logs. */
    public static final String CODE = "OUTBOX_UNAVAILABLE";

    OutboxUnavailableException(String detail) {
        super("[outbox] " + CODE + ": " + detail);
    }

    OutboxUnavailableException(String detail, Throwable cause) {
        super("[outbox] " + CODE + ": " + detail, cause);
    }
}
