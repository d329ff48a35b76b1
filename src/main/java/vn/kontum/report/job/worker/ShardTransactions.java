package vn.kontum.report.job.worker;

import java.util.function.Supplier;
import vn.kontum.report.database.TransactionOperations;

/**
 * Where several processes share the work, they wait for each other in the database, and whoever has lost the shard writes nothing.
 */
record ShardTransactions(TransactionOperations transactions, ShardRepository shards, ShardLease lease)
        implements UnitTransactions {
    @Override
    public <T> T all(Supplier<T> work) {
        return transactions.all(() -> {
            shards.hold(lease);
            return work.get();
        });
    }

    /** A file of no unit counts nowhere, so none waits for it. */
    @Override
    public <T> T ofUnit(String unit, Supplier<T> work) {
        return all(() -> {
            if (!unit.isEmpty()) {
                shards.lockUnit(unit);
            }
            return work.get();
        });
    }
}
