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
import vn.kontum.report.submission.form.FormWorkbookWriter;

/** Puts together what writes into outboxes unasked, and the cleaning up. */
final class DeliveryAssembly {
    private final Catalogue catalogue;
    private final Repositories tables;
    private final PipelineServices trades;
    private final PipelineProperties settings;
    private final Clock clock;

    DeliveryAssembly(
            Catalogue catalogue,
            Repositories tables,
            PipelineServices trades,
            PipelineProperties settings,
            Clock clock) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.trades = trades;
        this.settings = settings;
        this.clock = clock;
    }

    IssueFormsJob.IssueServices issuing() {
        return new IssueFormsJob.IssueServices(
                catalogue,
                tables.submissions(),
                trades.stationery(),
                mailing(),
                () -> tables.layouts()
                        .record(
                                catalogue,
                                (unit, period) -> FormWorkbookWriter.layout(catalogue, unit, period),
                                clock.instant()));
    }

    RemindUnitsJob.RemindServices reminding(UnitStatusService statuses) {
        return new RemindUnitsJob.RemindServices(
                catalogue, statuses, tables.ledger(), tables.findings(), trades.stationery(), mailing(), clock);
    }

    Outbox outbox() {
        return new Outbox(
                settings.folders().outbox(),
                new OutboxIdentity(settings.folders().outbox(), tables.ledger()));
    }

    private OutboxDeliveryService mailing() {
        return new OutboxDeliveryService(outbox(), tables.dispatches(), clock);
    }

    RetentionCleanup housekeeping() {
        return new RetentionCleanup(
                new RetentionCleanup.CleanupRepositories(
                        tables.sightings(), tables.history(), tables.openEnds(), ages()),
                settings.folders(),
                settings.retention(),
                clock);
    }

    private RetentionCleanup.Ages ages() {
        return new RetentionCleanup.Ages() {
            @Override
            public boolean newestRunAhead(Instant now) {
                return tables.runs().newest(20).stream()
                        .filter(run -> run.state().ended())
                        .findFirst()
                        .filter(run -> run.requestedAt().isAfter(now))
                        .isPresent();
            }

            @Override
            public boolean worked(String lease) {
                return tables.leases().holder(lease).isPresent();
            }
        };
    }
}
