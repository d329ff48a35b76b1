package vn.kontum.report.publication.status;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.publication.FindingRepository;

/** Counts over all units of a quarter, one question each. */
public final class UnitStatusRepository {
    private final JdbcTemplate jdbc;

    public UnitStatusRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest file of a unit and what became of it. */
    public record NewestFile(long arrivalSeq, Outcome outcome) {}

    /** By unit; repeated and ignored files do not count. */
    public Map<String, NewestFile> newest(Period quarter) {
        Map<String, NewestFile> newest = new HashMap<>();
        jdbc.query(
                "SELECT unit, seq, outcome FROM received_file WHERE seq IN (SELECT MAX(seq) FROM received_file WHERE period = ? AND"
                        + " unit IS NOT NULL AND outcome IN ('ACCEPTED', 'RETURNED', 'QUARANTINED')"
                        + FindingRepository.REPORTS_ONLY.formatted("received_file") + " GROUP BY unit)",
                row -> {
                    newest.put(
                            row.getString("unit"),
                            new NewestFile(row.getLong("seq"), Outcome.valueOf(row.getString("outcome"))));
                },
                quarter.code());
        return newest;
    }

    Map<String, Integer> openWarnings(Period quarter) {
        return counts(
                "SELECT s.unit, COUNT(*) AS n FROM finding f JOIN submission s ON s.arrival_seq = f.arrival_seq"
                        + " WHERE s.active = 1 AND s.period = ? AND f.severity = 'WARN' AND NOT f.explained"
                        + " GROUP BY s.unit",
                quarter.code());
    }

    Map<String, Integer> notes(Period quarter) {
        return counts(
                "SELECT s.unit, COUNT(*) AS n FROM reported_value r JOIN submission s ON s.id = r.submission_id"
                        + " WHERE s.active = 1 AND s.period = ? AND r.note IS NOT NULL GROUP BY s.unit",
                quarter.code());
    }

    /** Files not judged yet say nothing of their period; their folder names the unit. */
    Map<String, Integer> waiting() {
        return counts("SELECT folder AS unit, COUNT(*) AS n FROM received_file WHERE outcome IS NULL GROUP BY folder");
    }

    Map<String, Integer> held(Period quarter) {
        return counts(
                "SELECT unit, COUNT(*) AS n FROM received_file WHERE period = ? AND outcome = 'QUARANTINED' AND unit IS NOT"
                        + " NULL GROUP BY unit",
                quarter.code());
    }

    private Map<String, Integer> counts(String sql, Object... arguments) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    counts.put(row.getString("unit"), row.getInt("n"));
                },
                arguments);
        return counts;
    }
}
