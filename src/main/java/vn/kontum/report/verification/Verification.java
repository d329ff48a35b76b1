package vn.kontum.report.verification;

import java.util.List;

/** All invariants that can be checked from tables and files while nothing runs. */
public final class Verification {
    private final List<InvariantCheck> checks;

    Verification(List<InvariantCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** The results in the order of the invariants. */
    public List<CheckResult> perform() {
        return checks.stream().map(InvariantCheck::perform).toList();
    }
}
