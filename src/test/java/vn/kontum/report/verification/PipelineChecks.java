package vn.kontum.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.audit.AuditAnchors;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.SignedDocumentRepository;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptCatalogues;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.verification.recorded.RecordedFiles;

/** The independent checks that files of plain text and reports made of them have to pass. */
final class PipelineChecks {
    private PipelineChecks() {}

    /** @param done what led here, said where a check does not hold */
    static void hold(PipelineFixture office, JdbcTemplate database, List<String> done) {
        EditionCatalogues catalogues = new EditionCatalogues(
                office.catalogue,
                new EditionBasisRepository(database),
                new KeptCatalogues(new KeptFileRepository(database)),
                new PeriodRepository(database),
                new EditionRepository(database));
        ArchivedFiles archived = new ArchivedFiles(new YearArchiveRepository(database), office.folders);
        ContentStore store = new ContentStore(office.folders.store());
        List<InvariantCheck> checks = List.of(
                new StoredContentCheck(database, new SignedDocumentRepository(database), store, archived),
                new ProcessedFilesCheck(
                        database, new OutboxContents(database, office.folders.outbox()), RecordedFiles.of(database)),
                new AuditChainCheck(office.audit, new AuditAnchors(office.folders.reports())),
                new ReproducibilityCheck(office.dryRuns(), catalogues),
                new FinalEditionCheck(office.editions, archived),
                new ClosedPeriodCheck(database, office.editions),
                new OwedReportCheck(database),
                new PublishedEditionCheck(database, office.editions, archived));
        VerificationScope scope = new VerificationScope(
                Optional.empty(), office.editions, office.audit, new SubmissionRepository(database));
        for (InvariantCheck check : checks) {
            CheckResult result = check.perform(scope);
            assertThat(result.holds())
                    .as("%s %s: %s", result, result.faults(), done)
                    .isTrue();
        }
    }
}
