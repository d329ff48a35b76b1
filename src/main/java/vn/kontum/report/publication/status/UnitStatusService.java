package vn.kontum.report.publication.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.WaiverRepository;

/**
 * How every unit stands in a quarter right now, for whoever watches.
 *
 * @implNote A report is made from a snapshot, never from this.
 */
public final class UnitStatusService {
    private final Catalogue catalogue;
    private final StatusRepositories statusRepositories;
    private final Clock clock;

    /** Where it is read from. */
    public record StatusRepositories(
            UnitStatusRepository statuses, SubmissionRepository submissions, WaiverRepository waivers) {}

    public UnitStatusService(Catalogue catalogue, StatusRepositories statusRepositories, Clock clock) {
        this.catalogue = catalogue;
        this.statusRepositories = statusRepositories;
        this.clock = clock;
    }

    /** The quarter whose turn it is: of those that have begun the one with the nearest deadline, past or to come. */
    public Period current() {
        return current(catalogue.windows());
    }

    /** The same among the periods that a unit is asked in. */
    public Period current(Unit unit) {
        return current(windows(unit));
    }

    /** The periods that a unit is asked in; all of them for a unit that is asked in none. */
    public List<ReportingWindow> windows(Unit unit) {
        List<ReportingWindow> asked = catalogue.windows().stream()
                .filter(w -> catalogue.owes(unit.code(), w.period()))
                .toList();
        return asked.isEmpty() ? catalogue.windows() : asked;
    }

    private Period current(List<ReportingWindow> windows) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), UnitStatusCalculator.PROVINCE);
        return windows.stream()
                .filter(w -> !w.from().isAfter(today))
                .min(Comparator.comparing(w -> Math.abs(ChronoUnit.DAYS.between(w.deadline(), today))))
                .orElseGet(() -> windows.get(0))
                .period();
    }

    /** Every reporting unit, in the order of the catalogue. */
    public List<UnitStatusEntry> of(Period quarter) {
        return of(List.of(quarter)).get(quarter);
    }

    /**
     * As {@link #of(Period)} for several quarters, in their order.
     *
     * @implNote Six statements however many quarters and units there are.
     */
    public Map<Period, List<UnitStatusEntry>> of(Collection<Period> quarters) {
        if (quarters.isEmpty()) {
            return Map.of();
        }
        StatusCounts counts = counts(quarters);
        Map<Period, List<UnitStatusEntry>> entries = new LinkedHashMap<>();
        quarters.forEach(quarter -> entries.put(quarter, of(quarter, counts)));
        return entries;
    }

    private List<UnitStatusEntry> of(Period quarter, StatusCounts counts) {
        String code = quarter.code();
        UnitStatusCalculator calculator = new UnitStatusCalculator(
                catalogue.window(quarter),
                counts.excluded().getOrDefault(code, Map.of()),
                counts.judged().turnedBack().getOrDefault(code, Set.of()));
        Map<String, Integer> waiting = quarter.equals(current()) ? counts.waiting() : Map.of();
        Map<String, VersionSummary> counted = counts.counted().getOrDefault(code, Map.of());
        return catalogue.owing(quarter).stream()
                .map(unit -> counts.entry(
                        calculator.status(
                                unit.code(),
                                quarter,
                                Optional.ofNullable(counted.get(unit.code()))
                                        .map(UnitStatusCalculator.UnitStatusCount::of)),
                        waiting))
                .toList();
    }

    private StatusCounts counts(Collection<Period> quarters) {
        UnitStatusRepository board = statusRepositories.statuses();
        Map<String, Map<String, String>> excluded = new HashMap<>();
        statusRepositories
                .waivers()
                .exclusions(quarters)
                .forEach(e -> excluded.computeIfAbsent(e.period().code(), p -> new HashMap<>())
                        .put(e.unit(), e.reason()));
        Map<String, Map<String, VersionSummary>> counted = new HashMap<>();
        statusRepositories
                .submissions()
                .activeOf(quarters)
                .forEach(v -> counted.computeIfAbsent(v.period().code(), p -> new HashMap<>())
                        .put(v.unit(), v));
        return new StatusCounts(
                excluded,
                board.judged(quarters),
                counted,
                board.openWarnings(quarters),
                quarters.contains(current()) ? board.waiting() : Map.of(),
                board.open(quarters));
    }

    /** What was counted, by code of the quarter and by unit; none is zero. */
    private record StatusCounts(
            Map<String, Map<String, String>> excluded,
            UnitStatusRepository.JudgedFiles judged,
            Map<String, Map<String, VersionSummary>> counted,
            Map<String, Map<String, Integer>> openWarnings,
            Map<String, Integer> waiting,
            Map<String, Map<String, UnitStatusRepository.OpenFiles>> open) {
        UnitStatusEntry entry(UnitStatusRecord status, Map<String, Integer> waitingHere) {
            String code = status.period().code();
            String unit = status.unit();
            UnitStatusRepository.OpenFiles files =
                    open.getOrDefault(code, Map.of()).getOrDefault(unit, UnitStatusRepository.OpenFiles.NONE);
            return new UnitStatusEntry(
                    status,
                    number(openWarnings, code, unit),
                    Optional.ofNullable(counted.getOrDefault(code, Map.of()).get(unit))
                            .map(VersionSummary::notes)
                            .orElse(0),
                    waitingHere.getOrDefault(unit, 0),
                    files.held(),
                    files.parts(),
                    Optional.ofNullable(
                            judged.newest().getOrDefault(code, Map.of()).get(unit)));
        }

        private static int number(Map<String, Map<String, Integer>> counts, String period, String unit) {
            return counts.getOrDefault(period, Map.of()).getOrDefault(unit, 0);
        }
    }
}
