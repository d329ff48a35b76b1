package vn.kontum.report.web.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.query.StatusSummary;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;

/** Units against quarters of a year. */
@Component
public final class SubmissionMatrix {
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
    record Cell(String path, StatusBadge mark, int versions, int warnings, boolean noted, boolean chosen) {}

    record UnitRow(String unit, boolean first, String group, List<Cell> cells) {}

    public record View(int year, List<Column> columns, List<UnitRow> lines) {}

    /** All quarters of the chosen one's year. */
    public View of(Period chosen, ViewFormatter formatter) {
        return of(chosen, places(chosen), formatter);
    }

    /** How every unit stands in the quarters of the chosen one's year. */
    public Map<Period, List<UnitStatusService.UnitStatusEntry>> places(Period chosen) {
        return unitStatusService.of(quarters.ofYear(chosen.year()));
    }

    /** @param places see {@link #places} */
    public View of(
            Period chosen, Map<Period, List<UnitStatusService.UnitStatusEntry>> places, ViewFormatter formatter) {
        List<Column> columns = places.entrySet().stream()
                .map(e -> new Column(
                        e.getKey().code(),
                        formatter.period(e.getKey()),
                        StatusSummary.of(e.getValue()).fraction(),
                        e.getKey().equals(chosen)))
                .toList();
        List<UnitRow> lines = new ArrayList<>();
        List<Unit> all = units.reporting();
        for (int i = 0; i < all.size(); i++) {
            Unit unit = all.get(i);
            boolean first = i == 0 || all.get(i - 1).level() != unit.level();
            int row = i;
            List<Cell> cells = places.entrySet().stream()
                    .map(e -> cell(e.getValue().get(row), e.getKey().equals(chosen), formatter))
                    .toList();
            lines.add(new UnitRow(formatter.unit(unit), first, formatter.text("level." + unit.level()), cells));
        }
        return new View(chosen.year(), columns, lines);
    }

    private static Cell cell(
            UnitStatusService.UnitStatusEntry unitStatusEntry, boolean chosen, ViewFormatter formatter) {
        var standing = unitStatusEntry.standing();
        boolean noted = unitStatusEntry.notes() > 0 || standing.reason().isPresent();
        return new Cell(
                "/units/" + standing.unit() + "/" + standing.period().code(),
                StatusBadge.of(unitStatusEntry, formatter),
                standing.versions() > 1 ? standing.versions() : 0,
                unitStatusEntry.openWarnings(),
                noted,
                chosen);
    }
}
