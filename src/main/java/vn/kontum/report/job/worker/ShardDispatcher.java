package vn.kontum.report.job.worker;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.LeaseRepository;

/** Sends shards, sends those again whose holder is gone, and takes all of them back. */
final class ShardDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(ShardDispatcher.class);
    /** So often a shard is tried; by then it is the shard that ends its workers. */
    private static final int MOST_SENT = 8;

    private static final int ATTEMPTS = 5;

    private final ShardChannel channel;
    private final ShardRepository shards;
    private final LeaseRepository leases;
    private final JobRepository repository;
    private final TransactionOperations transactions;
    private final WorkVersion version;

    ShardDispatcher(
            ShardChannel channel,
            ShardRepository shards,
            LeaseRepository leases,
            JobRepository repository,
            TransactionOperations transactions,
            WorkVersion version) {
        this.channel = channel;
        this.shards = shards;
        this.leases = leases;
        this.repository = repository;
        this.transactions = transactions;
        this.version = version;
    }

    /**
     * Sends all shards of a run, in place of whatever an earlier run has left.
     *
     * @param step name of the bean that does a shard
     */
    void send(Lease run, String step, Collection<StepExecution> parts) throws JobInterruptedException {
        boolean sent = transactions.all(() -> {
            if (!leases.holds(run)) {
                return false;
            }
            channel.clear();
            shards.clear();
            for (StepExecution part : parts) {
                shards.add(run, part.getStepName(), part.getId(), version);
                channel.send(new StepExecutionRequest(step, part.getId()));
            }
            return true;
        });
        if (!sent) {
            throw shutOut(run.runId());
        }
    }

    /** Sends those again whose holder is gone or has ended without finishing. */
    void sendAgain(List<Shard> unfinished, String step, JobExecution job) throws JobExecutionException {
        for (Shard shard : unfinished) {
            if (!shard.lapsed() || !shards.revoke(shard)) {
                continue;
            }
            StepExecution lost = ended(shard.stepExecution(), BatchStatus.FAILED, "its process is gone");
            if (shard.sent() >= MOST_SENT) {
                throw new JobExecutionException("[run " + shard.runId() + "] " + shard.name() + " failed "
                        + shard.sent() + " times: " + lost.getExitStatus().getExitDescription());
            }
            LOG.warn(
                    "[run {}] {} is sent again, its process {}",
                    shard.runId(),
                    shard.name(),
                    shard.failed() ? "failed" : "is gone");
            StepExecution next = repository.createStepExecution(shard.name(), job);
            next.setExecutionContext(lost.getExecutionContext());
            repository.updateExecutionContext(next);
            transactions.all(() -> {
                shards.offer(shard, next.getId());
                channel.send(new StepExecutionRequest(step, next.getId()));
                return next;
            });
        }
    }

    /**
     * The executions that stand for the shards of a run; its leases end.
     *
     * @throws JobInterruptedException when another run has taken its place
     */
    List<StepExecution> finished(long runId, int parts) throws JobInterruptedException {
        List<StepExecution> executions = shards.stepExecutions(runId).stream()
                .map(id -> Objects.requireNonNull(repository.getStepExecution(id)))
                .toList();
        if (executions.size() != parts) {
            throw shutOut(runId);
        }
        shards.clear(runId);
        return executions;
    }

    private static JobInterruptedException shutOut(long runId) {
        return new JobInterruptedException("[run " + runId + "] another process took over, this one must not go on");
    }

    /** Takes all shards of a run back from whoever holds them: nothing more is written for it. */
    void cancel(long runId, BatchStatus status) {
        try {
            List<Shard> unfinished = shards.unfinished(runId);
            shards.clear(runId);
            unfinished.forEach(shard -> ended(shard.stepExecution(), status, "the run ended"));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("[run {}] its shards could not be taken back, the next run shuts them out", runId, e);
        }
    }

    /** What its own process cannot write any more; a last word of that process may come in between. */
    private StepExecution ended(long id, BatchStatus status, String why) {
        for (int attempt = 1; ; attempt++) {
            StepExecution execution = Objects.requireNonNull(repository.getStepExecution(id));
            if (execution.getEndTime() != null) {
                return execution;
            }
            execution.setStatus(status);
            execution.setExitStatus(new ExitStatus(status.name(), why));
            execution.setEndTime(LocalDateTime.now());
            try {
                repository.update(execution);
                return execution;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("step {} was written by its process a moment ago", id, e);
            }
        }
    }
}
