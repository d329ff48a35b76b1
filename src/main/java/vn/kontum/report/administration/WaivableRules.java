package vn.kontum.report.administration;

import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.WaiverScope;

/** Tells which rules and finding codes a waiver can clear. */
record WaivableRules(Catalogue catalogue) {
    /** @throws RequestRejectedException for an unknown rule, and for one that no waiver can clear */
    void require(String scope) {
        String rule = WaiverScope.of(scope).rule();
        WaiverScope.of(scope).variable().ifPresent(this::requireVariable);
        boolean known = catalogue.rules().stream()
                .anyMatch(r -> r.id().equals(rule) || r.key().equals(rule));
        Optional<FindingCode> code = FindingCode.of(rule);
        if (!known && code.isEmpty()) {
            throw new RequestRejectedException(Code.UNKNOWN_RULE, rule);
        }
        boolean works = known
                || code.filter(c -> c == FindingCode.OUT_OF_RANGE || c.severity() == Rule.Severity.WARN)
                        .isPresent();
        if (!works) {
            throw new RequestRejectedException(Code.WAIVER_POINTLESS, rule);
        }
    }

    private void requireVariable(String variable) {
        if (catalogue.variable(variable).isEmpty()) {
            throw new RequestRejectedException(Code.UNKNOWN_VARIABLE, variable);
        }
    }
}
