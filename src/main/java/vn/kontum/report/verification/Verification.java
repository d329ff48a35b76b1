package vn.kontum.report.verification;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All invariants that can be checked from tables and files while nothing runs. */
public final class Verification {
    private final List<InvariantCheck> checks;
    private final Function<Optional<Integer>, VerificationScope> scopes;

    /** @param scopes what is looked at of a year, or of all years */
    Verification(List<InvariantCheck> checks, Function<Optional<Integer>, VerificationScope> scopes) {
        this.checks = List.copyOf(checks);
        this.scopes = scopes;
    }

    /** The results in the order of the invariants. */
    public List<CheckResult> perform() {
        return perform(Optional.empty());
    }

    /**
     * The same; of a year only its reports, their files and its originals are looked at, beside the whole audit log and what no year
     * has.
     */
    public List<CheckResult> perform(Optional<Integer> year) {
        VerificationScope scope = scopes.apply(year);
        return checks.stream().map(check -> check.perform(scope)).toList();
    }
}
