package vn.kontum.report.job.worker;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import vn.kontum.report.database.TransactionOperations;

/** Takes shards from the channel and does them, one after the other, in whichever process. */
final class ShardExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(ShardExecutor.class);
    private static final String RUN = "run";

    private final ShardChannel channel;
    private final ShardRepository shards;
    private final ActiveShards active;
    private final StepExecutionRequestHandler steps;
    private final TransactionOperations transactions;

    ShardExecutor(
            ShardChannel channel,
            ShardRepository shards,
            ActiveShards active,
            StepExecutionRequestHandler steps,
            TransactionOperations transactions) {
        this.channel = channel;
        this.shards = shards;
        this.active = active;
        this.steps = steps;
        this.transactions = transactions;
    }

    private record Received(StepExecutionRequest request, Optional<ShardLease> lease) {}

    /**
     * Does the next shard.
     *
     * @return whether there was one, or a message that was out of date
     */
    boolean next(ShardWork.Interruption interruption) {
        Optional<Received> received = transactions.all(() ->
                channel.receive().map(request -> new Received(request, shards.acquire(request.getStepExecutionId()))));
        received.ifPresent(sent -> sent.lease().ifPresent(lease -> execute(sent.request(), lease, interruption)));
        return received.isPresent();
    }

    /** Outside any transaction, because it takes long. */
    private void execute(StepExecutionRequest request, ShardLease lease, ShardWork.Interruption interruption) {
        String before = MDC.get(RUN);
        MDC.put(RUN, Long.toString(lease.runId()));
        active.add(request.getStepExecutionId(), new ShardWork(shards, lease, interruption));
        try {
            StepExecution done = steps.handle(request);
            LOG.info("[run {}] {} ended {}", lease.runId(), lease.shard(), done.getStatus());
            if (done.getStatus() != BatchStatus.COMPLETED) {
                shards.release(lease);
            }
        } finally {
            active.remove(request.getStepExecutionId());
            if (before == null) {
                MDC.remove(RUN);
            } else {
                MDC.put(RUN, before);
            }
        }
    }
}
