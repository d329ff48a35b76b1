package vn.kontum.report.notification;

/** A receiver did not take a message. */
public final class DeliveryFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    DeliveryFailedException(String message) {
        super(message);
    }
}
