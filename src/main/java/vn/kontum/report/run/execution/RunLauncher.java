package vn.kontum.report.run.execution;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.run.LaunchResult;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.text.LogMarkers;

/** Executes admitted runs with Spring Batch, which executes and records; it does not decide. */
public final class RunLauncher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunLauncher.class);
    private static final long GRACE_SECONDS = 25;
    private static final int ATTEMPTS = 4;
    /** Longer than the pool hands out a connection untested after its last use (500 ms). */
    private static final long PAUSE_MILLIS = 600;

    private final JobOperator operator;
    private final RunnableJobs jobs;
    private final ActiveRuns activeRuns;
    private final BatchExecutionRecovery executions;
    private final RunAdmissionService admission;
    private final RunRepository runs;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "run"));
    private final Map<Long, Future<?>> working = new ConcurrentHashMap<>();

    public RunLauncher(
            JobOperator operator,
            RunnableJobs jobs,
            ActiveRuns activeRuns,
            BatchExecutionRecovery executions,
            RunAdmissionService admission,
            RunRepository runs) {
        this.operator = operator;
        this.jobs = jobs;
        this.activeRuns = activeRuns;
        this.executions = executions;
        this.admission = admission;
        this.runs = runs;
    }

    /** Begins to work on a run that was let in; one that was asked for before has no lease, and nothing is begun. */
    LaunchResult begin(RunAdmissionService.AdmittedRun admitted, ProgressListener listener) {
        admitted.lease().ifPresent(lease -> begin(admitted.run(), lease, listener));
        return new LaunchResult(admitted.run(), admitted.lease().isEmpty());
    }

    /** Begins to work on a run in a thread of its own. */
    public void begin(Run run, Lease lease, ProgressListener listener) {
        RunContext context = new RunContext(run, lease, new ThrottledProgressListener(run.id(), runs, listener));
        FutureTask<Boolean> task = new FutureTask<>(() -> work(context), true);
        activeRuns.add(context);
        working.put(run.id(), task);
        threads.execute(task);
    }

    /** Asks a run of this process to stop at its next safe point, without waiting for its heartbeat. */
    void stop(long runId) {
        activeRuns.stop(runId);
    }

    /** Whether this process works on a run, or is writing down its end. */
    boolean working(Run run) {
        return working.containsKey(run.id());
    }

    /** Waits until a run of this process has ended. */
    void await(long runId) throws InterruptedException {
        Optional<Future<?>> mine = Optional.ofNullable(working.get(runId));
        if (mine.isPresent()) {
            try {
                mine.get().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("[run " + runId + "] could not be ended properly", e.getCause());
            }
        }
    }

    private void work(RunContext context) {
        MDC.put("run", Long.toString(context.run().id()));
        LeaseHeartbeat heartbeat = new LeaseHeartbeat(admission, runs, context); // until the end is written down
        try {
            JobExecution execution = execute(context);
            context.edition().ifPresent(id -> runs.made(context.run().id(), id));
            RunOutcome outcome = RunOutcome.of(
                    context, execution, () -> runs.stopRequested(context.run().id()));
            dismiss(context, outcome.state(), outcome.message());
        } catch (JobExecutionException | RuntimeException e) {
            LOG.error(LogMarkers.LOG_ONLY, "[run {}] failed", context.run().id(), e);
            dismiss(context, RunState.FAILED, FailureNote.of(e).text());
            executions.end(context.run());
        } finally {
            heartbeat.close();
            working.remove(context.run().id());
            activeRuns.remove(context.run().id());
            MDC.remove("run");
        }
    }

    /** A line that breaks just now must not leave the run open until its lease expires. */
    private void dismiss(RunContext context, RunState state, String message) {
        for (int left = ATTEMPTS - 1; ; left--) {
            try {
                admission.dismiss(context.lease(), state, message);
                return;
            } catch (DataAccessException | TransactionException e) {
                if (left == 0) {
                    throw e;
                }
                LOG.warn(
                        "[run {}] its end could not be written down, trying again: {}",
                        context.run().id(),
                        e.getMessage());
                pause(e);
            }
        }
    }

    private static void pause(RuntimeException failure) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private JobExecution execute(RunContext context) throws JobExecutionException {
        Run run = context.run();
        JobParametersBuilder parameters = new JobParametersBuilder().addLong(ActiveRuns.PARAMETER, run.id(), true);
        run.request().period().ifPresent(p -> parameters.addString(PeriodJobParameters.PERIOD, p.code(), false));
        return operator.start(jobs.named(run.request().job()), parameters.toJobParameters());
    }

    /** Asks every run of this process to stop at its next safe point and waits for it. */
    @Override
    public void close() {
        activeRuns.stopAll();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("runs did not stop within {} s; the next process takes up what they leave", GRACE_SECONDS);
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
