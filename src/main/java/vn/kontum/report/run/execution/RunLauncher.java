package vn.kontum.report.run.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;

/** Executes admitted runs with Spring Batch, which executes and records; it does not decide. */
public final class RunLauncher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunLauncher.class);
    private static final long GRACE_SECONDS = 25;
    private static final int ATTEMPTS = 4;
    /** Longer than the pool hands out a connection untested after its last use (500 ms). */
    private static final long PAUSE_MILLIS = 600;

    private static final String NOOP = ExitStatus.NOOP.getExitCode();

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

    /** Begins to work on a run in a thread of its own. */
    public void begin(Run run, Lease lease, ProgressListener listener) {
        RunContext context = new RunContext(run, lease, new ThrottledProgressListener(run.id(), runs, listener));
        FutureTask<Boolean> task = new FutureTask<>(() -> work(context), true);
        activeRuns.add(context);
        working.put(run.id(), task);
        threads.execute(task);
    }

    /** Waits until a run of this process has ended. */
    public void await(long runId) throws InterruptedException {
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
        try {
            JobExecution execution = execute(context);
            context.edition().ifPresent(id -> runs.made(context.run().id(), id));
            dismiss(context, state(context, execution), message(context, execution));
        } catch (JobExecutionException | RuntimeException e) {
            LOG.error("[run {}] failed", context.run().id(), e);
            dismiss(context, RunState.FAILED, RunNote.of(e).text());
            executions.end(context.run());
        } finally {
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

    private static RunState state(RunContext context, JobExecution execution) {
        if (context.lostLease()) {
            return RunState.FAILED;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return RunState.STOPPED;
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return RunState.FAILED;
        }
        return NOOP.equals(execution.getExitStatus().getExitCode()) ? RunState.NOTHING : RunState.DONE;
    }

    /** A step that was partitioned says only that a partition failed; the cause is the partition's own. */
    private String message(RunContext context, JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        failures.forEach(
                e -> LOG.warn("[run {}] step ended early", context.run().id(), e));
        if (context.lostLease()) {
            return RunNote.of(RunNote.Code.LEASE_LOST).text();
        }
        if (!failures.isEmpty()) {
            return RunNote.text(failures.stream()
                    .filter(e -> failures.size() == 1 || !e.getClass().equals(JobExecutionException.class))
                    .map(e -> RunNote.of(e).text())
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
        if (execution.getStatus() == BatchStatus.COMPLETED
                && runs.stopRequested(context.run().id())) {
            parts.add(RunNote.of(RunNote.Code.LATE_STOP).text());
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            parts.add(RunNote.of(RunNote.Code.STOPPED).text());
        }
        return RunNote.text(parts);
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
