package vn.kontum.report.run;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a failed test says of a run: a fault that is seen once in a hundred builds must say its cause the first time. */
public final class FailedSteps {
    private static final int MOST = 1500;

    private FailedSteps() {}

    /** The run, and what Spring Batch recorded of its steps that did not come to their end. */
    public static String of(JdbcTemplate jdbc, Run run) {
        List<String> steps = run.batchExecution()
                .map(execution -> jdbc.query(
                        "SELECT STEP_NAME, STATUS, EXIT_MESSAGE FROM BATCH_STEP_EXECUTION"
                                + " WHERE JOB_EXECUTION_ID = ? AND STATUS <> 'COMPLETED' ORDER BY STEP_EXECUTION_ID",
                        (row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                        execution))
                .orElseGet(() -> List.of("no step was executed"));
        String text = run.message() + System.lineSeparator() + String.join(System.lineSeparator(), steps);
        return text.substring(0, Math.min(MOST, text.length()));
    }
}
