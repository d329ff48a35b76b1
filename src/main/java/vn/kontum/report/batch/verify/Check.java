package vn.kontum.report.batch.verify;

/** One invariant. Faults of what is checked are results; only a failure of the checking itself is thrown. */
@FunctionalInterface
interface Check {
    CheckResult perform();
}
