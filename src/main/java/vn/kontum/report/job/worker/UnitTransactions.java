package vn.kontum.report.job.worker;

import java.util.function.Supplier;
import vn.kontum.report.database.TransactionOperations;

/** Transactions in which the outcomes of files are recorded. */
public interface UnitTransactions extends TransactionOperations {
    /**
     * As {@link #all}, while nobody else writes a file of the unit: files of one unit may come through several folders at once,
     * and each must see what became of the one before.
     */
    <T> T ofUnit(String unit, Supplier<T> work);

    /** For the threads of one process. */
    static UnitTransactions ofProcess(TransactionOperations transactions) {
        return new ProcessTransactions(transactions);
    }
}
