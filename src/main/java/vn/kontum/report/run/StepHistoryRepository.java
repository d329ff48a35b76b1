package vn.kontum.report.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What Spring Batch recorded of the steps of a run, found by our run number, so that runs cut short have theirs too.
 */
public final class StepHistoryRepository {
    private final JdbcTemplate jdbc;

    public StepHistoryRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One step of a run.
     *
     * @param status of Spring Batch: {@code COMPLETED}, {@code STARTED}, {@code FAILED}, {@code STOPPED} …
     * @param read items taken up
     * @param written items finished
     * @param skipped items left out after a fault
     */
    public record StepRecord(
            String name,
            String status,
            Optional<Instant> started,
            Optional<Instant> ended,
            long read,
            long written,
            long skipped,
            String detail) {}

    /** In the order in which they began. */
    public List<StepRecord> of(long runId) {
        return jdbc.query(
                "SELECT s.* FROM BATCH_STEP_EXECUTION s JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID ="
                        + " s.JOB_EXECUTION_ID WHERE p.PARAMETER_NAME = 'run' AND p.PARAMETER_VALUE = ? ORDER BY"
                        + " s.STEP_EXECUTION_ID",
                (row, n) -> step(row),
                Long.toString(runId));
    }

    private static StepRecord step(ResultSet row) throws SQLException {
        return new StepRecord(
                row.getString("STEP_NAME"),
                row.getString("STATUS"),
                moment(row, "START_TIME"),
                moment(row, "END_TIME"),
                row.getLong("READ_COUNT"),
                row.getLong("WRITE_COUNT"),
                row.getLong("READ_SKIP_COUNT") + row.getLong("PROCESS_SKIP_COUNT") + row.getLong("WRITE_SKIP_COUNT"),
                Optional.ofNullable(row.getString("EXIT_MESSAGE")).orElse(""));
    }

    /** Spring Batch writes the local time of the process. */
    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(t -> t.atZone(ZoneId.systemDefault()).toInstant());
    }
}
