package vn.kontum.report.submission;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/** What people decided about files that arrived. Writing belongs into the caller's transaction. */
public final class FileDecisionRepository {
    private final JdbcTemplate jdbc;

    public FileDecisionRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided. */
    public enum Kind {
        /** What had counted was given back to the unit. */
        RETURNED,
        /** A return was taken back. */
        RESTORED,
        REJECTED,
        /** A rejection was taken back. */
        RECONSIDERED,
        RELEASED,
        /** It was passed on to another unit's inbox. */
        MOVED
    }

    /** A decision about a file. */
    public record Decision(long arrivalSeq, Kind kind, String author, String reason, Instant at) {}

    public void record(Decision decision) {
        jdbc.update(
                "INSERT INTO arrival_decision (arrival_seq, decision, author, reason, created_at) VALUES (?, ?, ?, ?, ?)",
                decision.arrivalSeq(),
                decision.kind().name(),
                decision.author(),
                decision.reason(),
                UtcColumns.column(decision.at()));
    }

    /** The newest decision about a file; empty where nobody decided, or where that was not written down yet. */
    public Optional<Decision> latest(long arrivalSeq) {
        return jdbc
                .query(
                        "SELECT * FROM arrival_decision WHERE arrival_seq = ? ORDER BY id DESC LIMIT 1",
                        (row, n) -> new Decision(
                                arrivalSeq,
                                Kind.valueOf(row.getString("decision")),
                                row.getString("author"),
                                row.getString("reason"),
                                UtcColumns.read(row, "created_at")),
                        arrivalSeq)
                .stream()
                .findFirst();
    }
}
