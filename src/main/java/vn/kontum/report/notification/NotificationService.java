package vn.kontum.report.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.text.Messages;

/** What console, command line and the service itself do with messages. */
public final class NotificationService {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationService.class);

    private final NotificationCollector collector;
    private final NotificationSender sender;
    private final NotificationRepository notifications;
    private final ContactFile contacts;
    private final AuditRepository audit;
    private final TransactionOperations transactions;
    private final Locale locale;
    private final Clock clock;

    NotificationService(
            NotificationCollector collector,
            NotificationSender sender,
            NotificationRepository notifications,
            ContactFile contacts,
            AuditRepository audit,
            TransactionOperations transactions,
            Locale locale,
            Clock clock) {
        this.collector = collector;
        this.sender = sender;
        this.notifications = notifications;
        this.contacts = contacts;
        this.audit = audit;
        this.transactions = transactions;
        this.locale = locale;
        this.clock = clock;
    }

    /** Whether anything could be sent. */
    public boolean on() {
        return sender.has(Notification.Channel.MAIL) || sender.has(Notification.Channel.WEBHOOK);
    }

    public boolean has(Notification.Channel channel) {
        return sender.has(channel);
    }

    /** Notes what happened and tries what is due; returns how many messages were received. */
    public int round() {
        if (!on()) {
            return 0;
        }
        collector.collect(contacts(), sender.has(Notification.Channel.MAIL), clock.instant());
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
        Messages messages = new Messages("notifications", locale);
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
            dismissed.forEach(id -> log("notification-settle", "notification " + id, by, ""));
            return dismissed.size();
        });
    }

    private void log(String act, String subject, Actor by, String detail) {
        audit.append(new AuditEvent(clock.instant(), by.name(), act, subject, by.reason(), detail));
    }

    /** By the code of the unit. */
    public Map<String, Contact> contacts() {
        try {
            return contacts.read().contacts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean editable() {
        return contacts.editable();
    }

    /** Changes how a unit is reached. The row of the audit log stands when the file is written, or neither is there. */
    public void change(Contact wanted, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        Contact contact = ContactFile.tidy(wanted);
        if (!contact.email().isEmpty() && !Contact.isAddress(contact.email())) {
            throw new RequestRejectedException(Code.CONTACT_EMAIL, contact.email());
        }
        String written = contact.office() + ", " + contact.phone() + ", " + contact.email();
        transactions.all(() -> {
            log("contact", "unit " + contact.unit(), by, written);
            try {
                contacts.put(contact);
            } catch (IOException e) {
                LOG.error("contacts.csv was not written", e);
                throw new RequestRejectedException(Code.CONTACT_FILE);
            }
            return true;
        });
    }
}
