package vn.kontum.report.job.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.DryRunResult;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionSummary;

class ConsolidateReportJobTest {
    private static final Period Q1 = new Period(2021, 1);
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture pipelineFixture;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void prepare() throws Exception {
        PipelineFixture.empty(database);
        pipelineFixture =
                new PipelineFixture(Objects.requireNonNull(database.getDataSource()), root, ProcessIdentity.self());
        pipelineFixture.drop("608", "a.txt", "608 2021-Q1 100");
        pipelineFixture.drop("610", "b.txt", "610 2021-Q1 20");
        pipelineFixture.collect();
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void anEditionIsPublishedWithItsInputsFiguresAndFiles() throws Exception {
        Run run = pipelineFixture.consolidate(Q1);

        assertThat(run.state()).isEqualTo(RunState.DONE);
        Edition edition =
                pipelineFixture.editions.find(run.editionId().orElseThrow()).orElseThrow();
        assertThat(edition.number()).isOne();
        assertThat(edition.state()).isEqualTo(Edition.State.DRAFT);
        assertThat(edition.inputs()).hasSize(2);
        // 100 + 20
        assertThat(pipelineFixture.editions.figures(edition.id()).get("people").value())
                .contains(new BigDecimal("120"));
        assertThat(pipelineFixture.editions.figures(edition.id()).get("people").status())
                .isEqualTo("p");
        assertThat(root.resolve(edition.workbook())).isRegularFile();
        assertThat(edition.workbook()).isEqualTo("reports/2021-Q1/KTXH_2021-Q1_b01.xlsx");
        assertThat(Sha256.of(Files.readAllBytes(root.resolve(edition.workbook()))))
                .isEqualTo(edition.workbookSha256());
        assertThat(reports())
                .containsExactlyInAnyOrder(
                        "KTXH_2021-Q1_b01.xlsx", "KTXH_2021-Q1_b01_manifest.json", "BAO_CAO_2021-Q1_b01.docx");
    }

    @Test
    void aReportWhoseCompanionsCannotBeWrittenDoesNotStandThereAsIfItWerePublished() throws Exception {
        Path inTheWay = root.resolve("reports/2021-Q1/KTXH_2021-Q1_b01_manifest.json/x");
        Files.createDirectories(inTheWay);

        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.FAILED);
        assertThat(reports()).noneMatch(name -> name.endsWith(".xlsx"));

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void theSameInputsMakeNoNewEdition() throws Exception {
        pipelineFixture.consolidate(Q1);

        Run again = pipelineFixture.consolidate(Q1);

        assertThat(again.state()).isEqualTo(RunState.NOTHING);
        assertThat(pipelineFixture.jdbc.queryForObject(
                        "SELECT EXIT_CODE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?",
                        String.class,
                        again.batchExecution().orElseThrow()))
                .isEqualTo("NOOP");
        assertThat(pipelineFixture.editions.of(Q1)).hasSize(1);
    }

    @Test
    void anEditionRemembersWhatItKnewOfTheYearBefore() throws Exception {
        pipelineFixture.drop("608", "before.txt", "608 2020-Q4 99");
        long before = versionOf("608", pipelineFixture.collect());
        pipelineFixture.consolidate(Q1);
        pipelineFixture.drop("608", "corrected.txt", "608 2020-Q4 98");
        long corrected = versionOf("608", pipelineFixture.collect());

        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.DONE);

        List<Edition> editions = pipelineFixture.editions.of(Q1);
        assertThat(editions).hasSize(2);
        assertThat(editions)
                .extracting(Edition::inputs)
                .containsOnly(editions.get(0).inputs());
        assertThat(pipelineFixture
                        .editions
                        .backgrounds()
                        .earlierInputs(editions.get(0).id()))
                .containsExactly(before);
        assertThat(pipelineFixture
                        .editions
                        .backgrounds()
                        .earlierInputs(editions.get(1).id()))
                .containsExactly(corrected);
        assertThat(editions).allMatch(pipelineFixture.dryRuns()::same);
        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.NOTHING);
    }

    private long versionOf(String unit, List<ReceivedFileRecord> arrived) {
        return arrived.stream()
                .filter(entry -> entry.unit().filter(unit::equals).isPresent())
                .flatMap(entry -> pipelineFixture
                        .submissions
                        .ofReceivedFile(entry.receivedFile().seq())
                        .stream())
                .mapToLong(VersionSummary::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void forcedTheSameInputsMakeAnEditionWithTheSameDigest() throws Exception {
        pipelineFixture.consolidate(Q1);

        pipelineFixture.runs.run(
                RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "new printer")
                        .withScope(RerunMode.force()),
                ProgressListener.none());

        assertThat(pipelineFixture.editions.of(Q1))
                .extracting(Edition::digest)
                .hasSize(2)
                .containsOnly(pipelineFixture.editions.latest(Q1).orElseThrow().digest());
    }

    @Test
    void aCorrectionIsPlannedAndMakesTheNextEdition() throws Exception {
        pipelineFixture.consolidate(Q1);
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        pipelineFixture.collect();

        DryRunResult dryRunResult =
                pipelineFixture.dryRuns().plan(RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "correction"));

        assertThat(dryRunResult.anythingToDo()).isTrue();
        assertThat(dryRunResult.nextEdition()).isEqualTo(2);
        assertThat(dryRunResult.units())
                .containsExactly(new DryRunResult.UnitChange("608", Q1, Optional.of(1), Optional.of(2)));
        assertThat(dryRunResult.figures()).singleElement().satisfies(change -> {
            assertThat(change.before()).contains(new BigDecimal("120"));
            assertThat(change.after()).contains(new BigDecimal("121"));
        });
        pipelineFixture.consolidate(Q1);
        assertThat(pipelineFixture.editions.of(Q1)).hasSize(2);
        assertThat(pipelineFixture
                        .dryRuns()
                        .plan(RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "again"))
                        .anythingToDo())
                .isFalse();
    }

    @Test
    void ofOneUnitOnlyTheNewestIsTakenAndTheOthersStayAsPublished() throws Exception {
        pipelineFixture.consolidate(Q1);
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        pipelineFixture.drop("610", "b2.txt", "610 2021-Q1 30");
        pipelineFixture.collect();

        Run run = pipelineFixture.runs.run(
                RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "only 608")
                        .withScope(RerunMode.unit("608")),
                ProgressListener.none());

        // 101 of the correction + 20 as published before
        assertThat(pipelineFixture
                        .editions
                        .figures(run.editionId().orElseThrow())
                        .get("people")
                        .value())
                .contains(new BigDecimal("121"));
    }

    @Test
    void aRunThatLostItsLeasePublishesNothing() throws Exception {
        Run run = pipelineFixture.runs.run(
                RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "slow"), (step, done, total) -> {
                    if (step.equals("publishReport")) {
                        database.update(
                                "UPDATE run_lease SET fencing_token = fencing_token + 1 WHERE name = 'period 2021-Q1'");
                    }
                });

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(pipelineFixture.editions.of(Q1)).isEmpty();
        assertThat(reports()).isEmpty();
    }

    @Test
    void filesThatAnInterruptedRunLeftAreSweptBeforeTheNext() throws Exception {
        pipelineFixture.consolidate(Q1);
        Path folder = root.resolve("reports/2021-Q1");
        Files.writeString(folder.resolve("KTXH_2021-Q1_b02.xlsx"), "unrecorded");
        Files.writeString(folder.resolve(".half.tmp"), "half");
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        pipelineFixture.collect();

        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.DONE);

        assertThat(reports())
                .containsExactlyInAnyOrder(
                        "KTXH_2021-Q1_b01.xlsx",
                        "KTXH_2021-Q1_b01_manifest.json",
                        "KTXH_2021-Q1_b02.xlsx",
                        "KTXH_2021-Q1_b02_manifest.json",
                        "BAO_CAO_2021-Q1_b01.docx",
                        "BAO_CAO_2021-Q1_b02.docx");
    }

    @Test
    void anExcludedUnitDoesNotCountUntilItIsTakenBackIn() throws Exception {
        Actor an = new Actor("An", "agreed with the unit");
        pipelineFixture.acts().exclude("610", Q1, an);
        long without = pipelineFixture.consolidate(Q1).editionId().orElseThrow();
        pipelineFixture.acts().include("610", Q1, an);
        long with = pipelineFixture.consolidate(Q1).editionId().orElseThrow();

        assertThat(pipelineFixture.editions.figures(without).get("people").value())
                .contains(new BigDecimal("100"));
        assertThat(pipelineFixture.editions.figures(with).get("people").value()).contains(new BigDecimal("120"));
        assertThatThrownBy(() -> pipelineFixture.acts().include("610", Q1, an))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.ALREADY_DONE));
    }

    @Test
    void anEditionDeclaredFinalClosesThePeriodAndAnApprovedCorrectionMakesADraft() throws Exception {
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, new Actor("An", "signed"));
        assertThat(pipelineFixture.editions.latest(Q1)).map(Edition::state).contains(Edition.State.FINAL);
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        long late = pipelineFixture.collect().get(0).receivedFile().seq();
        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.NOTHING);

        pipelineFixture.quarantine().release(late, new Actor("Binh", "the unit is right"));

        Run run = pipelineFixture.consolidate(Q1);
        Edition second =
                pipelineFixture.editions.find(run.editionId().orElseThrow()).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(Edition.State.DRAFT);
        assertThat(pipelineFixture.editions.official(Q1)).map(Edition::number).contains(1);
        assertThat(pipelineFixture.editions.figures(second.id()).get("people").value())
                .contains(new BigDecimal("121"));
    }

    @Test
    void aReopenedPeriodTakesCorrectionsAgain() throws Exception {
        Actor an = new Actor("An", "new decision of the province");
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, an);
        pipelineFixture.acts().reopen(Q1, an);
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");

        assertThat(pipelineFixture.collect().get(0).codes()).isEmpty();
        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.DONE);
        assertThat(pipelineFixture.editions.latest(Q1)).map(Edition::state).contains(Edition.State.DRAFT);
    }

    @Test
    void whatAnAdministratorGivesBackNoLongerCountsAndTheUnitIsTold() throws Exception {
        pipelineFixture.quarantine().giveBack("608", Q1, new Actor("An", "wrong sheet"));

        assertThat(pipelineFixture.submissions.active("608", Q1)).isEmpty();
        long seq = pipelineFixture.submissions.chain("608", Q1).get(0).receivedFileSeq();
        assertThat(pipelineFixture.folders.outbox().resolve("608/answer-" + seq + ".txt"))
                .hasContent("RETURNED [GIVEN_BACK]");
        assertThat(pipelineFixture.audit.newest(1).get(0).act().reason()).isEqualTo("wrong sheet");
    }

    @Test
    void aQuarantinedFileIsReleasedOrRejected() throws Exception {
        pipelineFixture.drop("611", "c.txt", "611 2021-Q1 666");
        pipelineFixture.drop("611", "d.txt", "611 2021-Q2 666");
        List<Long> seqs = pipelineFixture.collect().stream()
                .map(e -> e.receivedFile().seq())
                .toList();

        pipelineFixture.quarantine().release(seqs.get(0), new Actor("An", "checked by telephone"));
        pipelineFixture.quarantine().reject(seqs.get(1), new Actor("An", "not theirs"));

        assertThat(pipelineFixture.submissions.active("611", Q1)).isPresent();
        assertThat(pipelineFixture.submissions.active("611", new Period(2021, 2)))
                .isEmpty();
        assertThat(pipelineFixture.quarantine().list()).isEmpty();
        assertThatThrownBy(() -> pipelineFixture.quarantine().reject(seqs.get(0), new Actor("An", "changed my mind")))
                .isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void aWaiverLetsAReturnedFileCountAtOnceAndIsAudited() throws Exception {
        pipelineFixture.drop("611", "c.txt", "611 2021-Q1 1000000");
        long seq = pipelineFixture.collect().get(0).receivedFile().seq();
        assertThat(pipelineFixture.submissions.active("611", Q1)).isEmpty();

        pipelineFixture.acts().waive("611", Q1, "OUT_OF_RANGE", new Actor("An", "seen with own eyes"));

        assertThat(pipelineFixture.submissions.active("611", Q1)).isPresent();
        assertThat(pipelineFixture.ledger.find(seq).orElseThrow().verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(pipelineFixture.audit.newest(1).get(0).act().subject()).isEqualTo("611 2021-Q1 OUT_OF_RANGE");
    }

    /** The third file is accepted; what is returned after it changes nothing that counts. */
    @Test
    void filesReturnedBeforeOneIsAcceptedAreToldAndLaterOnesMakeNoEdition() throws Exception {
        for (String number : List.of("1000000", "1000000 ", "50", "1000000  ")) {
            pipelineFixture.drop("611", "c" + number.length() + ".txt", "611 2021-Q1 " + number);
            pipelineFixture.collect();
            if (number.equals("50")) {
                pipelineFixture.consolidate(Q1);
            }
        }

        UnitStatusRecord.Returns returns = pipelineFixture.findings.returns(Q1).get("611");
        assertThat(returns.times()).isEqualTo(2);
        assertThat(returns.reasonVi()).isNotBlank();
        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.NOTHING);
    }

    @Test
    void anOpenWarningIsInTheSnapshotUntilItIsWaived() throws Exception {
        pipelineFixture.drop("611", "c.txt", "611 2021-Q1 13");
        pipelineFixture.collect();
        pipelineFixture.consolidate(Q1);
        String before = pipelineFixture.editions.latest(Q1).orElseThrow().digest();

        pipelineFixture.acts().waive("611", Q1, "OUT_OF_RANGE", new Actor("An", "another rule"));
        assertThat(pipelineFixture
                        .findings
                        .find(FindingRepository.Filter.none(), 10)
                        .get(0)
                        .finding()
                        .open())
                .isTrue();
        pipelineFixture.consolidate(Q1);

        assertThat(pipelineFixture.editions.latest(Q1).orElseThrow().digest()).isNotEqualTo(before);
    }

    @Test
    void theUnitIsToldWhatItsCorrectionChangesInTheProvince() throws Exception {
        SubmissionVersion before = pipelineFixture.submissions.active("608", Q1).orElseThrow();
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        pipelineFixture.collect();

        // 100 + 20 before, 101 + 20 now
        assertThat(pipelineFixture
                        .effects()
                        .of(
                                before,
                                pipelineFixture.submissions.active("608", Q1).orElseThrow()))
                .containsExactly(
                        "Chỉ tiêu 1 (Dân số): lũy kế toàn tỉnh từ 120 thành 121 người; đánh giá vẫn là “Đang thực"
                                + " hiện”.");
    }

    private List<String> reports() throws Exception {
        Path folder = root.resolve("reports/2021-Q1");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
