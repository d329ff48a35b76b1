package vn.kontum.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Each check holds after honest work, and goes red when what it guards is damaged. */
class ChecksTest {
    private static final Period Q1 = new Period(2021, 1);
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture office;
    private String sha256;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void work() throws Exception {
        PipelineFixture.empty(database);
        office = PipelineFixture.at(Objects.requireNonNull(database.getDataSource()), root);
        office.drop("608", "a.txt", "608 2021-Q1 100");
        sha256 = office.collect().get(0).arrival().sha256();
        office.consolidate(Q1);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anOriginalThatWasChangedIsFound() throws Exception {
        assertThat(bytes().holds()).isTrue();
        assertThat(bytes().examined()).isOne();

        Files.writeString(store().path(sha256), "608 2021-Q1 900");

        assertThat(bytes().faults()).singleElement().asString().contains("were changed");
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
                Files.createDirectories(office.folders.inbox().resolve("610")).resolve("found.txt"));
        office.collect();
        assertThat(bytes().holds()).isTrue();
    }

    @Test
    void anArrivalWithoutVerdictIsFound() throws Exception {
        assertThat(new ProcessedFilesCheck(database).perform().holds()).isTrue();
        office.drop("610", "b.txt", "crash");
        office.collect();

        assertThat(new ProcessedFilesCheck(database).perform().faults())
                .singleElement()
                .asString()
                .contains("has no verdict", "the reader broke");
    }

    @Test
    void aSubmissionThatCountsAgainstItsVerdictIsFound() {
        database.update("UPDATE received_file SET outcome = 'RETURNED'");

        assertThat(new ProcessedFilesCheck(database).perform().faults())
                .singleElement()
                .asString()
                .contains("its verdict is RETURNED");
    }

    @Test
    void aReportThatWasChangedOrIsGoneOrWasNeverRecordedIsFound() throws Exception {
        assertThat(shelf().holds()).isTrue();
        Path report = root.resolve(office.editions.latest(Q1).orElseThrow().workbook());

        Files.write(report.resolveSibling("KTXH_2021-Q1_b07.xlsx"), Files.readAllBytes(report));
        assertThat(shelf().faults()).singleElement().asString().contains("no recorded edition");

        Files.delete(report.resolveSibling("KTXH_2021-Q1_b07.xlsx"));
        Files.write(report, new byte[] {1, 2, 3});
        assertThat(shelf().faults()).singleElement().asString().contains("was changed");

        Files.delete(report);
        assertThat(shelf().faults()).singleElement().asString().contains("is missing");
    }

    @Test
    void aChangedActIsFound() {
        assertThat(new AuditChainCheck(office.audit).perform().holds()).isTrue();

        database.update("UPDATE audit_event SET who = 'nobody' WHERE seq = 1");

        assertThat(new AuditChainCheck(office.audit).perform().holds()).isFalse();
    }

    @Test
    void aPublishedFigureThatWasChangedIsFound() {
        String version = office.editions.latest(Q1).orElseThrow().catalogueVersion();
        assertThat(new ReproducibilityCheck(office.editions, office.runs, version)
                        .perform()
                        .holds())
                .isTrue();

        database.update("UPDATE edition_figure SET year_to_date = '99'");

        assertThat(new ReproducibilityCheck(office.editions, office.runs, version)
                        .perform()
                        .faults())
                .hasSize(1);
    }

    private CheckResult bytes() {
        return new StoredContentCheck(database, store()).perform();
    }

    private CheckResult shelf() {
        return new PublishedFilesCheck(office.editions, office.folders, new WorkbookReader(ContainerLimits.standard()))
                .perform();
    }

    private ContentStore store() {
        return new ContentStore(office.folders.store());
    }
}
