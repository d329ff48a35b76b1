package vn.kontum.report.batch;

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
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.report.UnitStanding;
import vn.kontum.report.submission.SubmissionState;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.VersionEntry;

/** How every unit stands in a quarter right now, for whoever watches. Danger: a report is made from a snapshot, never from this. */
public final class Board {
    private final Catalogue catalogue;
    private final Records records;
    private final Clock clock;

    /** Where it is read from. */
    record Records(BoardStore board, SubmissionStore submissions, FindingStore findings, WaiverStore waivers) {}

    Board(Catalogue catalogue, Records records, Clock clock) {
        this.catalogue = catalogue;
        this.records = records;
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
    public record Place(
            UnitStanding standing,
            int openWarnings,
            int notes,
            int waiting,
            int held,
            Optional<BoardStore.Newest> newest) {}

    /** The quarter whose turn it is: of those that have begun the one with the nearest deadline, past or to come. */
    public Period current() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Standings.PROVINCE);
        List<Window> windows = catalogue.windows();
        return windows.stream()
                .filter(w -> !w.from().isAfter(today))
                .min(Comparator.comparing(w -> Math.abs(ChronoUnit.DAYS.between(w.deadline(), today))))
                .orElseGet(() -> windows.get(0))
                .period();
    }

    /** Every reporting unit, in the order of the catalogue. */
    public List<Place> of(Period quarter) {
        Map<String, String> excluded = new HashMap<>();
        records.waivers().exclusions(quarter).forEach(e -> excluded.put(e.unit(), e.reason()));
        Map<String, BoardStore.Newest> newest = records.board().newest(quarter);
        Standings standings = new Standings(
                catalogue.window(quarter),
                excluded,
                Set.copyOf(records.findings().unitsTurnedBack(quarter)));
        Map<String, VersionEntry> counted = new HashMap<>();
        records.submissions().ofPeriod(quarter).stream()
                .filter(v -> v.state() == SubmissionState.ACTIVE)
                .forEach(v -> counted.put(v.unit(), v));
        Counts counts = counts(quarter);
        return catalogue.reportingUnits().stream()
                .map(unit -> {
                    String code = unit.code();
                    UnitStanding standing = standings.standing(
                            code,
                            quarter,
                            Optional.ofNullable(counted.get(code)).map(Standings.Counted::of));
                    return counts.place(standing, Optional.ofNullable(newest.get(code)));
                })
                .toList();
    }

    private Counts counts(Period quarter) {
        BoardStore board = records.board();
        Map<String, Integer> waiting = quarter.equals(current()) ? board.waiting() : Map.of();
        return new Counts(board.openWarnings(quarter), board.notes(quarter), waiting, board.held(quarter));
    }

    /** Numbers by unit; none is zero. */
    private record Counts(
            Map<String, Integer> openWarnings,
            Map<String, Integer> notes,
            Map<String, Integer> waiting,
            Map<String, Integer> held) {
        Place place(UnitStanding standing, Optional<BoardStore.Newest> newest) {
            String unit = standing.unit();
            return new Place(
                    standing,
                    openWarnings.getOrDefault(unit, 0),
                    notes.getOrDefault(unit, 0),
                    waiting.getOrDefault(unit, 0),
                    held.getOrDefault(unit, 0),
                    newest);
        }
    }
}
