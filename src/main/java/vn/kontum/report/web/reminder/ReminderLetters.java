package vn.kontum.report.web.reminder;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.DeliveryRepository;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.edition.DownloadService;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** The reminders that were drafted for a unit, as they lie in its outbox. */
@Component
public final class ReminderLetters {
    private final DeliveryRepository deliveries;
    private final DownloadService downloads;
    private final UnitNameLookup units;

    ReminderLetters(DeliveryRepository deliveries, DownloadService downloads, UnitNameLookup units) {
        this.units = units;
        this.deliveries = deliveries;
        this.downloads = downloads;
    }

    /**
     * A letter that can be opened.
     *
     * @param run number of the run that drafted it; with unit and period it names the letter
     */
    public record Letter(long run, String written) {}

    /** Those that still lie in the outbox, oldest first. */
    public List<Letter> of(String unit, Period period, ViewFormatter formatter) {
        return reminders(unit, period).stream()
                .filter(delivery -> downloads.answer(delivery.file()).isPresent())
                .map(delivery -> new Letter(delivery.runId(), formatter.moment(delivery.at())))
                .toList();
    }

    /** Those of all units of a quarter, the newest first. */
    public TableView table(Period period, TableRequest request, ViewFormatter formatter) {
        List<TableRow> rows = deliveries.of(period).stream()
                .filter(Delivery::isReminder)
                .filter(delivery -> downloads.answer(delivery.file()).isPresent())
                .sorted(Comparator.comparing(Delivery::at).reversed())
                .map(delivery -> TableRow.of(
                        TableCell.text(units.name(delivery.unit(), formatter))
                                .leadingTo("/units/" + delivery.unit() + "/" + period.code()),
                        TableCell.moment(formatter.moment(delivery.at()), delivery.at()),
                        TableCell.empty()
                                .opening(
                                        "/download/letter/" + delivery.unit() + "/" + period.code() + "/"
                                                + delivery.runId(),
                                        formatter.text("letters.open"))))
                .toList();
        return TableView.of(
                "letters",
                formatter.text("letters.title", formatter.period(period)),
                List.of(
                        TableColumn.text("unit", formatter.text("unit")),
                        TableColumn.text("when", formatter.text("when")),
                        TableColumn.links("letter", formatter.text("finding.acts"))),
                rows,
                request);
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
