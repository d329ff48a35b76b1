package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.run.Actor;
import vn.kontum.report.submission.VersionSummary;

/** A version that another took the place of counts again when that other one is withdrawn, and only then. */
class ReplacedVersionsTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Actor AN = new Actor("An", "asked by telephone");
    private static final String OLD = "608 2021-Q1 100";

    private static HikariDataSource database;
    private static JdbcTemplate jdbc;

    @TempDir
    Path root;

    private PipelineFixture office;

    @BeforeAll
    static void open() {
        database = (HikariDataSource) TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
    }

    @BeforeEach
    void prepare() {
        PipelineFixture.empty(jdbc);
        office = PipelineFixture.at(database, root);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aWaiverThatIsTakenBackLeavesNothingCountingWhereNothingCounted() throws Exception {
        replacedAndReturned();
        arrive("608 2021-Q1 1000000");
        office.acts().waive("608", Q1, "OUT_OF_RANGE", AN);
        assertThat(counting()).isNotEmpty();

        office.acts().unwaive("608", Q1, "OUT_OF_RANGE", AN);

        assertThat(counting()).isEmpty();
    }

    @Test
    void twoFilesThatContradictEachOtherLeaveNothingCountingWhereNothingCounted() throws Exception {
        replacedAndReturned();
        office.drop("608", "one.txt", "608 2021-Q1 102");

        arrive("608 2021-Q1 103");

        assertThat(counting()).isEmpty();
        assertThat(office.quarantine().list()).hasSize(2);
    }

    @Test
    void aReportMadeDuringACollectHoldsNothingThatDidNotCountBefore() throws Exception {
        replacedAndReturned();
        arrive("610 2021-Q1 20");
        long running = arrive("608 2021-Q1 102").runId();
        jdbc.update("UPDATE run SET state = 'RUNNING' WHERE id = ?", running);
        jdbc.update(
                "UPDATE run_lease SET run_id = ?, owner = 'elsewhere|boot|1|1', expires_at = UTC_TIMESTAMP(6)"
                        + " + INTERVAL 1 HOUR WHERE name = 'collect-submissions'",
                running);

        long edition = office.consolidate(Q1).editionId().orElseThrow();

        assertThat(office.editions.figures(edition).get("people").value().orElseThrow())
                .isEqualByComparingTo("20");
    }

    @Test
    void anOlderFileThatIsSentAgainAfterTheNewerOneWasReturnedCounts() throws Exception {
        replacedAndReturned();

        ReceivedFileRecord again = arrive(OLD);

        assertThat(again.verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(counting()).containsExactly(again.receivedFile().seq());
        office.quarantine().giveBack("608", Q1, AN);
        assertThat(arrive(OLD).codes()).containsExactly("RETURNED_BEFORE");
    }

    @Test
    void anOlderFileThatWasSentAgainIsOwedOnceTheNewerOneIsReturned() throws Exception {
        arrive(OLD);
        ReceivedFileRecord newer = arrive("608 2021-Q1 101");
        long again = arrive(OLD).receivedFile().seq();
        assertThat(answer(again)).isEqualTo("IGNORED [DUPLICATE]");

        office.quarantine().giveBack("608", Q1, AN);

        assertThat(answer(again)).isEqualTo("IGNORED [DUPLICATE, STILL_OWED]");
        assertThat(office.findings.of(again).get(0).remedyVi())
                .contains("tệp số " + newer.receivedFile().seq());
        office.quarantine().undoReturn("608", Q1, AN);
        assertThat(answer(again)).isEqualTo("IGNORED [DUPLICATE]");
    }

    @Test
    void aFileThatGaveWayCountsWhenTheOtherOneWasReturned() throws Exception {
        office.drop("608", "a-higher.txt", "608 2021-Q1 101 r2");
        arrive("608 2021-Q1 100 r1");
        assertThat(office.ledger.newest(2))
                .extracting(ReceivedFileRecord::verdict)
                .containsExactlyInAnyOrder(Outcome.IGNORED, Outcome.ACCEPTED);
        office.quarantine().giveBack("608", Q1, AN);

        ReceivedFileRecord again = arrive("608 2021-Q1 100 r1");

        assertThat(again.verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(counting()).containsExactly(again.receivedFile().seq());
    }

    @Test
    void aFileThatWentBackByOtherRulesIsJudgedByThoseOfNow() throws Exception {
        ReceivedFileRecord first = arrive("608 2021-Q1 1000000");
        assertThat(arrive("608 2021-Q1 1000000").codes()).containsExactly("DUPLICATE", "STILL_OWED");
        jdbc.update("UPDATE run SET catalogue = 'another' WHERE id = ?", first.runId());

        assertThat(arrive("608 2021-Q1 1000000").codes()).containsExactly("OUT_OF_RANGE");
    }

    /** The program was mended, or what the file is compared with has changed; the catalogue is the same. */
    @Test
    void aFileThatWentBackAndWouldNotTodayCountsWhenItIsSentAgain() throws Exception {
        office.textFileServices.forbidden = "101";
        ReceivedFileRecord wronged = arrive("608 2021-Q1 101");
        assertThat(wronged.codes()).containsExactly("OUT_OF_RANGE");
        assertThat(arrive("608 2021-Q1 101").codes()).containsExactly("DUPLICATE", "STILL_OWED");
        office.textFileServices.forbidden = "";

        ReceivedFileRecord again = arrive("608 2021-Q1 101");

        assertThat(again.verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(counting()).containsExactly(again.receivedFile().seq());
        assertThat(arrive("608 2021-Q1 101").codes()).containsExactly("DUPLICATE");
    }

    /** Returned, then a question for an administrator: a third copy waits with the second one, and is not asked about twice. */
    @Test
    void aRepeatedFileIsHeldAgainstTheNewestThatWasJudged() throws Exception {
        office.textFileServices.forbidden = "666";
        arrive("608 2021-Q1 666");
        office.textFileServices.forbidden = "";
        ReceivedFileRecord asked = arrive("608 2021-Q1 666");
        assertThat(asked.verdict()).isEqualTo(Outcome.QUARANTINED);

        ReceivedFileRecord third = arrive("608 2021-Q1 666");

        assertThat(third.codes()).containsExactly("DUPLICATE");
        assertThat(third.duplicateOf()).contains(asked.receivedFile().seq());
    }

    /** The first file counted until the second one came, and the second one was returned by a person. */
    private void replacedAndReturned() throws Exception {
        arrive(OLD);
        arrive("608 2021-Q1 101");
        office.quarantine().giveBack("608", Q1, AN);
        assertThat(counting()).isEmpty();
    }

    private ReceivedFileRecord arrive(String content) throws Exception {
        office.drop(content.substring(0, 3), "f" + System.nanoTime() + ".txt", content);
        List<ReceivedFileRecord> taken = office.collect();
        return taken.get(taken.size() - 1);
    }

    private List<Long> counting() {
        return office.submissions.activeEntry("608", Q1).map(VersionSummary::receivedFileSeq).stream()
                .toList();
    }

    private String answer(long seq) throws Exception {
        return Files.readString(root.resolve("outbox/608/answer-" + seq + ".txt"));
    }
}
