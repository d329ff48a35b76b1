package vn.kontum.report.config;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.ledger.ProcessingFailureRepository;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.job.delivery.DeliveryRepository;
import vn.kontum.report.job.housekeeping.BatchMetadataCleanup;
import vn.kontum.report.job.housekeeping.IncompleteWorkRepository;
import vn.kontum.report.publication.ApprovedCorrectionRepository;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.PublishedFileRepository;
import vn.kontum.report.publication.status.UnitStatusRepository;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;

/** All tables of ours, and the transactions that join them. */
public record Repositories(
        ReceivedFileRepository ledger,
        ObservedFileRepository sightings,
        SubmissionRepository submissions,
        FindingRepository findings,
        WaiverRepository waivers,
        PeriodRepository periods,
        ApprovedCorrectionRepository approvals,
        FileDecisionRepository decisions,
        EditionRepository editions,
        PublishedFileRepository publishedFiles,
        AuditRepository audit,
        RunRepository runs,
        LeaseRepository leases,
        UnitStatusRepository boards,
        DeliveryRepository dispatches,
        IssuedLayoutRepository layouts,
        BatchMetadataCleanup history,
        IncompleteWorkRepository openEnds,
        ProcessingFailureRepository failures,
        RetryingTransactionTemplate atomic,
        PlatformTransactionManager transactions) {

    /** @param owner in whose name leases are taken */
    public static Repositories of(JdbcTemplate jdbc, PlatformTransactionManager transactions, ProcessIdentity owner) {
        return of(jdbc, transactions, owner, new AuditRepository(jdbc));
    }

    /** @param audit which anchors what is appended to it */
    static Repositories of(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, ProcessIdentity owner, AuditRepository audit) {
        return new Repositories(
                new ReceivedFileRepository(JdbcClient.create(jdbc)),
                new ObservedFileRepository(jdbc),
                new SubmissionRepository(jdbc),
                new FindingRepository(jdbc),
                new WaiverRepository(jdbc),
                new PeriodRepository(jdbc),
                new ApprovedCorrectionRepository(jdbc),
                new FileDecisionRepository(jdbc),
                new EditionRepository(jdbc),
                new PublishedFileRepository(jdbc),
                audit,
                new RunRepository(jdbc),
                new LeaseRepository(jdbc, owner),
                new UnitStatusRepository(jdbc),
                new DeliveryRepository(jdbc),
                new IssuedLayoutRepository(jdbc),
                new BatchMetadataCleanup(jdbc),
                new IncompleteWorkRepository(jdbc),
                new ProcessingFailureRepository(jdbc),
                new RetryingTransactionTemplate(transactions),
                transactions);
    }

    /** Records what forms of a catalogue ask; the second time in a process it does nothing. */
    void recordLayouts(Catalogue catalogue, Instant at) {
        layouts.record(catalogue, (unit, period) -> FormWorkbookWriter.layout(catalogue, unit, period), at);
    }
}
