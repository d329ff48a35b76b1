package vn.kontum.report.administration;

import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.WaiverScope;

/** Tells which rules and finding codes a waiver can clear. */
public record WaivableRules(Catalogue catalogue) {
    /** @throws RequestRejectedException for an unknown rule, and for one that no waiver can clear */
    void require(String scope) {
        String rule = WaiverScope.of(scope).rule();
        WaiverScope.of(scope).variable().ifPresent(this::requireVariable);
        if (!known(rule) && FindingCode.of(rule).isEmpty()) {
            throw new RequestRejectedException(Code.UNKNOWN_RULE, rule);
        }
        if (!contains(rule)) {
            throw new RequestRejectedException(Code.WAIVER_POINTLESS, rule);
        }
    }

    /** Whether a waiver can clear what a rule or the intake found. */
    public boolean contains(String rule) {
        return known(rule)
                || FindingCode.of(rule)
                        .filter(c -> c == FindingCode.OUT_OF_RANGE || c.severity() == Rule.Severity.WARN)
                        .isPresent();
    }

    private boolean known(String rule) {
        return catalogue.rules().stream()
                .anyMatch(r -> r.id().equals(rule) || r.key().equals(rule));
    }

    private void requireVariable(String variable) {
        if (catalogue.variable(variable).isEmpty()) {
            throw new RequestRejectedException(Code.UNKNOWN_VARIABLE, variable);
        }
    }
}
