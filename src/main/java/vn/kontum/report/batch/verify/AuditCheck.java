package vn.kontum.report.batch.verify;

import java.util.List;
import vn.kontum.report.batch.AuditStore;

/** I5: the audit log has no gap and its chain holds. */
final class AuditCheck implements Check {
    private final AuditStore audit;

    AuditCheck(AuditStore audit) {
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
