package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.validation.CoversCodes;

/** Table A of the intake rules, as far as the ledger, the folders and other files decide: one test for each row. */
class ReceivedFilesTableTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Actor AN = new Actor("An", "as the unit asked by telephone");
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture pipeline;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void prepare() {
        PipelineFixture.empty(database);
        pipeline = new PipelineFixture(Objects.requireNonNull(database.getDataSource()), root, ProcessIdentity.self());
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    @CoversCodes(FindingCode.JUNK)
    void a1WhatProgramsLeaveBehindIsIgnoredOnceAndNotAnswered() throws Exception {
        for (String name : List.of(
                "~$a.xlsx", ".DS_Store", "._a.xlsx", "Thumbs.db", "desktop.ini", "a.tmp", "b.part", "c.crdownload")) {
            pipeline.drop("608", name, "x");
        }

        List<ReceivedFileRecord> first = pipeline.collect();

        assertThat(first).hasSize(8).allSatisfy(entry -> {
            assertThat(entry.verdict()).isEqualTo(Outcome.IGNORED);
            assertThat(entry.codes()).containsExactly("JUNK");
        });
        assertThat(pipeline.collect()).isEmpty();
        assertThat(pipeline.folders.outbox().resolve("608")).doesNotExist();
    }

    @Test
    @CoversCodes(FindingCode.STUCK_UPLOAD)
    void a2AnUploadThatNeverEndsIsAQuestionForAnAdministratorAndItsBytesAreKept() throws Exception {
        Path stuck = pipeline.drop("608", "a.txt", "608 2021-Q1 1");
        AtomicBoolean ended = new AtomicBoolean();
        Thread writer = new Thread(() -> grow(stuck, ended));
        writer.start();
        List<ReceivedFileRecord> before = pipeline.collect();
        database.update("UPDATE observed_file SET first_seen = first_seen - INTERVAL 31 MINUTE");

        ReceivedFileRecord entry = pipeline.collect().get(0);
        ended.set(true);
        writer.join();

        assertThat(before).isEmpty();
        assertThat(entry.verdict()).isEqualTo(Outcome.QUARANTINED);
        assertThat(entry.codes()).containsExactly("STUCK_UPLOAD");
        assertThat(entry.receivedFile().sha256()).hasSize(64);
    }

    private static void grow(Path file, AtomicBoolean ended) {
        try {
            while (!ended.get()) {
                Files.writeString(file, "x", StandardOpenOption.APPEND, StandardOpenOption.CREATE);
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @CoversCodes(FindingCode.DUPLICATE)
    void a4TheSameBytesUnderAnotherNameAreAcknowledgedAsADuplicate() throws Exception {
        pipeline.drop("608", "a.txt", "608 2021-Q1 1");
        long first = pipeline.collect().get(0).receivedFile().seq();
        pipeline.drop("608", "b.txt", "608 2021-Q1 1");
        pipeline.drop("", "c.txt", "608 2021-Q1 1");

        List<ReceivedFileRecord> again = pipeline.collect();

        assertThat(again).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.verdict()).isEqualTo(Outcome.IGNORED);
            assertThat(entry.codes()).containsExactly("DUPLICATE");
            assertThat(entry.duplicateOf()).contains(first);
            assertThat(entry.answer()).isPresent();
        });
    }

    @Test
    @CoversCodes(FindingCode.LATE_CORRECTION)
    void a6AfterTheFinalEditionACorrectionWaitsAndCountsOnceApproved() throws Exception {
        pipeline.drop("608", "a.txt", "608 2021-Q1 1");
        Instant first = pipeline.collect().get(0).receivedFile().receivedAt();
        pipeline.periods.close(Q1, "An", Instant.now());
        pipeline.drop("608", "a.txt", "608 2021-Q1 2");
        ReceivedFileRecord late = pipeline.collect().get(0);

        pipeline.quarantine().release(late.receivedFile().seq(), AN);

        assertThat(late.codes()).containsExactly("LATE_CORRECTION");
        assertThat(pipeline.submissions.chain("608", Q1))
                .extracting(v -> v.state())
                .containsExactly(VersionState.SUPERSEDED, VersionState.ACTIVE);
        assertThat(pipeline.submissions.chain("608", Q1).get(1).firstReceivedAt())
                .isEqualTo(first.truncatedTo(ChronoUnit.MICROS));
        assertThat(pipeline.audit.all())
                .anySatisfy(row -> assertThat(row.toString()).contains("release", AN.reason()));
    }

    @Test
    @CoversCodes({FindingCode.CONFLICT, FindingCode.LOWER_REVISION})
    void a7OfTwoFilesInOnePollTheHigherRevisionCountsAndWithoutOneBothWait() throws Exception {
        pipeline.drop("608", "a.txt", "608 2021-Q1 100 r2");
        pipeline.drop("608", "b.txt", "608 2021-Q1 101 r1");
        pipeline.drop("610", "c.txt", "610 2021-Q1 1");
        pipeline.drop("610", "d.txt", "610 2021-Q1 2");

        List<ReceivedFileRecord> entries = pipeline.collect();

        assertThat(of("608", entries))
                .extracting(ReceivedFileRecord::codes)
                .containsExactly(List.of(), List.of("LOWER_REVISION"));
        assertThat(of("610", entries)).extracting(ReceivedFileRecord::codes).containsOnly(List.of("CONFLICT"));
    }

    @Test
    @CoversCodes(FindingCode.NOT_A_REGULAR_FILE)
    void a11ALinkAndAFolderNamedLikeAWorkbookAreIgnored() throws Exception {
        Path folder = Files.createDirectories(pipeline.folders.inbox().resolve("608"));
        Files.createSymbolicLink(
                folder.resolve("link.xlsx"), Files.writeString(root.resolve("secret"), "608 2021-Q1 1"));
        Files.createDirectories(folder.resolve("folder.xlsx"));

        assertThat(pipeline.collect()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.verdict()).isEqualTo(Outcome.IGNORED);
            assertThat(entry.codes()).containsExactly("NOT_A_REGULAR_FILE");
        });
    }

    @Test
    void a14AFileThatCannotBeRemovedCountsOnceAndIsLeftWhereItIs() throws Exception {
        Path left = pipeline.drop("608", "a.txt", "608 2021-Q1 1");
        long next = 1
                + pipeline.ledger.newest(1).stream()
                        .map(ReceivedFileRecord::receivedFile)
                        .mapToLong(ReceivedFile::seq)
                        .max()
                        .orElse(0);
        for (long seq = next; seq < next + 500; seq++) {
            Files.createDirectories(left.resolveSibling(".taken-" + seq).resolve("in the way"));
        }

        assertThat(pipeline.collect())
                .singleElement()
                .satisfies(e -> assertThat(e.verdict()).isEqualTo(Outcome.ACCEPTED));
        assertThat(pipeline.collect()).isEmpty();

        assertThat(left).exists();
        assertThat(pipeline.submissions.chain("608", Q1)).hasSize(1);
    }

    @Test
    @CoversCodes(FindingCode.INBOX_UNAVAILABLE)
    void a15AnEmptyMountPointFailsTheRunAndIsNeverZeroFiles() throws Exception {
        pipeline.collect();
        Files.move(pipeline.folders.inbox(), root.resolve("unmounted"));
        Files.createDirectories(pipeline.folders.inbox());

        Run run = pipeline.runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.message()).contains("INBOX_UNAVAILABLE");
    }

    @Test
    void a16WithoutRoomForOriginalsNothingIsTakenAndTheNextRunTakesAll() throws Exception {
        Path source = pipeline.drop("608", "a.txt", "608 2021-Q1 1");
        Files.createDirectories(root);
        Files.writeString(pipeline.folders.store(), "no room");

        Run run = pipeline.runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(source).exists();
        Files.delete(pipeline.folders.store());

        assertThat(pipeline.collect())
                .singleElement()
                .satisfies(e -> assertThat(e.verdict()).isEqualTo(Outcome.ACCEPTED));
    }

    @Test
    void a16WithoutRoomForAnswersTheVerdictStandsAndTheNextRunAnswers() throws Exception {
        pipeline.drop("608", "a.txt", "608 2021-Q1 1");
        Path folder = pipeline.folders.outbox().resolve("608");
        Files.writeString(Files.createDirectories(pipeline.folders.outbox()).resolve("608"), "no room");

        Run run = pipeline.runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
        ReceivedFileRecord unanswered = pipeline.ledger.newest(1).get(0);
        Files.delete(folder);
        pipeline.collect();

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.message()).contains("608");
        assertThat(unanswered.verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(unanswered.answeredAt()).isEmpty();
        assertThat(pipeline.ledger.newest(1).get(0).answeredAt()).isPresent();
        assertThat(pipeline.submissions.chain("608", Q1)).hasSize(1);
    }

    @Test
    void a17ManyFilesOfOneUnitAreTakenRoundByRoundAndKeepNobodyWaiting() throws Exception {
        for (int i = 0; i < 23; i++) {
            pipeline.drop("608", "f" + i + ".txt", "bad " + i);
        }
        pipeline.drop("618", "one.txt", "618 2021-Q1 1");

        List<ReceivedFileRecord> entries = pipeline.collect();

        assertThat(entries).hasSize(24);
        assertThat(entries.subList(0, 2))
                .extracting(e -> e.receivedFile().folder())
                .contains("618");
    }

    @Test
    void a18AFileInTheInboxItselfIsAnsweredToItsUnit() throws Exception {
        pipeline.drop("", "a.txt", "608 2021-Q1 1");

        ReceivedFileRecord entry = pipeline.collect().get(0);

        assertThat(entry.unit()).contains("608");
        assertThat(entry.answer().orElseThrow()).startsWith("608/");
    }

    @Test
    @CoversCodes({FindingCode.GIVEN_BACK, FindingCode.TURNED_DOWN})
    void whatAnAdministratorGivesBackOrTurnsDownIsAnsweredWithTheReason() throws Exception {
        pipeline.drop("608", "a.txt", "608 2021-Q1 1");
        pipeline.drop("610", "b.txt", "610 2021-Q1 1");
        pipeline.drop("610", "c.txt", "610 2021-Q1 2");
        List<ReceivedFileRecord> entries = pipeline.collect();

        pipeline.quarantine().giveBack("608", Q1, AN);
        pipeline.quarantine().reject(of("610", entries).get(0).receivedFile().seq(), AN);

        assertThat(codes(of("608", entries).get(0))).startsWith("GIVEN_BACK");
        assertThat(codes(of("610", entries).get(0))).startsWith("TURNED_DOWN");
        assertThat(pipeline.findings
                        .of(of("608", entries).get(0).receivedFile().seq())
                        .get(0)
                        .messageVi())
                .contains(AN.reason());
        assertThat(pipeline.audit.faults()).isEmpty();
    }

    private List<String> codes(ReceivedFileRecord entry) {
        return pipeline.ledger.find(entry.receivedFile().seq()).orElseThrow().codes();
    }

    private static List<ReceivedFileRecord> of(String folder, List<ReceivedFileRecord> entries) {
        return entries.stream()
                .filter(e -> e.receivedFile().folder().equals(folder))
                .toList();
    }
}
