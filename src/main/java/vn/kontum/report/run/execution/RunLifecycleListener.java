package vn.kontum.report.run.execution;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import vn.kontum.report.run.RunRepository;

/**
 * Ties an execution to its run.
 *
 * @implNote The end of the run is written by the launcher after Spring Batch has written its own, so that no run that has
 *     ended has an open execution.
 */
public final class RunLifecycleListener implements JobExecutionListener {
    private final ActiveRuns activeRuns;
    private final RunRepository runs;

    public RunLifecycleListener(ActiveRuns activeRuns, RunRepository runs) {
        this.activeRuns = activeRuns;
        this.runs = runs;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        runs.executedBy(activeRuns.of(execution).run().id(), execution.getId());
    }
}
