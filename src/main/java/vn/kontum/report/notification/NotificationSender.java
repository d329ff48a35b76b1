package vn.kontum.report.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, each message until it is received: after 1, 2, 4 … minutes, at most an hour, and at last given up.
 *
 * @implNote A process that dies between sending and noting it sends again; the number of the message stays the same.
 */
final class NotificationSender {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationSender.class);
    private static final int AT_ONCE = 50;
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final NotificationRepository notifications;
    private final Map<Notification.Channel, MessageChannel> channels;
    private final Duration giveUpAfter;
    private final Clock clock;

    NotificationSender(
            NotificationRepository notifications,
            Map<Notification.Channel, MessageChannel> channels,
            Duration giveUpAfter,
            Clock clock) {
        this.notifications = notifications;
        this.channels = Map.copyOf(channels);
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    boolean has(Notification.Channel channel) {
        return channels.containsKey(channel);
    }

    /** Tries each message whose turn it is once; returns how many were received. */
    int sendDue() {
        int received = 0;
        for (Notification notification : notifications.due(clock.instant(), AT_ONCE)) {
            if (notifications.claim(notification, clock.instant().plus(CLAIM)) && send(notification)) {
                received++;
            }
        }
        return received;
    }

    private boolean send(Notification notification) {
        try {
            way(notification).send(notification);
            notifications.sent(notification.id(), clock.instant());
            LOG.info(
                    "[notification {}] {} received by {}",
                    notification.id(),
                    notification.event(),
                    notification.recipient());
            return true;
        } catch (DeliveryFailedException e) {
            Instant now = clock.instant();
            boolean givenUp = !now.isBefore(notification.createdAt().plus(giveUpAfter));
            notifications.failed(
                    notification.id(), String.valueOf(e.getMessage()), now.plus(pause(notification)), givenUp);
            LOG.warn(
                    "[notification {}] {} not received by {}, {}: {}",
                    notification.id(),
                    notification.event(),
                    notification.recipient(),
                    givenUp ? "given up" : "tried again",
                    e.getMessage());
            return false;
        }
    }

    private static Duration pause(Notification notification) {
        Duration pause = Duration.ofMinutes(1L << Math.min(notification.attempts(), 6));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Sends one message now and says what went wrong, if anything. */
    void test(Notification notification) {
        way(notification).send(notification);
    }

    private MessageChannel way(Notification notification) {
        return Optional.ofNullable(channels.get(notification.channel()))
                .orElseThrow(() -> new DeliveryFailedException(
                        DeliveryFailedException.Reason.NOT_SET_UP,
                        notification.channel() == Notification.Channel.MAIL
                                ? "spring.mail.host, kontum.notifications.from"
                                : "kontum.notifications.webhook.url"));
    }
}
