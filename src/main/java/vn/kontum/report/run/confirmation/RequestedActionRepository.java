package vn.kontum.report.run.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/** Acts that wait for a second person. Writing belongs into the caller's transaction. */
public final class RequestedActionRepository {
    private final JdbcTemplate jdbc;

    public RequestedActionRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How a request ended. */
    enum End {
        CONFIRMED,
        WITHDRAWN
    }

    /** Writes a request down; nothing happens where the same is open already. */
    void add(String act, String subject, String author, String reason, Instant at) {
        jdbc.update(
                "INSERT IGNORE INTO requested_act (act, subject, author, reason, requested_at, state)"
                        + " VALUES (?, ?, ?, ?, ?, 'OPEN')",
                act,
                subject,
                author,
                reason,
                UtcColumns.column(at));
    }

    /** Ends an open request; false when it is not open any more. */
    boolean close(long id, End end, String author, Instant at) {
        return jdbc.update(
                        "UPDATE requested_act SET state = ?, closed_by = ?, closed_at = ? WHERE id = ? AND state = 'OPEN'",
                        end.name(),
                        author,
                        UtcColumns.column(at),
                        id)
                == 1;
    }

    /** Those that wait, oldest first. */
    List<RequestedAction> open() {
        return jdbc.query("SELECT * FROM requested_act WHERE state = 'OPEN' ORDER BY id", (row, n) -> request(row));
    }

    Optional<RequestedAction> open(String act, String subject) {
        return jdbc
                .query(
                        "SELECT * FROM requested_act WHERE state = 'OPEN' AND act = ? AND subject = ?",
                        (row, n) -> request(row),
                        act,
                        subject)
                .stream()
                .findFirst();
    }

    Optional<RequestedAction> open(long id) {
        return jdbc
                .query("SELECT * FROM requested_act WHERE state = 'OPEN' AND id = ?", (row, n) -> request(row), id)
                .stream()
                .findFirst();
    }

    /** Whether an act was done since a time because two people had asked for it, who are told apart by a test of their names. */
    boolean confirmed(String act, String subject, Instant since, BiPredicate<String, String> different) {
        return jdbc.query(
                        "SELECT author, closed_by FROM requested_act"
                                + " WHERE state = 'CONFIRMED' AND act = ? AND subject = ? AND closed_at >= ?",
                        (row, n) -> different.test(row.getString("author"), row.getString("closed_by")),
                        act,
                        subject,
                        UtcColumns.column(since))
                .contains(true);
    }

    private static RequestedAction request(ResultSet row) throws SQLException {
        return new RequestedAction(
                row.getLong("id"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("author"),
                row.getString("reason"),
                UtcColumns.read(row, "requested_at"));
    }
}
