package vn.kontum.report.verification;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.audit.AuditAnchors;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PublishedFileRepository;
import vn.kontum.report.publication.SignedDocumentRepository;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.history.HistoryRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.verification.recorded.RecordedFiles;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Ties the checks to the tables and folders they look at. */
@Configuration(proxyBeanMethods = false)
public class VerificationConfiguration {
    @Bean
    Verification verification(
            EditionCatalogues catalogues,
            JdbcTemplate jdbc,
            PipelineProperties settings,
            WorkbookReader reader,
            DryRunService dryRuns) {
        ContentStore store = new ContentStore(settings.folders().store());
        EditionRepository editions = new EditionRepository(jdbc);
        AuditRepository audit = new AuditRepository(jdbc);
        SubmissionRepository submissions = new SubmissionRepository(jdbc);
        ArchivedFiles archived = new ArchivedFiles(new YearArchiveRepository(jdbc), settings.folders());
        List<InvariantCheck> checks = List.of(
                new StoredContentCheck(jdbc, new SignedDocumentRepository(jdbc), store, archived),
                new ProcessedFilesCheck(
                        jdbc, new OutboxContents(jdbc, settings.folders().outbox()), RecordedFiles.of(jdbc)),
                new AggregationCheck(catalogues, jdbc, new AggregationCheck.Originals(store, reader, archived)),
                new PublishedFilesCheck(editions, archived, new WorkbookReader(ContainerLimits.published())),
                new AuditChainCheck(audit, new AuditAnchors(settings.folders().reports())),
                new ReproducibilityCheck(dryRuns, catalogues),
                new CompanionFilesCheck(new PublishedFileRepository(jdbc), archived),
                new FinalEditionCheck(editions, archived),
                new ClosedPeriodCheck(jdbc, editions),
                new OwedReportCheck(jdbc),
                new KeptInputsCheck(catalogues, new KeptFileRepository(jdbc)),
                new PublishedHistoryCheck(new HistoryRepository(jdbc), new KeptFileRepository(jdbc)),
                new ArchiveCheck(archived),
                new PublishedEditionCheck(jdbc, editions, archived));
        return new Verification(checks, year -> new VerificationScope(year, editions, audit, submissions));
    }
}
