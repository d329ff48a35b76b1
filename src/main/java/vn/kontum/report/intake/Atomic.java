package vn.kontum.report.intake;

import java.util.function.Supplier;

/** Does several things to the database, or none of them. */
@FunctionalInterface
public interface Atomic {
    <T> T all(Supplier<T> work);
}
