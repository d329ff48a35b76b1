package vn.kontum.report.verification;

import java.util.List;

/**
 * What one check found.
 *
 * @param invariant {@code I1} … {@code I7}
 * @param claim what must hold
 * @param examined how many things were looked at
 * @param faults what does not hold; empty when all is well
 * @param warnings what somebody should look at although the invariant holds
 */
public record CheckResult(
        String invariant, String claim, long examined, List<Violation> faults, List<Violation> warnings) {
    public CheckResult {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    CheckResult(String invariant, String claim, long examined, List<Violation> faults) {
        this(invariant, claim, examined, faults, List.of());
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}
