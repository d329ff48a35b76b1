package vn.kontum.report.run.execution;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.kontum.report.run.Run;

/**
 * Spring Batch's records of runs that ended without it: it cannot write an end where its process or its connection to the
 * database is gone.
 */
public record BatchExecutionRecovery(JobRepository repository, JobOperator operator) {
    private static final Logger LOG = LoggerFactory.getLogger(BatchExecutionRecovery.class);
    private static final int ATTEMPTS = 5;
    private static final ExitStatus BROKEN_OFF =
            ExitStatus.FAILED.addExitDescription("it broke off before the run's end");

    /** Ends what is still open of a run that has ended; a worker of that run may write its last word in between. */
    void end(Run run) {
        for (int attempt = 1; ; attempt++) {
            try {
                endOpen(run);
                return;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("[run {}] its records were written a moment ago, attempt {}", run.id(), attempt, e);
            }
        }
    }

    private void endOpen(Run run) {
        repository.findRunningJobExecutions(run.request().job()).stream()
                .filter(execution -> Long.valueOf(run.id())
                        .equals(execution.getJobParameters().getLong(ActiveRuns.PARAMETER)))
                .forEach(this::end);
    }

    private void end(JobExecution execution) {
        execution.getStepExecutions().stream()
                .filter(step -> step.getStatus().isRunning())
                .forEach(step -> step.setExitStatus(BROKEN_OFF));
        execution.setExitStatus(BROKEN_OFF);
        operator.recover(execution);
    }
}
