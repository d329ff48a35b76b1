package vn.kontum.report.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.query.PeriodOverviewService;
import vn.kontum.report.query.UnitStatus;
import vn.kontum.report.query.listing.EditionListing;

/** Reporting periods, and how units stand in them. */
@RestController
@RequestMapping("/api/v1/periods")
final class PeriodsApiController {
    private final Catalogue catalogue;
    private final EditionListing editions;
    private final PeriodOverviewService overviews;
    private final ApiParameters parameters;

    PeriodsApiController(
            Catalogue catalogue, EditionListing editions, PeriodOverviewService overviews, ApiParameters parameters) {
        this.catalogue = catalogue;
        this.editions = editions;
        this.overviews = overviews;
        this.parameters = parameters;
    }

    /** A whole list, which is too short to be cut into pages. */
    record WholeList<T>(List<T> items) {}

    /**
     * A period.
     *
     * @param from first day of data
     * @param to last day of data
     * @param deadline last day on which a report is in time
     * @param latestEdition number of the newest edition
     * @param officialEdition number of the edition that stands for the period outside this program
     */
    record PeriodRow(
            String period,
            LocalDate from,
            LocalDate to,
            LocalDate deadline,
            Optional<Integer> latestEdition,
            Optional<Integer> officialEdition) {
        static PeriodRow of(ReportingWindow window, Map<String, EditionListing.CurrentEditions> current) {
            Optional<EditionListing.CurrentEditions> editions =
                    Optional.ofNullable(current.get(window.period().code()));
            return new PeriodRow(
                    window.period().code(),
                    window.from(),
                    window.to(),
                    window.deadline(),
                    editions.map(EditionListing.CurrentEditions::latest),
                    editions.flatMap(EditionListing.CurrentEditions::official));
        }
    }

    /** How a unit stands. */
    record UnitStandingRow(
            String unit,
            UnitStatus status,
            Punctuality punctuality,
            int daysLate,
            int versions,
            boolean counts,
            int openWarnings) {
        static UnitStandingRow of(UnitStatusEntry entry) {
            return new UnitStandingRow(
                    entry.status().unit(),
                    UnitStatus.of(entry),
                    entry.status().mark(),
                    entry.status().daysLate(),
                    entry.status().versions(),
                    entry.status().counts(),
                    entry.openWarnings());
        }
    }

    /** A period with its units. */
    record PeriodDetail(PeriodRow period, int received, int expected, List<UnitStandingRow> units) {}

    @GetMapping
    WholeList<PeriodRow> list() {
        Map<String, EditionListing.CurrentEditions> current = editions.currentEditions();
        return new WholeList<>(catalogue.windows().stream()
                .map(window -> PeriodRow.of(window, current))
                .toList());
    }

    @GetMapping("/{period}")
    PeriodDetail one(@PathVariable String period) {
        ReportingWindow window = parameters.window(period);
        PeriodOverview overview = overviews.of(window.period(), 0);
        Set<String> reporting =
                catalogue.reportingUnits().stream().map(unit -> unit.code()).collect(Collectors.toSet());
        return new PeriodDetail(
                PeriodRow.of(window, editions.currentEditions()),
                overview.summary().received(),
                overview.summary().expected(),
                overview.units().stream()
                        .filter(entry -> reporting.contains(entry.status().unit()))
                        .map(UnitStandingRow::of)
                        .toList());
    }
}
