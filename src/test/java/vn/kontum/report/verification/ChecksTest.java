package vn.kontum.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.audit.AuditAnchors;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.publication.PublishedFileRepository;
import vn.kontum.report.publication.SignedDocument;
import vn.kontum.report.publication.SignedDocumentRepository;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptCatalogues;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.verification.recorded.RecordedFiles;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Each check holds after honest work, and goes red when what it guards is damaged. */
class ChecksTest {
    private static final Period Q1 = new Period(2021, 1);
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture pipelineFixture;
    private String sha256;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void work() throws Exception {
        PipelineFixture.empty(database);
        pipelineFixture = PipelineFixture.at(Objects.requireNonNull(database.getDataSource()), root);
        pipelineFixture.drop("608", "a.txt", "608 2021-Q1 100");
        sha256 = pipelineFixture.collect().get(0).receivedFile().sha256();
        pipelineFixture.consolidate(Q1);
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void anOriginalThatWasChangedIsFound() throws Exception {
        assertThat(bytes().holds()).isTrue();
        assertThat(bytes().examined()).isOne();

        Files.writeString(store().path(sha256), "608 2021-Q1 900");

        assertThat(bytes().faults()).singleElement().asString().contains("were changed");
    }

    /** The edition was made under the small catalogue of the fixture. */
    @Test
    void whatWasNotRecountedIsSaid() {
        EditionCatalogues others = catalogues(ShippedCatalogue.read());
        String workbook = pipelineFixture.editions.latest(Q1).orElseThrow().workbook();
        CheckResult again =
                new ReproducibilityCheck(pipelineFixture.dryRuns(), others).perform(scope(Optional.empty()));

        assertThat(again.examined()).isZero();
        assertThat(again.notExamined())
                .containsExactly(
                        new CheckResult.NotExamined(CheckResult.Reason.OTHER_CATALOGUE, 1, 1, List.of(workbook)));
        CheckResult sums = new AggregationCheck(
                        others,
                        database,
                        new AggregationCheck.Originals(
                                store(), new WorkbookReader(ContainerLimits.standard()), archived()))
                .perform(scope(Optional.empty()));
        assertThat(sums.examined()).isZero();
        assertThat(sums.notExamined())
                .containsExactly(
                        new CheckResult.NotExamined(CheckResult.Reason.OTHER_CATALOGUE, 1, 1, List.of(workbook)));
    }

    @Test
    void aSignedPaperThatWasChangedIsFoundAndOneInPlaceIsNoStranger() throws Exception {
        ContentStore.StoredContent scan =
                store().put(new ByteArrayInputStream("%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8)));
        assertThat(bytes().faults()).singleElement().asString().contains(scan.sha256());
        new SignedDocumentRepository(database)
                .add(new SignedDocument(
                        pipelineFixture.editions.latest(Q1).orElseThrow().id(),
                        scan.sha256(),
                        scan.size(),
                        "scan.pdf",
                        "12/BC-CTK",
                        LocalDate.of(2022, 1, 5),
                        Instant.EPOCH,
                        "An",
                        "đã ký"));
        assertThat(bytes().faults()).isEmpty();

        Files.writeString(store().path(scan.sha256()), "forged");
        assertThat(bytes().faults()).singleElement().asString().contains("signed 12/BC-CTK", "were changed");
    }

    @Test
    void anOriginalThatIsGoneIsFound() throws Exception {
        Files.delete(store().path(sha256));

        assertThat(bytes().faults()).singleElement().asString().contains("missing");
    }

    @Test
    void bytesThatTheLedgerForgotAreFoundUntilTheyAreDroppedAgain() throws Exception {
        byte[] forgotten = "610 2021-Q1 7".getBytes(StandardCharsets.UTF_8);
        String name = store().put(new ByteArrayInputStream(forgotten)).sha256();

        assertThat(bytes().faults()).singleElement().asString().contains(name, "older than the store");

        Files.copy(
                store().path(name),
                Files.createDirectories(pipelineFixture.folders.inbox().resolve("610"))
                        .resolve("found.txt"));
        pipelineFixture.collect();
        assertThat(bytes().holds()).isTrue();
    }

    @Test
    void anArrivalWithoutVerdictIsFound() throws Exception {
        assertThat(processed().holds()).isTrue();
        pipelineFixture.drop("610", "b.txt", "crash");
        pipelineFixture.collect();

        assertThat(processed().faults()).singleElement().asString().contains("has no verdict");
    }

    @Test
    void aSubmissionThatCountsAgainstItsVerdictIsFound() {
        database.update("UPDATE received_file SET outcome = 'RETURNED'");

        assertThat(processed().faults()).singleElement().asString().contains("its verdict is RETURNED");
    }

    @Test
    void whatNobodyPutThereByThisProgramIsAWarningInStoreAndOutbox() throws Exception {
        assertThat(bytes().warnings()).isEmpty();
        assertThat(processed().warnings()).isEmpty();

        Long answered = database.queryForObject("SELECT MAX(seq) FROM received_file", Long.class);
        Files.writeString(pipelineFixture.folders.store().resolve("ghi chu.txt"), "x");
        Path elsewhere = Files.createDirectories(pipelineFixture.folders.store().resolve("zz"));
        Files.copy(store().path(sha256), elsewhere.resolve(sha256));
        Path unit = Files.createDirectories(pipelineFixture.folders.outbox().resolve("608"));
        Files.writeString(unit.resolve("so tay.xlsx"), "the unit's own");
        byte[] given = "an answer that was given".getBytes(StandardCharsets.UTF_8);
        database.update("INSERT INTO answer_file VALUES (?, ?)", answered, Sha256.of(given));
        Files.write(unit.resolve("BIEN_NHAN_" + answered + "_copy.xlsx"), given);
        Files.writeString(unit.resolve("BIEN_NHAN_" + answered + "_a.xlsx"), "written over");
        Files.writeString(unit.resolve("BIEN_NHAN_7777_a.xlsx"), "forged");
        Files.writeString(Files.createDirectories(unit.resolve("cu")).resolve("bien_nhan_7777_a.xlsx"), "forged");
        Files.writeString(pipelineFixture.folders.outbox().resolve("thong bao.xlsx"), "forged");
        Files.createSymbolicLink(unit.resolve("link"), root);

        assertThat(bytes().warnings())
                .extracting(Violation::place)
                .containsExactly("store/ghi chu.txt", "store/zz/" + sha256);
        assertThat(processed().warnings())
                .extracting(Violation::place)
                .containsExactly(
                        "outbox/608/BIEN_NHAN_" + answered + "_a.xlsx",
                        "outbox/608/BIEN_NHAN_7777_a.xlsx",
                        "outbox/608/cu/bien_nhan_7777_a.xlsx",
                        "outbox/608/link",
                        "outbox/thong bao.xlsx");
        assertThat(processed().warnings()).extracting(Violation::toString).anyMatch(w -> w.contains("wrote over it"));
        assertThat(processed().warnings()).extracting(Violation::toString).anyMatch(w -> w.contains("tell the unit"));
    }

    private CheckResult processed() {
        return new ProcessedFilesCheck(
                        database,
                        new OutboxContents(database, pipelineFixture.folders.outbox()),
                        RecordedFiles.of(database))
                .perform(scope(Optional.empty()));
    }

    @Test
    void aReportThatWasChangedOrIsGoneOrWasNeverRecordedIsFound() throws Exception {
        assertThat(publishedFiles().holds()).isTrue();
        Path report =
                root.resolve(pipelineFixture.editions.latest(Q1).orElseThrow().workbook());

        Files.write(report.resolveSibling("KTXH_2021-Q1_b07.xlsx"), Files.readAllBytes(report));
        assertThat(publishedFiles().faults()).singleElement().asString().contains("no recorded edition");

        Files.delete(report.resolveSibling("KTXH_2021-Q1_b07.xlsx"));
        Path deeper = Files.createDirectories(report.resolveSibling("x").resolve("y"));
        Files.write(deeper.resolve("KTXH_2021-Q1_b01.xlsx"), Files.readAllBytes(report));
        assertThat(publishedFiles().faults()).singleElement().asString().contains("no recorded edition");
        Files.delete(deeper.resolve("KTXH_2021-Q1_b01.xlsx"));
        Files.write(report, new byte[] {1, 2, 3});
        assertThat(publishedFiles().faults()).singleElement().asString().contains("was changed");

        Files.delete(report);
        assertThat(publishedFiles().faults()).singleElement().asString().contains("is missing");
    }

    @Test
    void aChangedActIsFound() {
        assertThat(audit().holds()).isTrue();

        database.update("UPDATE audit_event SET who = 'nobody' WHERE seq = 1");

        assertThat(audit().holds()).isFalse();
    }

    @Test
    void anAuditLogRewrittenFromTheFirstRowOnDisagreesWithItsAnchors() {
        List<AuditRecord> rows = pipelineFixture.audit.all();
        database.update("DELETE FROM audit_event");
        database.update("UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
        AuditRepository forger = new AuditRepository(database);
        rows.forEach(row -> forger.append(new AuditEvent(
                row.act().at(),
                "nobody",
                row.act().act(),
                row.act().subject(),
                row.act().reason(),
                row.act().detail())));

        assertThat(forger.faults()).isEmpty();
        assertThat(audit().faults())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.toString()).contains("was rewritten"));
    }

    @Test
    void anAuditLogCutOffWithItsHeadDisagreesWithItsAnchors() {
        List<AuditRecord> rows = pipelineFixture.audit.all();
        AuditRecord kept = rows.get(rows.size() - 2);
        database.update("DELETE FROM audit_event WHERE seq > ?", kept.seq());
        database.update("UPDATE audit_head SET seq = ?, hash = ?", kept.seq(), kept.hash());

        assertThat(audit().faults()).singleElement().asString().contains("rows were cut off");
    }

    /** With the anchors gone as well nothing but the published reports says that there were acts. */
    @Test
    void anAuditLogEmptiedWithItsHeadAndItsAnchorsIsFound() throws Exception {
        database.update("DELETE FROM audit_event");
        database.update("UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
        Files.delete(pipelineFixture.folders.reports().resolve(AuditAnchors.FILE));

        assertThat(audit().faults()).singleElement().asString().contains("the log was emptied");
    }

    @Test
    void anchorsThatWereRemovedOrChangedAreNoticed() throws Exception {
        Path anchors = pipelineFixture.folders.reports().resolve(AuditAnchors.FILE);
        List<String> lines = Files.readAllLines(anchors);
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("{\"seq\":"));

        Files.write(anchors, lines.subList(0, 1));
        assertThat(audit().holds()).isTrue();
        assertThat(audit().warnings()).singleElement().asString().contains("1 act has no anchor");

        Files.write(anchors, List.of("x", lines.get(1)));
        assertThat(audit().warnings()).hasSize(2);

        Files.write(anchors, List.of(lines.get(0), lines.get(1).replaceAll("\"at\":\".{4}", "\"at\":\"1999")));
        assertThat(audit().faults()).singleElement().asString().contains("the line was edited");

        Files.delete(anchors);
        assertThat(audit().faults()).singleElement().asString().contains("2 acts should be anchored");

        database.update("UPDATE audit_anchoring SET first_seq = 1000");
        try {
            assertThat(audit().warnings()).singleElement().asString().contains("anchored from row 1000 on only");
        } finally {
            database.update("UPDATE audit_anchoring SET first_seq = 1");
        }
    }

    @Test
    void aFileBesideAReportThatWasChangedOrIsGoneIsFoundAndAForeignOneIsAWarning() throws Exception {
        Path report =
                root.resolve(pipelineFixture.editions.latest(Q1).orElseThrow().workbook());
        String stem = report.getFileName().toString().replace(".xlsx", "");
        Path pdf = report.resolveSibling(stem + ".pdf");
        Files.writeString(pdf, "%PDF");
        new PublishedFileRecorder(pipelineFixture.folders, new PublishedFileRepository(database))
                .record("reports/2021-Q1/" + stem + ".pdf", Instant.EPOCH);
        CheckResult before = files();
        assertThat(before.faults()).isEmpty();
        assertThat(before.warnings()).isEmpty();
        assertThat(before.examined()).isPositive();

        Files.writeString(pdf, "%PDF forged");
        assertThat(files().faults()).singleElement().asString().contains(stem + ".pdf", "was changed");
        Files.delete(pdf);
        assertThat(files().faults()).isEmpty();
        assertThat(files().warnings()).singleElement().asString().contains("was removed");
        Files.writeString(pdf, "%PDF");

        Files.writeString(report.resolveSibling("So lieu moi.csv"), "1");
        Files.createDirectories(pipelineFixture.folders.reports().resolve("2021-Q9"));
        Files.writeString(pipelineFixture.folders.reports().resolve("2021-Q9/.hidden"), "1");
        Files.createSymbolicLink(pipelineFixture.folders.reports().resolve("2021-Q8"), root);
        assertThat(files().faults()).isEmpty();
        assertThat(files().warnings())
                .hasSize(3)
                .allSatisfy(w -> assertThat(w.toString()).contains("was not written"));
    }

    /** Whoever can write where it leads exchanges the report without touching this folder. */
    @Test
    void aLinkInPlaceOfAPublishedFileIsFoundAlthoughItsBytesAreTheSame() throws Exception {
        Path report =
                root.resolve(pipelineFixture.editions.latest(Q1).orElseThrow().workbook());
        Path document = root.resolve(EditionFiles.document(
                pipelineFixture.editions.latest(Q1).orElseThrow().workbook(), EditionFiles.REPORT));
        for (Path published : List.of(report, document)) {
            Path elsewhere = Files.move(published, root.resolve(published.getFileName()));
            Files.createSymbolicLink(published, elsewhere);
        }

        assertThat(publishedFiles().faults()).singleElement().asString().contains("KTXH_2021-Q1_b01.xlsx", "is a link");
        assertThat(files().faults()).singleElement().asString().contains("BAO_CAO_2021-Q1_b01.docx", "is a link");
    }

    @Test
    void aLinkNamedLikeAFileOfAnEditionWasNotWrittenByTheProgram() throws Exception {
        String workbook = pipelineFixture.editions.latest(Q1).orElseThrow().workbook();
        Files.createSymbolicLink(root.resolve(EditionFiles.companion(workbook, ".pdf")), root.resolve(workbook));

        assertThat(files().warnings()).singleElement().asString().contains(".pdf", "was not written");
    }

    @Test
    void aWordReportThatWasChangedOrIsGoneIsFound() throws Exception {
        Path report = root.resolve(EditionFiles.document(
                pipelineFixture.editions.latest(Q1).orElseThrow().workbook(), EditionFiles.REPORT));
        byte[] published = Files.readAllBytes(report);
        assertThat(report).hasFileName("BAO_CAO_2021-Q1_b01.docx");
        assertThat(files().faults()).isEmpty();
        assertThat(files().warnings()).isEmpty();

        Files.writeString(report, "forged");
        assertThat(files().faults()).singleElement().asString().contains("BAO_CAO_2021-Q1_b01.docx", "was changed");
        Files.delete(report);
        assertThat(files().faults()).singleElement().asString().contains("BAO_CAO_2021-Q1_b01.docx");
        Files.write(report, published);
        assertThat(files().faults()).isEmpty();
    }

    @Test
    void aPublishedFigureThatWasChangedIsFound() {
        EditionCatalogues own = catalogues(pipelineFixture.catalogue);
        assertThat(new ReproducibilityCheck(pipelineFixture.dryRuns(), own)
                        .perform(scope(Optional.empty()))
                        .holds())
                .isTrue();

        database.update("UPDATE edition_figure SET year_to_date = '99'");

        assertThat(new ReproducibilityCheck(pipelineFixture.dryRuns(), own)
                        .perform(scope(Optional.empty()))
                        .faults())
                .hasSize(1);
    }

    @Test
    void ofAYearOnlyItsOwnReportsAndOriginalsAreLookedAtAndTheOthersAreCounted() throws Exception {
        EditionCatalogues own = catalogues(pipelineFixture.catalogue);
        ReproducibilityCheck figures = new ReproducibilityCheck(pipelineFixture.dryRuns(), own);
        database.update("UPDATE edition_figure SET year_to_date = '99'");
        Edition edition = pipelineFixture.editions.all().get(0);
        Files.delete(pipelineFixture.folders.root().resolve(edition.workbook()));

        CheckResult other = figures.perform(scope(Optional.of(2020)));
        assertThat(other.holds()).isTrue();
        assertThat(other.examined()).isZero();
        assertThat(other.notExamined())
                .containsExactly(new CheckResult.NotExamined(CheckResult.Reason.OTHER_YEAR, 1, 1, List.of()));
        assertThat(publishedFiles(Optional.of(2020)).holds()).isTrue();

        assertThat(figures.perform(scope(Optional.of(2021))).faults()).hasSize(1);
        assertThat(publishedFiles(Optional.of(2021)).faults()).hasSize(1);
        assertThat(figures.perform(scope(Optional.of(2021))).notExamined()).isEmpty();
    }

    private VerificationScope scope(Optional<Integer> year) {
        return new VerificationScope(
                year, pipelineFixture.editions, pipelineFixture.audit, new SubmissionRepository(database));
    }

    private EditionCatalogues catalogues(Catalogue current) {
        return new EditionCatalogues(
                current,
                new EditionBasisRepository(database),
                new KeptCatalogues(new KeptFileRepository(database)),
                new PeriodRepository(database),
                new EditionRepository(database));
    }

    private CheckResult bytes() {
        return new StoredContentCheck(database, new SignedDocumentRepository(database), store(), archived())
                .perform(scope(Optional.empty()));
    }

    private ArchivedFiles archived() {
        return new ArchivedFiles(new YearArchiveRepository(database), pipelineFixture.folders);
    }

    private CheckResult audit() {
        return new AuditChainCheck(pipelineFixture.audit, new AuditAnchors(pipelineFixture.folders.reports()))
                .perform(scope(Optional.empty()));
    }

    private CheckResult files() {
        return new CompanionFilesCheck(new PublishedFileRepository(database), archived())
                .perform(scope(Optional.empty()));
    }

    private CheckResult publishedFiles() {
        return publishedFiles(Optional.empty());
    }

    private CheckResult publishedFiles(Optional<Integer> year) {
        return new PublishedFilesCheck(
                        pipelineFixture.editions, archived(), new WorkbookReader(ContainerLimits.standard()))
                .perform(scope(year));
    }

    private ContentStore store() {
        return new ContentStore(pipelineFixture.folders.store());
    }
}
