package vn.kontum.report.run.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;

/** Executes admitted runs with Spring Batch, which executes and records; it does not decide. */
public final class RunLauncher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunLauncher.class);
    private static final long GRACE_SECONDS = 25;
    private static final int ATTEMPTS = 3;

    private final JobOperator operator;
    private final BatchExecutionRecovery executions;
    private final Map<String, RunJobFactory> recipes;
    private final RunAdmissionService admission;
    private final RunAdmissionService.RunRepositories runRepositories;
    private final PipelineProperties settings;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "run"));
    private final Map<Long, RunningJob> working = new ConcurrentHashMap<>();

    private record RunningJob(RunContext context, Future<?> future) {}

    public RunLauncher(
            BatchExecutionRecovery executions,
            List<RunJobFactory> recipes,
            RunAdmissionService admission,
            RunAdmissionService.RunRepositories runRepositories,
            PipelineProperties settings) {
        this.executions = executions;
        this.operator = operatorOf(executions.repository());
        this.recipes = recipes.stream().collect(Collectors.toMap(RunJobFactory::name, Function.identity()));
        this.admission = admission;
        this.runRepositories = runRepositories;
        this.settings = settings;
    }

    /** Works in the thread that calls, and without the transaction that the usual bean wraps around it. */
    private static JobOperator operatorOf(JobRepository repository) {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        return operator;
    }

    public boolean knows(String job) {
        return recipes.containsKey(job);
    }

    public SortedSet<String> jobs() {
        return new TreeSet<>(recipes.keySet());
    }

    /** Refuses a request that names no job, nobody, no reason or no period, or that its author may not make. */
    public void require(RunRequest request, Authority authority) {
        if (!knows(request.job())) {
            throw new IllegalArgumentException("[run] there is no job '" + request.job() + "'");
        }
        Actor by = new Actor(request.who(), request.reason(), authority);
        if (perPeriod(request.job()) && request.period().isEmpty()) {
            throw new RequestRejectedException(RequestRejectedException.Code.PERIOD_REQUIRED);
        }
        by.authority().require(Authority.of(request.scope()));
    }

    public boolean perPeriod(String job) {
        return knows(job) && recipes.get(job).perPeriod();
    }

    /** Why a request makes no sense now; empty when it does. */
    public Optional<RequestRejectedException> refusal(RunRequest request) {
        return recipes.get(request.job()).refusal(request);
    }

    /** Begins to work on a run in a thread of its own. */
    public void begin(Run run, Lease lease, ProgressListener listener) {
        ProgressListener progress = new ThrottledProgressListener(run.id(), runRepositories.runs(), listener);
        RunContext context = new RunContext(run, lease, progress);
        FutureTask<Boolean> task = new FutureTask<>(() -> work(context), true);
        working.put(run.id(), new RunningJob(context, task));
        threads.execute(task);
    }

    /** Waits until a run of this process has ended. */
    public void await(long runId) throws InterruptedException {
        Optional<RunningJob> mine = Optional.ofNullable(working.get(runId));
        if (mine.isPresent()) {
            try {
                mine.get().future().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("[run " + runId + "] could not be ended properly", e.getCause());
            }
        }
    }

    private void work(RunContext context) {
        MDC.put("run", Long.toString(context.run().id()));
        try (LeaseHeartbeat heartbeat =
                new LeaseHeartbeat(runRepositories.leases(), runRepositories.runs(), settings.lease())) {
            heartbeat.watch(context);
            JobExecution execution = execute(context);
            context.edition()
                    .ifPresent(id -> runRepositories.runs().made(context.run().id(), id));
            dismiss(context, state(context, execution), message(context, execution));
        } catch (JobExecutionException | RuntimeException e) {
            LOG.error("[run {}] failed", context.run().id(), e);
            dismiss(context, RunState.FAILED, RunNote.of(e).text());
            executions.end(context.run());
        } finally {
            working.remove(context.run().id());
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
            }
        }
    }

    private JobExecution execute(RunContext context) throws JobExecutionException {
        Run run = context.run();
        JobParametersBuilder parameters = new JobParametersBuilder().addLong("run", run.id(), true);
        run.request().period().ifPresent(p -> parameters.addString("period", p.code(), false));
        JobExecution execution =
                operator.start(recipes.get(run.request().job()).job(context), parameters.toJobParameters());
        runRepositories.runs().executedBy(run.id(), execution.getId());
        return execution;
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
        return context.nothingToDo() ? RunState.NOTHING : RunState.DONE;
    }

    private String message(RunContext context, JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        failures.forEach(
                e -> LOG.warn("[run {}] step ended early", context.run().id(), e));
        if (context.lostLease()) {
            return RunNote.of(RunNote.Code.LEASE_LOST).text();
        }
        if (!failures.isEmpty()) {
            return RunNote.text(
                    failures.stream().map(e -> RunNote.of(e).text()).distinct().toList());
        }
        List<String> parts = new ArrayList<>(List.of(context.message()));
        if (!context.unitsLeft().isEmpty()) {
            String units = String.join(", ", new TreeSet<>(context.unitsLeft()));
            parts.add(RunNote.of(RunNote.Code.UNITS_LEFT, units).text());
        }
        if (execution.getStatus() == BatchStatus.COMPLETED
                && runRepositories.runs().stopRequested(context.run().id())) {
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
        working.values().forEach(w -> w.context().stop());
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
