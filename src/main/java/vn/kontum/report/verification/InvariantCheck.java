package vn.kontum.report.verification;

/** One invariant. Faults of what is checked are results; only a failure of the checking itself is thrown. */
@FunctionalInterface
interface InvariantCheck {
    CheckResult perform(VerificationScope scope);
}
