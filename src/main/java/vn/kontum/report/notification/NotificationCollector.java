package vn.kontum.report.notification;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.text.Messages;

/** Makes messages of what happened: one for each receiver, each event told once. */
final class NotificationCollector {
    private final NotificationProperties properties;
    private final ReportableEventRepository events;
    private final DeadlineEvents deadlines;
    private final NotificationRepository notifications;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Messages messages;

    NotificationCollector(
            NotificationProperties properties,
            ReportableEventRepository events,
            DeadlineEvents deadlines,
            NotificationRepository notifications,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Locale locale) {
        this.properties = properties;
        this.events = events;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.messages = new Messages("notifications", locale);
    }

    /** @param mail whether there is a server for mail */
    void collect(Map<String, Contact> contacts, boolean mail, Instant now) {
        LocalDateTime since = notifications.since();
        List<ReportableEvent> all = new ArrayList<>();
        all.addAll(events.returned(since));
        all.addAll(events.waiting(since));
        all.addAll(events.failed(since));
        all.addAll(events.editions(since));
        all.addAll(deadlines.near());
        for (ReportableEvent event : all) {
            transaction.executeWithoutResult(status -> receivers(event, contacts, mail)
                    .forEach(receiver -> notifications.add(message(event, receiver, now))));
        }
    }

    private record Receiver(Notification.Channel channel, String address) {}

    private Stream<Receiver> receivers(ReportableEvent event, Map<String, Contact> contacts, boolean mail) {
        Stream<String> addresses = event.kind().ofUnit()
                ? event.unit().map(contacts::get).flatMap(Contact::address).stream()
                : properties.office().stream().filter(Contact::isAddress);
        Stream<Receiver> mails = mail && properties.mail().contains(event.kind())
                ? addresses.distinct().map(address -> new Receiver(Notification.Channel.MAIL, address))
                : Stream.of();
        Optional<URI> hook = Optional.ofNullable(properties.webhook().url())
                .filter(url -> properties.webhook().events().contains(event.kind()));
        return Stream.concat(
                mails, hook.stream().map(url -> new Receiver(Notification.Channel.WEBHOOK, url.toString())));
    }

    private Notification message(ReportableEvent event, Receiver receiver, Instant now) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(event.unit().map(this::name).orElse(messages.text("unit.unknown")));
        arguments.add(event.period().orElse(messages.text("period.unknown")));
        arguments.addAll(event.arguments());
        return new Notification(
                0,
                event.kind(),
                event.key(),
                receiver.channel(),
                receiver.address(),
                event.unit(),
                event.period(),
                messages.text("event." + event.kind() + ".subject", arguments.toArray()),
                messages.text("event." + event.kind(), arguments.toArray()),
                event.attachment(),
                now,
                now,
                0,
                Notification.State.WAITING,
                "",
                Optional.empty());
    }

    private String name(String unit) {
        return catalogue.unit(unit).map(Unit::nameVi).orElse(unit);
    }
}
