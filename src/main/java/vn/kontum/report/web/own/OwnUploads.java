package vn.kontum.report.web.own;

import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.intake.storage.Sha256;

/** Takes a file from a unit's desk and lets it be collected at once. */
@Component
final class OwnUploads {
    private final UnitInbox inbox;
    private final UploadCollector collector;
    private final AuditRepository audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnUploads(
            UnitInbox inbox,
            UploadCollector collector,
            AuditRepository audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.inbox = inbox;
        this.collector = collector;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param reason what the audit log and the run give as reason */
    String upload(String unit, String given, byte[] content, String who, String reason) throws IOException {
        String name = inbox.put(unit, given, content);
        String detail = name + " " + Sha256.of(content);
        transaction.executeWithoutResult(status -> audit.append(
                new AuditRepository.AuditEvent(clock.instant(), who, "upload", "unit " + unit, reason, detail)));
        collector.collect(who, reason);
        return name;
    }
}
