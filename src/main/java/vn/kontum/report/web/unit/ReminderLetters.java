package vn.kontum.report.web.unit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.DeliveryRepository;
import vn.kontum.report.web.edition.DownloadService;
import vn.kontum.report.web.format.ViewFormatter;

/** The reminders that were drafted for a unit, as they lie in its outbox. */
@Component
final class ReminderLetters {
    private final DeliveryRepository deliveries;
    private final DownloadService downloads;

    ReminderLetters(DeliveryRepository deliveries, DownloadService downloads) {
        this.deliveries = deliveries;
        this.downloads = downloads;
    }

    /**
     * A letter that can be opened.
     *
     * @param run number of the run that drafted it; with unit and period it names the letter
     */
    record Letter(long run, String written) {}

    /** Those that still lie in the outbox, oldest first. */
    List<Letter> of(String unit, Period period, ViewFormatter formatter) {
        return reminders(unit, period).stream()
                .filter(delivery -> downloads.answer(delivery.file()).isPresent())
                .map(delivery -> new Letter(delivery.runId(), formatter.moment(delivery.at())))
                .toList();
    }

    /** The letter that a run drafted, if it still lies in the outbox. */
    Optional<Path> file(String unit, Period period, long run) {
        return reminders(unit, period).stream()
                .filter(delivery -> delivery.runId() == run)
                .findFirst()
                .flatMap(delivery -> downloads.answer(delivery.file()));
    }

    private List<Delivery> reminders(String unit, Period period) {
        return deliveries.of(unit, period).stream().filter(Delivery::isReminder).toList();
    }
}
