package vn.kontum.report.job.worker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.kontum.report.database.TransactionOperations;

/** Where one process does it all, its threads wait for each other. */
final class ProcessTransactions implements UnitTransactions {
    private final TransactionOperations transactions;
    private final Map<String, Object> units = new ConcurrentHashMap<>();

    ProcessTransactions(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T all(Supplier<T> work) {
        return transactions.all(work);
    }

    @Override
    public <T> T ofUnit(String unit, Supplier<T> work) {
        synchronized (units.computeIfAbsent(unit, u -> new Object())) {
            return transactions.all(work);
        }
    }
}
