package vn.kontum.report.verification;

import java.util.List;

/**
 * What one check found.
 *
 * @param invariant {@code I1} … {@code I6}
 * @param claim what must hold
 * @param examined how many things were looked at
 * @param faults what does not hold, each as a sentence with its place; empty when all is well
 */
public record CheckResult(String invariant, String claim, long examined, List<String> faults) {
    public CheckResult {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}
