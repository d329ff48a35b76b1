package vn.kontum.report.web.own;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;

/** Takes a file from a unit's desk and lets it be collected at once. */
@Component
final class OwnUploads {
    private static final Logger LOG = LoggerFactory.getLogger(OwnUploads.class);

    private final UnitInbox inbox;
    private final RunService runs;
    private final AuditRepository audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnUploads(
            UnitInbox inbox,
            RunService runs,
            AuditRepository audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.inbox = inbox;
        this.runs = runs;
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
        try {
            runs.start(
                    RunRequest.collect(TriggerSource.CONSOLE, who, reason),
                    ProgressListener.none(),
                    Authority.OPERATOR);
        } catch (RequestRejectedException e) {
            LOG.info("the file of unit {} is taken in by the next run: {}", unit, e.getMessage());
        }
        return name;
    }
}
