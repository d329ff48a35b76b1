package vn.kontum.report.run.execution;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RunRepository;

/**
 * Ties an execution to its run: while the job works, the lease of the run is kept alive and requests to stop are heard.
 *
 * @implNote The end of the run is written by the launcher after Spring Batch has written its own, so that no run that has
 *     ended has an open execution.
 */
public final class RunLifecycleListener implements JobExecutionListener {
    private final ActiveRuns activeRuns;
    private final RunRepository runs;
    private final LeaseRepository leases;
    private final PipelineProperties settings;
    private final Map<Long, LeaseHeartbeat> heartbeats = new ConcurrentHashMap<>();

    public RunLifecycleListener(
            ActiveRuns activeRuns, RunRepository runs, LeaseRepository leases, PipelineProperties settings) {
        this.activeRuns = activeRuns;
        this.runs = runs;
        this.leases = leases;
        this.settings = settings;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        RunContext context = activeRuns.of(execution);
        runs.executedBy(context.run().id(), execution.getId());
        LeaseHeartbeat heartbeat = new LeaseHeartbeat(leases, runs, settings.lease());
        heartbeats.put(execution.getId(), heartbeat);
        heartbeat.watch(context);
    }

    @Override
    public void afterJob(JobExecution execution) {
        Optional.ofNullable(heartbeats.remove(execution.getId())).ifPresent(LeaseHeartbeat::close);
    }
}
