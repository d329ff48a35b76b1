package vn.kontum.report.publication.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.parsing.SubmissionFile;

/** Counts over all units of quarters, one question each however many they are. */
public final class UnitStatusRepository {
    private final JdbcTemplate jdbc;

    public UnitStatusRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest file of a unit and what became of it. */
    public record NewestFile(long receivedFileSeq, Outcome outcome) {}

    /** By unit; repeated and ignored files do not count. */
    public Map<String, NewestFile> newest(Period quarter) {
        return judged(List.of(quarter)).newest().getOrDefault(quarter.code(), Map.of());
    }

    /**
     * Files of units that were judged, by code of the quarter and unit.
     *
     * @param newest the newest one
     * @param turnedBack units that sent something that could not be accepted
     */
    record JudgedFiles(Map<String, Map<String, NewestFile>> newest, Map<String, Set<String>> turnedBack) {}

    /** Repeated and ignored files do not count. */
    JudgedFiles judged(Collection<Period> quarters) {
        Map<String, Map<String, NewestFile>> newest = new HashMap<>();
        Map<String, Set<String>> turnedBack = new HashMap<>();
        jdbc.query(
                "SELECT period, outcome, unit, MAX(seq) AS seq FROM received_file WHERE period IN (" + marks(quarters)
                        + ") AND outcome IN ('ACCEPTED', 'RETURNED', 'QUARANTINED') AND unit IS NOT NULL"
                        + FindingRepository.REPORTS_ONLY.formatted("received_file")
                        + " GROUP BY period, outcome, unit",
                row -> {
                    Outcome outcome = Outcome.valueOf(row.getString("outcome"));
                    String unit = row.getString("unit");
                    of(newest, row)
                            .merge(
                                    unit,
                                    new NewestFile(row.getLong("seq"), outcome),
                                    (one, other) -> one.receivedFileSeq() > other.receivedFileSeq() ? one : other);
                    if (outcome != Outcome.ACCEPTED) {
                        turnedBack
                                .computeIfAbsent(row.getString("period"), p -> new HashSet<>())
                                .add(unit);
                    }
                },
                codes(quarters));
        return new JudgedFiles(newest, turnedBack);
    }

    Map<String, Map<String, Integer>> openWarnings(Collection<Period> quarters) {
        return counts(
                "SELECT s.period, s.unit, COUNT(*) AS n FROM finding f JOIN submission s ON s.arrival_seq = f.arrival_seq"
                        + " WHERE s.active = 1 AND s.period IN (" + marks(quarters)
                        + ") AND f.severity = 'WARN' AND NOT f.explained GROUP BY s.period, s.unit",
                quarters);
    }

    /** Files not judged yet say nothing of their period; their folder names the unit. */
    Map<String, Integer> waiting() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.query("SELECT folder, COUNT(*) AS n FROM received_file WHERE outcome IS NULL GROUP BY folder", row -> {
            counts.put(row.getString("folder"), row.getInt("n"));
        });
        return counts;
    }

    /**
     * Parts of a form that were received and wait for the others; nobody says beforehand how many there will be.
     *
     * @param received how many, one that was sent again once
     * @param highest the highest number that one of them bears
     */
    public record WaitingParts(int received, int highest) {
        private static WaitingParts of(Set<Integer> numbers) {
            return new WaitingParts(
                    numbers.size(), numbers.stream().max(Integer::compare).orElse(0));
        }

        /** 2/3 where parts 1 and 3 came, 2 where parts 1 and 2 came. */
        public String fraction() {
            return highest > received ? received + "/" + highest : Integer.toString(received);
        }
    }

    /**
     * Files of a unit that do not count yet.
     *
     * @param held those that wait for an administrator
     */
    record OpenFiles(int held, WaitingParts parts) {
        static final OpenFiles NONE = new OpenFiles(0, new WaitingParts(0, 0));
    }

    /** By code of the quarter and unit. */
    Map<String, Map<String, OpenFiles>> open(Collection<Period> quarters) {
        Map<String, Map<String, Integer>> held = new HashMap<>();
        Map<String, Map<String, Set<Integer>>> parts = new HashMap<>();
        jdbc.query(
                "SELECT period, unit, outcome, file_name FROM received_file WHERE period IN (" + marks(quarters)
                        + ") AND outcome IN ('QUARANTINED', 'IGNORED') AND unit IS NOT NULL"
                        + " AND (outcome = 'QUARANTINED' OR codes LIKE '%"
                        + FindingCode.WAITING_PARTS + "%')",
                row -> {
                    String unit = row.getString("unit");
                    of(held, row).merge(unit, row.getString("outcome").equals("QUARANTINED") ? 1 : 0, Integer::sum);
                    Set<Integer> numbers = of(parts, row).computeIfAbsent(unit, u -> new HashSet<>());
                    if (row.getString("outcome").equals("IGNORED")) {
                        SubmissionFile.part(row.getString("file_name")).ifPresent(numbers::add);
                    }
                },
                codes(quarters));
        Map<String, Map<String, OpenFiles>> open = new HashMap<>();
        held.forEach((period, units) -> units.forEach((unit, count) -> open.computeIfAbsent(
                        period, p -> new HashMap<>())
                .put(
                        unit,
                        new OpenFiles(count, WaitingParts.of(parts.get(period).get(unit))))));
        return open;
    }

    private Map<String, Map<String, Integer>> counts(String sql, Collection<Period> quarters) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    of(counts, row).put(row.getString("unit"), row.getInt("n"));
                },
                codes(quarters));
        return counts;
    }

    private static <T> Map<String, T> of(Map<String, Map<String, T>> all, ResultSet row) throws SQLException {
        return all.computeIfAbsent(row.getString("period"), p -> new HashMap<>());
    }

    private static String marks(Collection<Period> quarters) {
        return String.join(", ", Collections.nCopies(quarters.size(), "?"));
    }

    private static Object[] codes(Collection<Period> quarters) {
        return quarters.stream().map(Period::code).toArray();
    }
}
