package vn.kontum.report.verification;

import java.util.List;
import vn.kontum.report.audit.AuditRepository;

/** I5: the audit log has no gap and its chain holds. */
final class AuditChainCheck implements InvariantCheck {
    private final AuditRepository audit;

    AuditChainCheck(AuditRepository audit) {
        this.audit = audit;
    }

    @Override
    public CheckResult perform() {
        List<String> faults = audit.faults();
        return new CheckResult(
                "I5",
                "the audit log is gap-free and its chain verifies",
                audit.all().size(),
                faults);
    }
}
