package vn.kontum.report.web.monitoring;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.run.PipelineProperties;

/** Whether the inbox is there and is the one this database belongs to: an empty mount point is not. */
@Component("inboxHealthIndicator")
final class InboxHealthIndicator extends AbstractHealthIndicator {
    private final PipelineProperties settings;
    private final ReceivedFileRepository ledger;

    InboxHealthIndicator(PipelineProperties settings, ReceivedFileRepository ledger) {
        super("the inbox cannot be looked at");
        this.settings = settings;
        this.ledger = ledger;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<String> known = ledger.folderId(Inbox.NAME);
        Optional<String> found = new Inbox(settings.folders().inbox()).idFile().read();
        health.withDetail("folder", settings.folders().inbox().toString());
        if (known.isEmpty()) {
            health.unknown().withDetail("state", "nothing was collected yet");
        } else if (known.equals(found)) {
            health.up();
        } else {
            health.down().withDetail("state", found.isEmpty() ? "not there, or not mounted" : "another inbox");
        }
    }
}
