package vn.kontum.report.run.execution;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * The runs that this process executes now. Steps find theirs by the number of the run, which is a parameter of every job.
 * Thread-safe.
 */
public final class ActiveRuns {
    /** The identifying parameter of every job: the number of the run in the table {@code run}. */
    public static final String PARAMETER = "run";

    private final Map<Long, RunContext> contexts = new ConcurrentHashMap<>();

    void add(RunContext context) {
        contexts.put(context.run().id(), context);
    }

    void remove(long runId) {
        contexts.remove(runId);
    }

    /** Whether this process executes no run. */
    boolean none() {
        return contexts.isEmpty();
    }

    /** Asks a run to stop at its next safe point, where this process executes it. */
    void stop(long runId) {
        Optional.ofNullable(contexts.get(runId)).ifPresent(RunContext::stop);
    }

    /** Asks every run of this process to stop at its next safe point. */
    void stopAll() {
        contexts.values().forEach(RunContext::stop);
    }

    /**
     * What the steps of a run share.
     *
     * @throws IllegalStateException when this process does not execute it
     */
    public RunContext of(long runId) {
        return Optional.ofNullable(contexts.get(runId))
                .orElseThrow(() -> new IllegalStateException("[run " + runId
                        + "] is not executed by this process; jobs are started through the run service only"));
    }

    /** What the step shares with the others of its run. */
    public RunContext of(StepExecution step) {
        return of(step.getJobExecution());
    }

    /** What the steps of an execution share. */
    public RunContext of(JobExecution execution) {
        return of(Objects.requireNonNull(execution.getJobParameters().getLong(PARAMETER), PARAMETER));
    }
}
