package vn.kontum.report.database;

import java.util.function.Supplier;

/** Does several things to the database, or none of them. */
@FunctionalInterface
public interface TransactionOperations {
    <T> T all(Supplier<T> work);
}
