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

/** The repositories that pages read; changes go through the services of {@code administration} and {@code run}. */
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
