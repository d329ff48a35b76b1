package vn.kontum.report.job.worker;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunContext;

/**
 * Sends the shards of a step to worker processes and waits until Spring Batch's records say that all are finished. A shard whose
 * process is gone is sent again; where no worker is left, this process does the rest itself.
 */
public final class RemotePartitions {
    private static final Logger LOG = LoggerFactory.getLogger(RemotePartitions.class);
    /** Many more than workers, so that at the end none waits long for another. */
    private static final int LEAST_SHARDS = 16;

    private static final int MOST_SHARDS = 64;
    /** What is written down of a shard takes as long as six files. */
    private static final int FILES_IN_A_SHARD = 30;

    private static final long PAUSE_MILLIS = 200;

    private final ShardDispatcher dispatcher;
    private final ShardExecutor executor;
    private final ShardRepository shards;
    private final WorkerRepository workers;
    private final WorkVersion version;
    private final ActiveRuns runs;

    /**
     * What is dealt out.
     *
     * @param step of the manager
     * @param shardStep name of the bean that does a shard
     * @param remaining how many files are not done yet
     */
    public record SharedStep(String step, String shardStep, StepExecutionSplitter splitter, LongSupplier remaining) {}

    public RemotePartitions(
            ShardDispatcher dispatcher,
            ShardExecutor executor,
            ShardRepository shards,
            WorkerRepository workers,
            WorkVersion version,
            ActiveRuns runs) {
        this.dispatcher = dispatcher;
        this.executor = executor;
        this.shards = shards;
        this.workers = workers;
        this.version = version;
        this.runs = runs;
    }

    /** Whether a worker process of this version waits for work. */
    boolean available() {
        return workers.anyReady(version);
    }

    /** How many shards so many files are worth, at most. */
    static int shards(long files) {
        return (int) Math.max(LEAST_SHARDS, Math.min(MOST_SHARDS, files / FILES_IN_A_SHARD));
    }

    /** The executions that stand for the shards of the step in the end. */
    Collection<StepExecution> handle(SharedStep work, StepExecution step) throws Exception {
        RunContext run = runs.of(step);
        long runId = run.run().id();
        Set<StepExecution> parts =
                work.splitter().split(step, shards(work.remaining().getAsLong()));
        dispatcher.send(run.lease(), work.shardStep(), parts);
        BatchStatus end = BatchStatus.FAILED;
        boolean done = false;
        try {
            await(work, run, step);
            List<StepExecution> finished = dispatcher.finished(runId, parts.size());
            done = true;
            return finished;
        } catch (JobInterruptedException | InterruptedException e) {
            end = BatchStatus.STOPPED;
            throw e;
        } finally {
            if (!done) {
                dispatcher.cancel(runId, end);
            }
        }
    }

    /** Where nothing changes for as long as a lease, this process does not wait for others any more. */
    private void await(SharedStep work, RunContext run, StepExecution step)
            throws InterruptedException, JobExecutionException, JobInterruptedException {
        long total = work.remaining().getAsLong();
        long timeout = shards.length().toNanos();
        OptionalLong failing = OptionalLong.empty();
        List<Shard> before = List.of();
        long changed = System.nanoTime();
        while (true) {
            try {
                List<Shard> unfinished = shards.unfinished(run.run().id());
                if (unfinished.isEmpty()) {
                    return;
                }
                long done = total - work.remaining().getAsLong();
                run.at(work.step(), done, total);
                dispatcher.sendAgain(unfinished, work.shardStep(), step.getJobExecution());
                changed = unfinished.equals(before) ? changed : System.nanoTime();
                before = unfinished;
                boolean alone = System.nanoTime() - changed > timeout || !available();
                boolean helped = alone && executor.next(() -> run.at(work.step(), done, total));
                failing = OptionalLong.empty();
                if (!helped) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (DataAccessException | TransactionException e) {
                failing = OptionalLong.of(failing.orElseGet(System::nanoTime));
                if (System.nanoTime() - failing.getAsLong() > timeout) {
                    throw e;
                }
                LOG.warn(
                        "[run {}] the database does not answer, trying again: {}",
                        run.run().id(),
                        e.getMessage());
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
