package vn.kontum.report.run.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.RunState;
import vn.kontum.report.text.LogMarkers;

/**
 * How a run ended.
 *
 * @param message notes as they are stored
 */
record RunOutcome(RunState state, String message) {
    private static final Logger LOG = LoggerFactory.getLogger(RunLauncher.class);

    private static final String NOOP = ExitStatus.NOOP.getExitCode();

    /** @param stopRequested whether somebody asked the run to stop, be it too late */
    static RunOutcome of(RunContext context, JobExecution execution, BooleanSupplier stopRequested) {
        return new RunOutcome(state(context, execution), message(context, execution, stopRequested));
    }

    private static RunState state(RunContext context, JobExecution execution) {
        if (context.lostLease()) {
            return RunState.FAILED;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return RunState.STOPPED;
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return refused(execution.getAllFailureExceptions()) ? RunState.REFUSED : RunState.FAILED;
        }
        return NOOP.equals(execution.getExitStatus().getExitCode()) ? RunState.NOTHING : RunState.DONE;
    }

    private static boolean refused(List<Throwable> failures) {
        return !failures.isEmpty()
                && failures.stream().allMatch(e -> FailureNote.of(e).code() == RunNote.Code.REFUSED);
    }

    /** A step that was partitioned says only that a partition failed; the cause is the partition's own. */
    private static String message(RunContext context, JobExecution execution, BooleanSupplier stopRequested) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        failures.forEach(e -> LOG.warn(
                LogMarkers.LOG_ONLY, "[run {}] step ended early", context.run().id(), e));
        if (context.lostLease()) {
            return RunNote.of(RunNote.Code.LEASE_LOST).text();
        }
        if (!failures.isEmpty()) {
            return RunNote.text(failures.stream()
                    .filter(e -> failures.size() == 1 || !e.getClass().equals(JobExecutionException.class))
                    .map(e -> FailureNote.of(e).text())
                    .distinct()
                    .toList());
        }
        List<String> parts = new ArrayList<>(List.of(context.message()));
        if (!context.unitsLeft().isEmpty()) {
            String units = String.join(", ", new TreeSet<>(context.unitsLeft()));
            parts.add(RunNote.of(RunNote.Code.UNITS_LEFT, units).text());
        }
        if (!context.foldersUnread().isEmpty()) {
            String folders = String.join(", ", new TreeSet<>(context.foldersUnread()));
            parts.add(RunNote.of(RunNote.Code.FOLDERS_UNREADABLE, folders).text());
        }
        if (execution.getStatus() == BatchStatus.COMPLETED && stopRequested.getAsBoolean()) {
            parts.add(RunNote.of(RunNote.Code.LATE_STOP).text());
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            parts.add(RunNote.of(RunNote.Code.STOPPED).text());
        }
        return RunNote.text(parts);
    }
}
