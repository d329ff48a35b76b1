package vn.kontum.report.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.SignedDocument;
import vn.kontum.report.publication.SignedDocumentRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;

class SignedDocumentServiceTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Actor AN = new Actor("An", "văn bản đã phát hành");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 5);
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture pipelineFixture;
    private Edition edition;
    private ContentStore store;
    private SignedDocumentRepository documents;
    private SignedDocumentService service;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void publish() throws Exception {
        PipelineFixture.empty(database);
        pipelineFixture = PipelineFixture.at(Objects.requireNonNull(database.getDataSource()), root);
        pipelineFixture.drop("608", "a.txt", "608 2021-Q1 100");
        pipelineFixture.collect();
        pipelineFixture.consolidate(Q1);
        edition = pipelineFixture.editions.latest(Q1).orElseThrow();
        store = new ContentStore(pipelineFixture.folders.store());
        documents = new SignedDocumentRepository(database);
        service = new SignedDocumentService(
                documents,
                store,
                new YearArchiveRepository(database),
                new AuditRepository(database),
                new RetryingTransactionTemplate(
                        new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource()))),
                Clock.fixed(Instant.parse("2022-01-10T02:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void theScanLiesInTheStoreUnderItsHashWithNumberDateAndWho() throws Exception {
        SignedDocument attached = service.attach(edition, scan("%PDF-1.7 signed"), " 12/BC-CTK ", DAY, AN);

        assertThat(store.intact(attached.sha256())).isTrue();
        assertThat(documents.latest(edition.id())).contains(attached);
        assertThat(attached.number()).isEqualTo("12/BC-CTK");
        assertThat(attached.date()).isEqualTo(DAY);
        assertThat(database.queryForList("SELECT detail FROM audit_event WHERE act = 'attach-signed'", String.class))
                .containsExactly("12/BC-CTK 2022-01-05 " + attached.sha256());
    }

    @Test
    void aSecondScanIsKeptBesideTheFirstAndCounts() throws Exception {
        service.attach(edition, scan("%PDF-1.7 one"), "12/BC-CTK", DAY, AN);
        SignedDocument second = service.attach(edition, scan("%PDF-1.7 two"), "12/BC-CTK", DAY, AN);

        assertThat(documents.of(edition.id())).hasSize(2);
        assertThat(documents.latest(edition.id())).contains(second);
    }

    @Test
    void theVerySameAgainChangesNothing() throws Exception {
        service.attach(edition, scan("%PDF-1.7 one"), "12/BC-CTK", DAY, AN);

        refused(scan("%PDF-1.7 one"), "12/BC-CTK", DAY, RequestRejectedException.Code.ALREADY_DONE);
        assertThat(documents.all()).hasSize(1);
    }

    @Test
    void whatIsNoScanIsRefused() throws Exception {
        refused(scan("PK not a scan"), "12/BC-CTK", DAY, RequestRejectedException.Code.NOT_A_SCAN);
        refused(scan(""), "12/BC-CTK", DAY, RequestRejectedException.Code.NOT_A_SCAN);
        refused(root.resolve("nowhere.pdf"), "12/BC-CTK", DAY, RequestRejectedException.Code.NO_SUCH_FILE);
        assertThat(documents.all()).isEmpty();
    }

    @Test
    void aNumberOrADayThatNoDocumentHasIsRefused() throws Exception {
        refused(scan("%PDF-1.7"), "  ", DAY, RequestRejectedException.Code.DOCUMENT_NUMBER);
        refused(scan("%PDF-1.7"), "1\n2", DAY, RequestRejectedException.Code.DOCUMENT_NUMBER);
        refused(scan("%PDF-1.7"), "12", LocalDate.of(2022, 1, 11), RequestRejectedException.Code.DOCUMENT_DATE);
        assertThat(documents.all()).isEmpty();
    }

    private void refused(Path file, String number, LocalDate day, RequestRejectedException.Code code) {
        assertThatThrownBy(() -> service.attach(edition, file, number, day, AN))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(code));
    }

    private Path scan(String content) throws IOException {
        return Files.write(root.resolve("scan.pdf"), content.getBytes(StandardCharsets.UTF_8));
    }
}
