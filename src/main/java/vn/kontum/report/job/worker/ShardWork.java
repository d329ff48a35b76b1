package vn.kontum.report.job.worker;

import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.database.TransactionOperations;

/** A shard that this process works on. Used by one thread. */
public final class ShardWork {
    private final ShardRepository shards;
    private final ShardLease lease;
    private final Interruption interruption;
    private long renewed = System.nanoTime();

    /** Whether to go on. */
    @FunctionalInterface
    public interface Interruption {
        /** @throws JobInterruptedException when the work is to end here */
        void check() throws JobInterruptedException;
    }

    ShardWork(ShardRepository shards, ShardLease lease, Interruption interruption) {
        this.shards = shards;
        this.lease = lease;
        this.interruption = interruption;
    }

    /** Transactions that fail once the shard has gone to another process. */
    public UnitTransactions transactions(TransactionOperations transactions) {
        return new ShardTransactions(transactions, shards, lease);
    }

    /** Says that one more file was processed; keeps the lease, and goes no further without it. */
    public void fileProcessed() throws JobInterruptedException {
        interruption.check();
        keep();
    }

    /**
     * Keeps the lease in the midst of something.
     *
     * @throws ShardLostException when the shard has gone to another process
     */
    public void keep() {
        long now = System.nanoTime();
        if (now - renewed > shards.length().toNanos() / 4) {
            if (!shards.renew(lease)) {
                throw new ShardLostException(lease);
            }
            renewed = now;
        }
    }
}
