package vn.kontum.report.intake.ledger;

import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/**
 * Counts how often the system failed on a received file for the same cause. Must be called inside the caller's
 * transaction.
 */
public final class ProcessingFailureRepository {
    private static final int LONGEST = 255;

    private final JdbcTemplate jdbc;

    public ProcessingFailureRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes one more failure; another cause than the last one begins the count anew.
     *
     * @return how many times in a row it was this cause, this time included
     */
    public int record(long receivedFileSeq, String cause, Instant at) {
        String kept = cause.length() > LONGEST ? cause.substring(0, LONGEST) : cause;
        jdbc.update(
                "INSERT INTO processing_failure (arrival_seq, cause, attempts, failed_at) VALUES (?, ?, 1, ?)"
                        + " ON DUPLICATE KEY UPDATE attempts = IF(cause = VALUES(cause), attempts + 1, 1),"
                        + " cause = VALUES(cause), failed_at = VALUES(failed_at)",
                receivedFileSeq,
                kept,
                UtcColumns.column(at));
        Integer attempts = jdbc.queryForObject(
                "SELECT attempts FROM processing_failure WHERE arrival_seq = ?", Integer.class, receivedFileSeq);
        return Objects.requireNonNull(attempts);
    }

    /** Begins the count anew, once a file was judged. */
    public void clear(long receivedFileSeq) {
        jdbc.update("DELETE FROM processing_failure WHERE arrival_seq = ?", receivedFileSeq);
    }
}
