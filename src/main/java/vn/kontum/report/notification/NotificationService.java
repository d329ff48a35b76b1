package vn.kontum.report.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.text.Messages;

/** Sends messages to units, the office and programs, and keeps those that were not received until somebody decides. */
public final class NotificationService {
    private final NotificationCollector collector;
    private final NotificationSender sender;
    private final NotificationRepository notifications;
    private final ContactService contacts;
    private final AuditRepository audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    NotificationService(
            NotificationCollector collector,
            NotificationSender sender,
            NotificationRepository notifications,
            ContactService contacts,
            AuditRepository audit,
            TransactionOperations transactions,
            Clock clock) {
        this.collector = collector;
        this.sender = sender;
        this.notifications = notifications;
        this.contacts = contacts;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether there is a channel to send anything through. */
    public boolean isEnabled() {
        return sender.has(Notification.Channel.MAIL) || sender.has(Notification.Channel.WEBHOOK);
    }

    public boolean has(Notification.Channel channel) {
        return sender.has(channel);
    }

    /** Makes messages of what happened since and sends those that are due; returns how many were received. */
    public int deliverDue() {
        if (!isEnabled()) {
            return 0;
        }
        collector.collect(contacts.contacts(), sender.has(Notification.Channel.MAIL), clock.instant());
        return sender.sendDue();
    }

    /**
     * Sends a message that says that it is a test.
     *
     * @param recipient address of mail; for a webhook its address of the settings
     * @throws DeliveryFailedException with what went wrong
     */
    public void test(Notification.Channel channel, String recipient) {
        if (channel == Notification.Channel.MAIL && !Contact.isAddress(recipient)) {
            throw new RequestRejectedException(Code.CONTACT_EMAIL, recipient);
        }
        Messages messages = new Messages("notifications", Messages.VIETNAMESE);
        Instant now = clock.instant();
        sender.test(new Notification(
                -now.toEpochMilli(),
                NotificationEvent.EDITION,
                "test:" + now,
                channel,
                recipient,
                Optional.empty(),
                Optional.empty(),
                messages.text("test.subject"),
                messages.text("test"),
                Optional.empty(),
                now,
                now,
                0,
                Notification.State.WAITING,
                "",
                Optional.empty()));
    }

    /** The newest first. */
    public List<Notification> newest(int limit) {
        return notifications.newest(limit);
    }

    /** The newest of those that were given up first. */
    public List<Notification> newestGivenUp(int limit) {
        return notifications.newestGivenUp(limit);
    }

    /** How many were given up and nobody decided about. */
    public int givenUp() {
        return notifications.givenUp();
    }

    /** Tries a message again that was given up. */
    public void again(long id, Actor by) {
        by.authority().require(Authority.OPERATOR);
        if (!notifications.again(id, clock.instant())) {
            throw new RequestRejectedException(Code.ALREADY_DONE, "notification " + id);
        }
    }

    /**
     * Dismisses messages that were given up: they are not tried again, and nobody is asked about them any more.
     *
     * @param chosen numbers of messages; others than those given up stay as they are
     * @return how many were dismissed
     */
    public int dismiss(List<Long> chosen, Actor by) {
        by.authority().require(Authority.OPERATOR);
        return transactions.all(() -> {
            List<Long> dismissed =
                    chosen.stream().filter(notifications::dismiss).toList();
            if (dismissed.isEmpty()) {
                throw new RequestRejectedException(Code.ALREADY_DONE, "notification " + chosen);
            }
            dismissed.forEach(id -> audit.append(new AuditEvent(
                    clock.instant(), by.name(), "notification-settle", "notification " + id, by.reason(), "")));
            return dismissed.size();
        });
    }
}
