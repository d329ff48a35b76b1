package vn.kontum.report.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A message to one receiver, and how its sending stands.
 *
 * @param id in the order in which events were noted; negative where somebody tries the way
 * @param eventKey the same for the same event, so that it is told once
 * @param recipient address of mail, or of the webhook
 * @param unit code of the unit that it is about
 * @param attachment path below the outbox of a file that goes with it
 * @param nextAttemptAt when it is tried next, while it waits
 * @param lastError why it was not received
 */
public record Notification(
        long id,
        NotificationEvent event,
        String eventKey,
        Channel channel,
        String recipient,
        Optional<String> unit,
        Optional<String> period,
        String subject,
        String body,
        Optional<String> attachment,
        Instant createdAt,
        Instant nextAttemptAt,
        int attempts,
        State state,
        String lastError,
        Optional<Instant> sentAt) {
    /** Whether somebody only tries the way: nothing happened, and no row tells of it. */
    boolean trial() {
        return id < 0;
    }

    /** The way that it goes. */
    public enum Channel {
        MAIL,
        WEBHOOK
    }

    /** How it stands. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP,
        /** It was given up, and somebody decided to leave it at that. */
        SETTLED,
        /** There is no address of mail that it could go to. */
        NOBODY
    }
}
