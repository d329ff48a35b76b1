package vn.kontum.report.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.administration.SignedDocumentService;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.audit.AuditAnchors;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.ledger.ProcessingFailureRepository;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.ledger.UnattributedFiles;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.delivery.DeliveryRepository;
import vn.kontum.report.publication.ApprovedCorrectionRepository;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.publication.PublishedFileRepository;
import vn.kontum.report.publication.SamePeriodFigures;
import vn.kontum.report.publication.SignedDocumentRepository;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.EditionDigests;
import vn.kontum.report.publication.basis.KeptCatalogues;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.history.HistoryRepository;
import vn.kontum.report.publication.status.RecordedUnitStatusReader;
import vn.kontum.report.publication.status.UnitStatusRepository;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.StepHistoryRepository;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;

/**
 * The repositories as beans. They are named one by one: to search the class path for them would cost every command its start.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ObservedFileRepository.class,
    SubmissionRepository.class,
    FindingRepository.class,
    WaiverRepository.class,
    PeriodRepository.class,
    ApprovedCorrectionRepository.class,
    FileDecisionRepository.class,
    EditionRepository.class,
    EditionBasisRepository.class,
    EditionDigests.class,
    KeptFileRepository.class,
    KeptCatalogues.class,
    RecordedUnitStatusReader.class,
    HistoryRepository.class,
    SamePeriodFigures.class,
    PublishedFileRepository.class,
    SignedDocumentRepository.class,
    RunRepository.class,
    StepHistoryRepository.class,
    LeaseRepository.class,
    UnitStatusRepository.class,
    UnitStatusService.StatusRepositories.class,
    UnitStatusService.class,
    DeliveryRepository.class,
    IssuedLayoutRepository.class,
    ProcessingFailureRepository.class,
    RetryingTransactionTemplate.class
})
class RepositoryConfiguration {
    @Bean
    ReceivedFileRepository receivedFiles(JdbcTemplate jdbc) {
        return new ReceivedFileRepository(JdbcClient.create(jdbc));
    }

    @Bean
    UnattributedFiles unattributedFiles(JdbcTemplate jdbc) {
        return new UnattributedFiles(JdbcClient.create(jdbc));
    }

    /** Anchors what is appended to it in the folder of reports. */
    @Bean
    AuditRepository auditLog(JdbcTemplate jdbc, PipelineProperties settings) {
        return new AuditRepository(jdbc, new AuditAnchors(settings.folders().reports()));
    }

    @Bean
    ContentStore contentStore(PipelineProperties settings) {
        return new ContentStore(settings.folders().store());
    }

    @Bean
    PublishedFileRecorder publishedFiles(PublishedFileRepository files, PipelineProperties settings) {
        return new PublishedFileRecorder(settings.folders(), files);
    }

    @Bean
    SignedDocumentService signedDocuments(
            SignedDocumentRepository documents,
            ContentStore store,
            YearArchiveRepository archives,
            AuditRepository audit,
            RetryingTransactionTemplate transactions,
            Clock clock) {
        return new SignedDocumentService(documents, store, archives, audit, transactions, clock);
    }

    /** Which catalogue each edition was made with, and which one each period is judged by. */
    @Bean
    EditionCatalogues editionCatalogues(
            Catalogue catalogue,
            EditionBasisRepository bases,
            KeptCatalogues kept,
            PeriodRepository periods,
            EditionRepository editions) {
        return new EditionCatalogues(catalogue, bases, kept, periods, editions);
    }
}
