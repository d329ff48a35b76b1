package vn.kontum.report.config;

import java.time.Clock;
import java.time.Instant;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.OutboxIdentity;
import vn.kontum.report.job.delivery.OutboxDeliveryService;
import vn.kontum.report.job.housekeeping.RetentionCleanup;
import vn.kontum.report.job.issue.IssueFormsJob;
import vn.kontum.report.job.remind.RemindUnitsJob;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.run.PipelineProperties;

/** Puts together what writes into outboxes unasked, and the cleaning up. */
final class DeliveryAssembly {
    private final Catalogue catalogue;
    private final Repositories repositories;
    private final PipelineServices pipelineServices;
    private final PipelineProperties settings;
    private final Clock clock;

    DeliveryAssembly(
            Catalogue catalogue,
            Repositories repositories,
            PipelineServices pipelineServices,
            PipelineProperties settings,
            Clock clock) {
        this.catalogue = catalogue;
        this.repositories = repositories;
        this.pipelineServices = pipelineServices;
        this.settings = settings;
        this.clock = clock;
    }

    IssueFormsJob.IssueServices issuing() {
        return new IssueFormsJob.IssueServices(
                catalogue,
                repositories.submissions(),
                pipelineServices.stationery(),
                mailing(),
                () -> repositories.recordLayouts(catalogue, clock.instant()));
    }

    RemindUnitsJob.RemindServices reminding(UnitStatusService statuses) {
        return new RemindUnitsJob.RemindServices(
                catalogue,
                statuses,
                repositories.ledger(),
                repositories.findings(),
                pipelineServices.stationery(),
                mailing(),
                clock);
    }

    Outbox outbox() {
        return new Outbox(
                settings.folders().outbox(),
                new OutboxIdentity(settings.folders().outbox(), repositories.ledger()));
    }

    private OutboxDeliveryService mailing() {
        return new OutboxDeliveryService(outbox(), repositories.dispatches(), clock);
    }

    RetentionCleanup housekeeping() {
        return new RetentionCleanup(
                new RetentionCleanup.CleanupRepositories(
                        repositories.sightings(), repositories.history(), repositories.openEnds(), ages()),
                settings.folders(),
                settings.retention(),
                clock);
    }

    private RetentionCleanup.Ages ages() {
        return new RetentionCleanup.Ages() {
            @Override
            public boolean newestRunAhead(Instant now) {
                return repositories.runs().newest(20).stream()
                        .filter(run -> run.state().ended())
                        .findFirst()
                        .filter(run -> run.requestedAt().isAfter(now))
                        .isPresent();
            }

            @Override
            public boolean worked(String lease) {
                return repositories.leases().holder(lease).isPresent();
            }
        };
    }
}
