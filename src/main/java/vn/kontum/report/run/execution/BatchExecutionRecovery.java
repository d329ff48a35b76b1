package vn.kontum.report.run.execution;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import vn.kontum.report.run.Run;

/**
 * Spring Batch's records of runs that ended without it: it cannot write an end where its process or its line to the
 * database is gone.
 */
public record BatchExecutionRecovery(JobRepository repository, Clock clock) {
    /** Ends what is still open of a run that has ended. */
    void end(Run run) {
        repository.findRunningJobExecutions(run.request().job()).stream()
                .filter(e -> Long.valueOf(run.id()).equals(e.getJobParameters().getLong("run")))
                .forEach(this::end);
    }

    private void end(JobExecution execution) {
        LocalDateTime now = LocalDateTime.now(clock);
        ExitStatus exit = ExitStatus.FAILED.addExitDescription("it broke off before the run's end");
        execution.getStepExecutions().stream()
                .filter(step -> step.getStatus().isRunning())
                .forEach(step -> {
                    step.setStatus(BatchStatus.FAILED);
                    step.setExitStatus(exit);
                    step.setEndTime(now);
                    repository.update(step);
                });
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(exit);
        execution.setEndTime(now);
        repository.update(execution);
    }
}
