package vn.kontum.report.publication.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.VersionState;
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
            UnitStatusRepository board,
            SubmissionRepository submissions,
            FindingRepository findings,
            WaiverRepository waivers) {}

    public UnitStatusService(Catalogue catalogue, StatusRepositories statusRepositories, Clock clock) {
        this.catalogue = catalogue;
        this.statusRepositories = statusRepositories;
        this.clock = clock;
    }

    /**
     * A unit in a quarter.
     *
     * @param openWarnings warnings of the version that counts that nobody explained
     * @param notes cells of the version that counts with a note of the unit
     * @param waiting files of the unit that were taken in and are not judged yet
     * @param held files that wait for an administrator
     * @param newest the newest file that said it was this unit's for this quarter
     */
    public record UnitStatusEntry(
            UnitStatusRecord standing,
            int openWarnings,
            int notes,
            int waiting,
            int held,
            Optional<UnitStatusRepository.NewestFile> newest) {}

    /** The quarter whose turn it is: of those that have begun the one with the nearest deadline, past or to come. */
    public Period current() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), UnitStatusCalculator.PROVINCE);
        List<ReportingWindow> windows = catalogue.windows();
        return windows.stream()
                .filter(w -> !w.from().isAfter(today))
                .min(Comparator.comparing(w -> Math.abs(ChronoUnit.DAYS.between(w.deadline(), today))))
                .orElseGet(() -> windows.get(0))
                .period();
    }

    /** Every reporting unit, in the order of the catalogue. */
    public List<UnitStatusEntry> of(Period quarter) {
        Map<String, String> excluded = new HashMap<>();
        statusRepositories.waivers().exclusions(quarter).forEach(e -> excluded.put(e.unit(), e.reason()));
        Map<String, UnitStatusRepository.NewestFile> newest =
                statusRepositories.board().newest(quarter);
        UnitStatusCalculator standings = new UnitStatusCalculator(
                catalogue.window(quarter),
                excluded,
                Set.copyOf(statusRepositories.findings().unitsTurnedBack(quarter)));
        Map<String, VersionSummary> counted = new HashMap<>();
        statusRepositories.submissions().ofPeriod(quarter).stream()
                .filter(v -> v.state() == VersionState.ACTIVE)
                .forEach(v -> counted.put(v.unit(), v));
        StatusCounts counts = counts(quarter);
        return catalogue.at(quarter).reportingUnits().stream()
                .map(unit -> {
                    String code = unit.code();
                    UnitStatusRecord standing = standings.standing(
                            code,
                            quarter,
                            Optional.ofNullable(counted.get(code)).map(UnitStatusCalculator.UnitStatusCount::of));
                    return counts.place(standing, Optional.ofNullable(newest.get(code)));
                })
                .toList();
    }

    private StatusCounts counts(Period quarter) {
        UnitStatusRepository board = statusRepositories.board();
        Map<String, Integer> waiting = quarter.equals(current()) ? board.waiting() : Map.of();
        return new StatusCounts(board.openWarnings(quarter), board.notes(quarter), waiting, board.held(quarter));
    }

    /** Numbers by unit; none is zero. */
    private record StatusCounts(
            Map<String, Integer> openWarnings,
            Map<String, Integer> notes,
            Map<String, Integer> waiting,
            Map<String, Integer> held) {
        UnitStatusEntry place(UnitStatusRecord standing, Optional<UnitStatusRepository.NewestFile> newest) {
            String unit = standing.unit();
            return new UnitStatusEntry(
                    standing,
                    openWarnings.getOrDefault(unit, 0),
                    notes.getOrDefault(unit, 0),
                    waiting.getOrDefault(unit, 0),
                    held.getOrDefault(unit, 0),
                    newest);
        }
    }
}
