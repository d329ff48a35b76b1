package vn.kontum.report.web;

import org.springframework.stereotype.Component;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.StepHistoryRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.WaiverRepository;

/** Everything the screens read; what they change goes through {@code batch.Runs}. */
@Component
public record WebRepositories(
        UnitStatusService board,
        RunRepository runs,
        StepHistoryRepository steps,
        ReceivedFileRepository ledger,
        SubmissionRepository submissions,
        FindingRepository findings,
        WaiverRepository waivers,
        PeriodRepository periods,
        EditionRepository editions,
        AuditRepository audit) {}
