package vn.kontum.report.notification;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.text.Messages;

/** Makes messages of what happened: one for each receiver, each event told once. */
final class NotificationCollector {
    private final NotificationProperties properties;
    private final ReportableEventRepository events;
    private final Supplier<List<ReportableEvent>> deadlines;
    private final NotificationRepository notifications;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Locale locale;

    NotificationCollector(
            NotificationProperties properties,
            ReportableEventRepository events,
            Supplier<List<ReportableEvent>> deadlines,
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
        this.locale = locale;
    }

    /** @param mail whether there is a server for mail */
    void collect(Map<String, Contact> contacts, boolean mail, Instant now) {
        for (NotificationEvent kind : NotificationEvent.values()) {
            boolean mailed = mail && properties.mail().contains(kind);
            if (!mailed && hook(kind).isEmpty()) {
                notifications.pause(kind);
                continue;
            }
            for (ReportableEvent event : untold(kind)) {
                transaction.executeWithoutResult(status -> receivers(event, contacts, mailed)
                        .forEach(receiver -> notifications.add(message(event, receiver, now))));
            }
        }
    }

    private List<ReportableEvent> untold(NotificationEvent kind) {
        LocalDateTime since = notifications.since(kind);
        return switch (kind) {
            case RETURNED -> events.returned(since);
            case WAITING -> events.waiting(since);
            case FAILED -> events.failed(since);
            case EDITION -> events.editions(since);
            case DEADLINE -> deadlines.get();
        };
    }

    private Optional<URI> hook(NotificationEvent kind) {
        return Optional.ofNullable(properties.webhook().url())
                .filter(url -> properties.webhook().events().contains(kind));
    }

    /** @param address empty where there is none: noted, so that it is seen and not looked for again */
    private record Receiver(Notification.Channel channel, String address) {
        Notification.State state() {
            return address.isEmpty() ? Notification.State.NOBODY : Notification.State.WAITING;
        }
    }

    private Stream<Receiver> receivers(ReportableEvent event, Map<String, Contact> contacts, boolean mailed) {
        List<String> addresses = event.kind().ofUnit()
                ? event.unit().map(contacts::get).flatMap(Contact::address).stream()
                        .toList()
                : properties.office().stream()
                        .filter(Contact::isAddress)
                        .distinct()
                        .toList();
        Stream<String> noted = addresses.isEmpty() ? Stream.of("") : addresses.stream();
        return Stream.concat(
                mailed ? noted.map(address -> new Receiver(Notification.Channel.MAIL, address)) : Stream.of(),
                hook(event.kind()).stream().map(url -> new Receiver(Notification.Channel.WEBHOOK, url.toString())));
    }

    private Notification message(ReportableEvent event, Receiver receiver, Instant now) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(event.unit().map(this::name).orElse(messages.text("unit.unknown")));
        Optional<String> period = event.period().flatMap(Period::parse).map(this::period);
        arguments.add(period.orElse(messages.text("period.unknown")));
        event.arguments().forEach(argument -> arguments.add(words(argument, period)));
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
                receiver.state(),
                "",
                Optional.empty());
    }

    /** What failed is named by the job, which people know by its words. */
    private String words(String argument, Optional<String> period) {
        return JobNames.label(argument, locale)
                .map(job -> job + period.map(", "::concat).orElse(""))
                .orElse(argument);
    }

    private String period(Period period) {
        return messages.text(period.messageKey("word.period"), period.roman(), Integer.toString(period.year()));
    }

    private String name(String unit) {
        return catalogue.unit(unit).map(Unit::nameVi).orElse(unit);
    }
}
