package vn.kontum.report.notification;

/** A way to a receiver. */
interface MessageChannel {
    /**
     * Hands a message over.
     *
     * @throws DeliveryFailedException when the receiver did not take it; it may be tried again
     */
    void send(Notification notification);
}
