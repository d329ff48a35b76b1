package vn.kontum.report.web.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.query.StatusSummary;
import vn.kontum.report.query.UnitStatus;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;

/** Units that exist in a year against its quarters. */
@Component
public final class SubmissionMatrix {
    private static final int MOST_OF_SUMMARY = 60;

    private final PeriodOptions quarters;
    private final UnitNameLookup units;
    private final UnitStatusService unitStatusService;

    SubmissionMatrix(PeriodOptions quarters, UnitNameLookup units, UnitStatusService unitStatusService) {
        this.quarters = quarters;
        this.units = units;
        this.unitStatusService = unitStatusService;
    }

    /** A quarter's column, with how many of how many have come. */
    record Column(String code, String label, String count, boolean chosen) {}

    /**
     * A unit in a quarter.
     *
     * @param versions of the file that counts, from 2 on
     */
    record Cell(String path, StatusBadge mark, int versions, int warnings, boolean noted) {}

    /** @param cells one for each quarter; empty where the unit does not exist then */
    record UnitRow(String code, String unit, boolean first, String group, List<Optional<Cell>> cells) {}

    /** @param leftOut how many units have no line */
    public record View(int year, List<Column> columns, List<UnitRow> lines, int leftOut) {}

    /** How every unit stands in the quarters of the chosen one's year. */
    public Map<Period, List<UnitStatusEntry>> places(Period chosen) {
        return unitStatusService.of(quarters.ofYear(chosen.year()));
    }

    /**
     * All quarters of the chosen one's year; where units are too many for a page of other things, only those that are not simply
     * accepted in the chosen quarter, the first ones of them.
     *
     * @param places see {@link #places}
     */
    public View summary(Period chosen, Map<Period, List<UnitStatusEntry>> places, ViewFormatter formatter) {
        if (units.reporting().size() <= MOST_OF_SUMMARY) {
            return of(chosen, places, units.reporting(), formatter);
        }
        Map<String, UnitStatusEntry> now = UnitStatusEntry.byUnit(places.getOrDefault(chosen, List.of()));
        List<Unit> open = units.reporting().stream()
                .filter(unit -> Optional.ofNullable(now.get(unit.code()))
                        .filter(entry -> UnitStatus.of(entry) != UnitStatus.ACCEPTED)
                        .isPresent())
                .limit(MOST_OF_SUMMARY)
                .toList();
        return of(chosen, places, open, formatter);
    }

    /** All quarters of the chosen one's year, for some units. */
    View of(Period chosen, Map<Period, List<UnitStatusEntry>> places, List<Unit> shown, ViewFormatter formatter) {
        List<Column> columns = places.entrySet().stream()
                .map(e -> new Column(
                        e.getKey().code(),
                        formatter.period(e.getKey()),
                        StatusSummary.of(e.getValue()).fraction(),
                        e.getKey().equals(chosen)))
                .toList();
        List<Map<String, UnitStatusEntry>> byQuarter =
                places.values().stream().map(UnitStatusEntry::byUnit).toList();
        List<UnitRow> lines = new ArrayList<>();
        Optional<Unit.Level> level = Optional.empty();
        for (Unit unit : shown) {
            List<Optional<Cell>> cells = byQuarter.stream()
                    .map(quarter ->
                            Optional.ofNullable(quarter.get(unit.code())).map(entry -> cell(entry, formatter)))
                    .toList();
            if (cells.stream().anyMatch(Optional::isPresent)) {
                boolean first = !level.equals(Optional.of(unit.level()));
                level = Optional.of(unit.level());
                lines.add(new UnitRow(
                        unit.code(), formatter.unit(unit), first, formatter.text("level." + unit.level()), cells));
            }
        }
        return new View(chosen.year(), columns, lines, units.reporting().size() - shown.size());
    }

    private static Cell cell(UnitStatusEntry unitStatusEntry, ViewFormatter formatter) {
        var status = unitStatusEntry.status();
        boolean noted = unitStatusEntry.notes() > 0 || status.reason().isPresent();
        return new Cell(
                "/units/" + status.unit() + "/" + status.period().code(),
                StatusBadge.of(unitStatusEntry, formatter),
                status.versions() > 1 ? status.versions() : 0,
                unitStatusEntry.openWarnings(),
                noted);
    }
}
