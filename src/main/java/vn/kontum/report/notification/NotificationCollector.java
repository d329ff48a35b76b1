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

/** Makes messages of what happened: one for each receiver, each happening told once. */
final class NotificationCollector {
    private final NotificationProperties properties;
    private final HappeningRepository happenings;
    private final DeadlineHappenings deadlines;
    private final NotificationRepository notifications;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Messages messages;

    NotificationCollector(
            NotificationProperties properties,
            HappeningRepository happenings,
            DeadlineHappenings deadlines,
            NotificationRepository notifications,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Locale locale) {
        this.properties = properties;
        this.happenings = happenings;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.messages = new Messages("notifications", locale);
    }

    /** @param mail whether there is a server for mail */
    void collect(Map<String, Contact> contacts, boolean mail, Instant now) {
        LocalDateTime since = notifications.since();
        List<Happening> all = new ArrayList<>();
        all.addAll(happenings.returned(since));
        all.addAll(happenings.waiting(since));
        all.addAll(happenings.failed(since));
        all.addAll(happenings.editions(since));
        all.addAll(deadlines.near());
        for (Happening happening : all) {
            transaction.executeWithoutResult(status -> receivers(happening, contacts, mail)
                    .forEach(receiver -> notifications.add(message(happening, receiver, now))));
        }
    }

    private record Receiver(Notification.Channel channel, String address) {}

    private Stream<Receiver> receivers(Happening happening, Map<String, Contact> contacts, boolean mail) {
        Stream<String> addresses = happening.event().ofUnit()
                ? happening.unit().map(contacts::get).flatMap(Contact::address).stream()
                : properties.office().stream().filter(Contact::isAddress);
        Stream<Receiver> mails = mail && properties.mail().contains(happening.event())
                ? addresses.distinct().map(address -> new Receiver(Notification.Channel.MAIL, address))
                : Stream.of();
        Optional<URI> hook = Optional.ofNullable(properties.webhook().url())
                .filter(url -> properties.webhook().events().contains(happening.event()));
        return Stream.concat(
                mails, hook.stream().map(url -> new Receiver(Notification.Channel.WEBHOOK, url.toString())));
    }

    private Notification message(Happening happening, Receiver receiver, Instant now) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(happening.unit().map(this::name).orElse(messages.text("unit.unknown")));
        arguments.add(happening.period().orElse(messages.text("period.unknown")));
        arguments.addAll(happening.arguments());
        return new Notification(
                0,
                happening.event(),
                happening.key(),
                receiver.channel(),
                receiver.address(),
                happening.unit(),
                happening.period(),
                messages.text("event." + happening.event() + ".subject", arguments.toArray()),
                messages.text("event." + happening.event(), arguments.toArray()),
                happening.attachment(),
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
