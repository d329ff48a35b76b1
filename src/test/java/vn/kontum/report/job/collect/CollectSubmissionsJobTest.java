package vn.kontum.report.job.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.validation.CoversCodes;

class CollectSubmissionsJobTest {
    private static final Period Q1 = new Period(2021, 1);
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture collector;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void prepare() {
        PipelineFixture.empty(database);
        collector = new PipelineFixture(Objects.requireNonNull(database.getDataSource()), root, ProcessIdentity.self());
    }

    @AfterEach
    void closeRuns() {
        collector.close();
    }

    @Test
    void aSingleCollectTakesJudgesAndAnswers() throws Exception {
        collector.drop("608", "a.txt", "608 2021-Q1 100");

        ReceivedFileRecord entry = only(collector.collect());

        assertThat(entry.verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(entry.unit()).contains("608");
        assertThat(entry.period()).contains("2021-Q1");
        assertThat(collector
                        .submissions
                        .active("608", Q1)
                        .orElseThrow()
                        .readings()
                        .get(0)
                        .value())
                .contains(new BigDecimal("100"));
        assertThat(collector.folders.outbox().resolve(entry.answer().orElseThrow()))
                .hasContent("ACCEPTED []");
    }

    @Test
    void oneBadFileAndOneThatBreaksTheSystemDoNotStopTheOthers() throws Exception {
        collector.drop("608", "a.txt", "bad");
        collector.drop("610", "b.txt", "crash");
        collector.drop("611", "c.txt", "611 2021-Q1 7");

        List<ReceivedFileRecord> entries = collector.collect();

        assertThat(entries)
                .extracting(ReceivedFileRecord::verdict)
                .containsExactly(Outcome.RETURNED, Outcome.WAITING, Outcome.ACCEPTED);
        assertThat(entries.get(1).incident()).get().asString().contains("the reader broke");
        assertThat(entries.get(1).answeredAt()).isEmpty();
    }

    @Test
    void aFileThatNeverEndsIsCutOffAndIsAFailureOfTheSystem() throws Exception {
        collector.drop("608", "a.txt", "loop");
        collector.drop("611", "c.txt", "611 2021-Q1 7");

        List<ReceivedFileRecord> entries = collector.collect();
        collector.textFileServices.closed.set(true);

        assertThat(entries).extracting(ReceivedFileRecord::verdict).containsExactly(Outcome.WAITING, Outcome.ACCEPTED);
        assertThat(entries.get(0).incident()).get().asString().contains("not done after 5000 ms of CPU time");
    }

    @Test
    void whatTheSystemFailedOnIsTriedAgain() throws Exception {
        collector.drop("610", "b.txt", "crash");
        collector.collect();

        collector.collect();

        assertThat(collector.textFileServices.judged).containsExactly("b.txt", "b.txt");
    }

    @Test
    @CoversCodes(FindingCode.PROCESSING_FAILED)
    void whatFailedForOneCauseThreeTimesGoesToAnAdministratorAndTheUnitIsTold() throws Exception {
        collector.drop("610", "b.txt", "crash");
        long seq = only(collector.collect()).receivedFile().seq();
        collector.collect();
        assertThat(collector.ledger.find(seq).orElseThrow().verdict()).isEqualTo(Outcome.WAITING);

        collector.collect();

        ReceivedFileRecord entry = collector.ledger.find(seq).orElseThrow();
        assertThat(entry.verdict()).isEqualTo(Outcome.QUARANTINED);
        assertThat(entry.codes()).containsExactly("PROCESSING_FAILED");
        assertThat(entry.unit()).contains("610");
        assertThat(collector.findings.of(seq).get(0).messageVi())
                .contains("3 lần")
                .doesNotContain("Exception");
        assertThat(entry.answer()).isPresent();
    }

    @Test
    void aVanishedOutboxStopsTheRunAndTheAnswersFollowWhenItIsBack() throws Exception {
        collector.drop("608", "a.txt", "608 2021-Q1 100");
        collector.collect();
        Path outbox = collector.folders.outbox();
        Path away = Files.move(outbox, root.resolve("away"));
        collector.drop("610", "b.txt", "610 2021-Q1 7");

        Run stopped = collector.run(JobNames.COLLECT, Optional.empty());

        assertThat(stopped.state()).isEqualTo(RunState.FAILED);
        assertThat(stopped.message()).contains("OUTBOX_UNAVAILABLE");
        assertThat(outbox).doesNotExist();
        assertThat(collector.folders.inbox().resolve("610/b.txt")).exists();

        Files.move(away, outbox);
        ReceivedFileRecord entry = only(collector.collect());
        assertThat(collector.folders.outbox().resolve(entry.answer().orElseThrow()))
                .exists();
    }

    @Test
    void theSameBytesAgainAreADuplicateOfTheFirst() throws Exception {
        collector.drop("608", "a.txt", "608 2021-Q1 100");
        long first = only(collector.collect()).receivedFile().seq();
        collector.drop("608", "other name.txt", "608 2021-Q1 100");

        ReceivedFileRecord second = only(collector.collect());

        assertThat(second.verdict()).isEqualTo(Outcome.IGNORED);
        assertThat(second.codes()).containsExactly("DUPLICATE");
        assertThat(second.duplicateOf()).contains(first);
        assertThat(second.answer()).isPresent();
    }

    @Test
    void aCorrectionBecomesVersionTwoAndKeepsTheFirstDateOfReceipt() throws Exception {
        collector.drop("608", "a.txt", "608 2021-Q1 100");
        Instant first = only(collector.collect()).receivedFile().receivedAt();
        collector.drop("608", "a.txt", "608 2021-Q1 101");
        collector.collect();

        List<VersionSummary> chain = collector.submissions.chain("608", Q1);

        assertThat(chain)
                .extracting(VersionSummary::state)
                .containsExactly(VersionState.SUPERSEDED, VersionState.ACTIVE);
        assertThat(chain.get(1).version()).isEqualTo(2);
        assertThat(chain.get(1).firstReceivedAt()).isEqualTo(first.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void afterThePeriodIsFinalACorrectionWaitsForApproval() throws Exception {
        collector.drop("608", "a.txt", "608 2021-Q1 100");
        collector.collect();
        collector.periods.close(Q1, "An", Instant.now());
        collector.drop("608", "a.txt", "608 2021-Q1 101");

        ReceivedFileRecord late = only(collector.collect());

        assertThat(late.verdict()).isEqualTo(Outcome.QUARANTINED);
        assertThat(late.codes()).containsExactly("LATE_CORRECTION");
        assertThat(collector.submissions.chain("608", Q1))
                .extracting(VersionSummary::state)
                .containsExactly(VersionState.ACTIVE, VersionState.AWAITING_APPROVAL);
    }

    @Test
    void twoFilesOfOneUnitInOnePollConflictAndTheVersionBeforeCountsAgain() throws Exception {
        collector.drop("608", "old.txt", "608 2021-Q1 99");
        collector.collect();
        collector.drop("608", "a.txt", "608 2021-Q1 100");
        collector.drop("608", "b.txt", "608 2021-Q1 101");
        collector.drop("608", "c.txt", "608 2021-Q1 102");

        List<ReceivedFileRecord> entries = collector.collect();

        assertThat(entries).allSatisfy(e -> {
            assertThat(e.verdict()).isEqualTo(Outcome.QUARANTINED);
            assertThat(e.codes()).containsExactly("CONFLICT");
            assertThat(e.answer()).isPresent();
        });
        assertThat(collector.submissions.active("608", Q1).orElseThrow().fileName())
                .isEqualTo("old.txt");
        assertThat(collector
                        .findings
                        .of(entries.get(0).receivedFile().seq())
                        .get(0)
                        .messageVi())
                .contains("b.txt");
    }

    @Test
    void ofTwoFilesInOnePollTheHigherRevisionCounts() throws Exception {
        collector.drop("608", "a.txt", "608 2021-Q1 100 r2");
        collector.drop("608", "b.txt", "608 2021-Q1 101 r1");

        List<ReceivedFileRecord> entries = collector.collect();

        assertThat(entries).extracting(ReceivedFileRecord::verdict).containsExactly(Outcome.ACCEPTED, Outcome.IGNORED);
        assertThat(collector.submissions.active("608", Q1).orElseThrow().fileName())
                .isEqualTo("a.txt");
    }

    @Test
    void manyFilesAreJudgedSideBySideAndEachOnce() throws Exception {
        for (int i = 0; i < 32; i++) {
            collector.drop("unit" + i % 8, "f" + i + ".txt", "unit" + i % 8 + " 2021-Q" + (i / 8 % 4 + 1) + " " + i);
        }

        List<ReceivedFileRecord> entries = collector.collect();

        assertThat(entries).hasSize(32).allSatisfy(e -> assertThat(e.verdict()).isEqualTo(Outcome.ACCEPTED));
        assertThat(collector.textFileServices.judged).doesNotHaveDuplicates().hasSize(32);
        assertThat(collector.submissions.activeIds(new Period(2021, 4))).hasSize(32);
    }

    @Test
    void aTrialIsAnsweredAndLeavesNoTrace() throws Exception {
        Path trial = Files.writeString(
                Files.createDirectories(collector.folders.trial().resolve("608"))
                        .resolve("try.txt"),
                "bad");

        assertThat(collector.collect()).isEmpty();

        assertThat(trial).doesNotExist();
        assertThat(collector.folders.outbox().resolve("608/THU_answer-0.txt")).hasContent("RETURNED [CORRUPT]");
        assertThat(collector.ledger.newest(10)).isEmpty();
    }

    /** As in the inbox: without its end, or without bytes, it counts as finished when it has been quiet for a while. */
    @Test
    void aTrialWithoutItsEndIsJudgedToo() throws Exception {
        Path trial = Files.writeString(
                Files.createDirectories(collector.folders.trial().resolve("608"))
                        .resolve("half.xlsx"),
                "PK 2021-Q1 5");
        Files.setLastModifiedTime(trial, FileTime.from(Instant.now().minusSeconds(60)));

        collector.collect();

        assertThat(collector.textFileServices.judged).containsExactly("half.xlsx");
    }

    /** It is tried again, as answers to files that were sent are. */
    @Test
    void aTrialWhoseOutboxCannotBeWrittenKeepsNobodyElseWaiting() throws Exception {
        Files.createDirectories(collector.folders.outbox());
        Files.writeString(collector.folders.outbox().resolve("608"), "no folder");
        for (String unit : List.of("608", "610")) {
            Files.writeString(
                    Files.createDirectories(collector.folders.trial().resolve(unit))
                            .resolve("try.txt"),
                    "bad");
        }

        collector.collect();

        assertThat(collector.folders.outbox().resolve("610/THU_answer-0.txt")).hasContent("RETURNED [CORRUPT]");
        assertThat(collector.folders.trial().resolve("608/try.txt")).exists();
    }

    @Test
    void anUnreachableInboxFailsTheRunVisibly() throws Exception {
        collector.drop("608", "a.txt", "608 2021-Q1 100");
        collector.collect();
        Files.delete(collector.folders.inbox().resolve(".inbox-id"));

        Run run = collector.runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.message()).contains("INBOX_UNAVAILABLE");
    }

    private static ReceivedFileRecord only(List<ReceivedFileRecord> entries) {
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
