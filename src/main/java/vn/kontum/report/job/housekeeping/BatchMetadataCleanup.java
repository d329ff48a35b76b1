package vn.kontum.report.job.housekeeping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring Batch's records of executions that ended long ago; our own runs tell everything but their steps. */
final class BatchMetadataCleanup {
    private static final int TOGETHER = 500;
    private static final List<String> LEAVES_FIRST = List.of(
            "DELETE c FROM BATCH_STEP_EXECUTION_CONTEXT c JOIN BATCH_STEP_EXECUTION s"
                    + " ON s.STEP_EXECUTION_ID = c.STEP_EXECUTION_ID WHERE s.JOB_EXECUTION_ID IN ",
            "DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN ",
            "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID IN ",
            "DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID IN ",
            "DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID IN ");

    private final JdbcTemplate jdbc;

    BatchMetadataCleanup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes a portion of what ended before a time and returns how many executions that was; 0 when none is left.
     * Stopped half-way, the rest goes the next time.
     */
    int prune(Instant before) {
        LocalDateTime local = LocalDateTime.ofInstant(before, ZoneId.systemDefault()); // as Spring Batch writes it
        List<Long> executions = jdbc.queryForList(
                "SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE END_TIME < ? ORDER BY JOB_EXECUTION_ID LIMIT "
                        + TOGETHER,
                Long.class,
                local);
        if (executions.isEmpty()) {
            return 0;
        }
        String marks = "(" + String.join(",", Collections.nCopies(executions.size(), "?")) + ")";
        List<Long> instances = jdbc.queryForList(
                "SELECT DISTINCT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID IN " + marks,
                Long.class,
                executions.toArray());
        LEAVES_FIRST.forEach(delete -> jdbc.update(delete + marks, executions.toArray()));
        String instanceMarks = "(" + String.join(",", Collections.nCopies(instances.size(), "?")) + ")";
        jdbc.update(
                "DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID IN " + instanceMarks + " AND NOT EXISTS (SELECT 1"
                        + " FROM BATCH_JOB_EXECUTION e WHERE e.JOB_INSTANCE_ID = BATCH_JOB_INSTANCE.JOB_INSTANCE_ID)",
                instances.toArray());
        return executions.size();
    }
}
