package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.ActionEffect;
import vn.kontum.report.administration.FinalizationPreview;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.FinalEdition;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.submission.Finding;

/** What declaring an edition final means, and what does not change the closed year afterwards. */
class FinalEditionTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Period Q2 = new Period(2021, 2);
    private static final Actor AN = new Actor("An", "signed by the committee");
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture pipelineFixture;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    /** Q1: 100 + 20, Q2: 7 + 5; the year so far is 132. */
    @BeforeEach
    void prepare() throws Exception {
        PipelineFixture.empty(database);
        pipelineFixture =
                new PipelineFixture(Objects.requireNonNull(database.getDataSource()), root, ProcessIdentity.self());
        pipelineFixture.drop("608", "a.txt", "608 2021-Q1 100");
        pipelineFixture.drop("610", "b.txt", "610 2021-Q1 20");
        pipelineFixture.drop("608", "c.txt", "608 2021-Q2 7");
        pipelineFixture.drop("610", "d.txt", "610 2021-Q2 5");
        pipelineFixture.collect();
        pipelineFixture.consolidate(Q2);
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void nothingButTheStateChanges() throws Exception {
        Edition draft = pipelineFixture.editions.latest(Q2).orElseThrow();
        Map<String, String> before = files();

        Run run = pipelineFixture.declareFinal(Q2, AN);

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.editionId()).contains(draft.id());
        assertThat(pipelineFixture.editions.of(Q2)).containsExactly(draft.in(Edition.State.FINAL));
        FinalEdition declared = pipelineFixture.editions.finals().of(draft.id()).orElseThrow();
        assertThat(declared.workbook()).isEqualTo("reports/2021-Q2/KTXH_2021-Q2_b01_final.xlsx");
        assertThat(declared.by()).isEqualTo("An");
        assertThat(declared.reason()).isEqualTo(AN.reason());
        Map<String, String> after = files();
        assertThat(after.remove("KTXH_2021-Q2_b01_final.xlsx")).isEqualTo(declared.workbookSha256());
        assertThat(after).isEqualTo(before);
        assertThat(pipelineFixture.audit.newest(1).get(0).act().act()).isEqualTo("final");
    }

    @Test
    void anEditionWhoseInputsAreNoLongerCurrentIsRefusedWithWhatChanged() throws Exception {
        Edition draft = pipelineFixture.editions.latest(Q2).orElseThrow();
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        pipelineFixture.collect();

        assertThat(code(() -> pipelineFixture.declareFinal(Q2, AN))).isEqualTo(Code.NOT_CURRENT);

        FinalizationPreview plan = pipelineFixture.finalizations().plan(Q2, 1, draft.digest());
        assertThat(plan.refusal()).map(RequestRejectedException::code).contains(Code.NOT_CURRENT);
        // 132 with 101 in place of 100
        assertThat(plan.plan().orElseThrow().figures())
                .singleElement()
                .satisfies(f -> assertThat(f.after()).contains(new BigDecimal("133")));
        assertThat(pipelineFixture.editions.of(Q2)).containsExactly(draft);
        assertThat(pipelineFixture.periods.isClosed(Q1)).isFalse();
        pipelineFixture.consolidate(Q2);
        assertThat(code(() -> pipelineFixture.runs.finalise(draft, TriggerSource.COMMAND, AN, ProgressListener.none())))
                .as("the way out is to declare the second one final, not to make a third")
                .isEqualTo(Code.ANOTHER_CURRENT);
    }

    /** A rerun that is not forced would find nothing to do. */
    @Test
    void anEditionOfAnotherVersionOfTheProgramIsRefusedWithAWayThatWorks() throws Exception {
        pipelineFixture.textFileServices.newer.set(true);

        Run refused = pipelineFixture.declareFinal(Q2, AN);

        assertThat(refused.said(Locale.ENGLISH)).contains("another version of the program");
        assertThat(pipelineFixture.consolidate(Q2).state()).isEqualTo(RunState.NOTHING);
        assertThat(forcible(Q2)).isTrue();
        pipelineFixture.runs.run(
                RunRequest.consolidate(Q2, TriggerSource.COMMAND, "An", "written anew")
                        .withScope(RerunMode.force()),
                ProgressListener.none());
        assertThat(pipelineFixture.declareFinal(Q2, AN).state()).isEqualTo(RunState.DONE);
        assertThat(pipelineFixture.editions.official(Q2)).map(Edition::number).contains(2);
    }

    /** A file that calls itself final must not lie beside the reports when nobody declared it. */
    @Test
    void aDeclarationThatIsRefusedAtItsEndLeavesNoFinalWorkbook() throws Exception {
        Map<String, String> before = files();
        pipelineFixture.textFileServices.meanwhile = () -> {
            pipelineFixture.textFileServices.meanwhile = () -> {};
            pipelineFixture.acts().exclude("608", Q2, AN);
        };

        Run refused = pipelineFixture.declareFinal(Q2, AN);

        assertThat(refused.state()).isEqualTo(RunState.REFUSED);
        assertThat(pipelineFixture.editions.official(Q2)).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    private boolean forcible(Period period) {
        return pipelineFixture
                .dryRuns()
                .plan(RunRequest.consolidate(period, TriggerSource.CONSOLE, "An", "look"))
                .forcible();
    }

    @Test
    void anotherDigestOrAMissingNumberIsRefused() {
        assertThat(code(() -> pipelineFixture.finalizations().plan(Q2, 1, "ffff")))
                .isEqualTo(Code.DIGEST_DIFFERS);
        assertThat(code(() -> pipelineFixture.finalizations().plan(Q2, 2, ""))).isEqualTo(Code.NO_SUCH_EDITION);
    }

    @Test
    void declaredTwiceItChangesNothing() throws Exception {
        pipelineFixture.declareFinal(Q2, AN);

        assertThat(code(() -> pipelineFixture.declareFinal(Q2, AN))).isEqualTo(Code.FINAL_ALREADY);
        assertThat(pipelineFixture.editions.finals().all()).hasSize(1);
    }

    @Test
    void theQuartersThatTheYearToDateIsMadeOfAreClosedWithoutBeingFinal() throws Exception {
        pipelineFixture.declareFinal(Q2, AN);

        assertThat(pipelineFixture.periods.isClosed(Q1)).isTrue();
        assertThat(pipelineFixture.periods.isFinal(Q1)).isFalse();
        assertThat(pipelineFixture.periods.isClosed(new Period(2021, 3))).isFalse();
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        assertThat(pipelineFixture.collect().get(0).codes()).containsExactly("LATE_CORRECTION");
        assertThat(pipelineFixture.consolidate(Q2).state()).isEqualTo(RunState.NOTHING);
    }

    /** Whoever approved it gave the reason; taken back, the file is held for it again. */
    @Test
    void anApprovedCorrectionIsNoOpenWarning() throws Exception {
        pipelineFixture.declareFinal(Q2, AN);
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        long seq = pipelineFixture.collect().get(0).receivedFile().seq();

        pipelineFixture.quarantine().release(seq, AN, false);
        pipelineFixture.consolidate(Q2);

        Edition corrected = pipelineFixture.editions.latest(Q2).orElseThrow();
        assertThat(pipelineFixture
                        .finalizations()
                        .plan(Q2, corrected.number(), corrected.digest())
                        .warnings())
                .isEmpty();
        assertThat(pipelineFixture.findings.of(seq)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("LATE_CORRECTION");
            assertThat(finding.explained()).isTrue();
        });
        pipelineFixture.quarantine().undoRelease(seq, AN);
        assertThat(pipelineFixture.findings.of(seq)).noneMatch(Finding::explained);
    }

    @Test
    void noActButAnApprovalOrAReopeningChangesTheClosedYear() throws Exception {
        pipelineFixture.acts().exclude("611", Q1, AN);
        pipelineFixture.consolidate(Q2);
        pipelineFixture.declareFinal(Q2, AN);
        String before = state();

        for (Period quarter : List.of(Q1, Q2)) {
            assertThat(code(() -> pipelineFixture.acts().exclude("608", quarter, AN)))
                    .isEqualTo(Code.PERIOD_CLOSED);
            assertThat(code(() -> pipelineFixture.acts().include("611", quarter, AN)))
                    .isEqualTo(Code.PERIOD_CLOSED);
            assertThat(code(() -> pipelineFixture.quarantine().giveBack("608", quarter, AN)))
                    .isEqualTo(Code.PERIOD_CLOSED);
            assertThat(code(() -> pipelineFixture.acts().waive("608", quarter, "OUT_OF_RANGE", AN)))
                    .isEqualTo(Code.PERIOD_CLOSED);
        }
        assertThat(code(() ->
                        pipelineFixture.runs.start(RunRequest.consolidate(Q2, TriggerSource.COMMAND, "An", "again")
                                .withScope(RerunMode.force()))))
                .isEqualTo(Code.CLOSED_FORCE);
        assertThat(forcible(Q2)).as("it is not offered either").isFalse();
        assertThat(pipelineFixture.consolidate(Q2).state()).isEqualTo(RunState.NOTHING);

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aChangeBehindTheProgramIsRefusedAndNamed() throws Exception {
        pipelineFixture.declareFinal(Q2, AN);
        database.update("UPDATE submission SET active = NULL, state = 'SUPERSEDED' WHERE unit = '610' AND period ="
                + " '2021-Q1'");

        assertThat(code(() -> pipelineFixture.consolidate(Q2))).isEqualTo(Code.CLOSED_FIGURES);
        assertThat(pipelineFixture.editions.of(Q2)).hasSize(1);
    }

    @Test
    void anApprovedCorrectionOfAnEarlierQuarterMakesADraftUntilItIsDeclaredToo() throws Exception {
        pipelineFixture.declareFinal(Q2, AN);
        pipelineFixture.drop("608", "a2.txt", "608 2021-Q1 101");
        long late = pipelineFixture.collect().get(0).receivedFile().seq();
        ActionEffect effect = pipelineFixture.actionEffects().of((acts, quarantine) -> quarantine.release(late, AN));
        assertThat(effect.quarters())
                .extracting(ActionEffect.AffectedReport::period)
                .containsExactly(Q2);

        pipelineFixture.quarantine().release(late, AN);

        assertThat(pipelineFixture.actionEffects().outdated()).containsExactly(Q2);
        assertThat(pipelineFixture.consolidate(Q2).state()).isEqualTo(RunState.DONE);
        assertThat(pipelineFixture.editions.latest(Q2)).map(Edition::state).contains(Edition.State.DRAFT);
        assertThat(pipelineFixture.editions.official(Q2)).map(Edition::number).contains(1);
        pipelineFixture.declareFinal(Q2, AN);
        assertThat(pipelineFixture.editions.official(Q2)).map(Edition::number).contains(2);
        FinalEdition second = pipelineFixture.editions.finals().all().get(1);
        assertThat(second.replaces())
                .contains(pipelineFixture.editions.of(Q2).get(0).id());
    }

    @Test
    void openingAQuarterOpensTheFinalOnesThatAreMadeOfIt() throws Exception {
        pipelineFixture.declareFinal(Q2, AN);

        assertThat(pipelineFixture.acts().reopen(Q1, AN)).containsExactly(Q2);
        assertThat(pipelineFixture.periods.isClosed(Q1)).isFalse();
        assertThat(pipelineFixture.editions.official(Q2)).map(Edition::number).contains(1);
        assertThat(pipelineFixture.declareFinal(Q2, AN).state()).isEqualTo(RunState.DONE);
        assertThat(pipelineFixture.periods.isClosed(Q1)).isTrue();
    }

    @Test
    void aForeseenActChangesNothingAndTellsNobody() throws Exception {
        String before = state();
        Map<String, String> answers = files(root.resolve("outbox"));

        ActionEffect effect =
                pipelineFixture.actionEffects().of((acts, quarantine) -> quarantine.giveBack("608", Q1, AN));

        assertThat(effect.refusal()).isEmpty();
        // 132 without the 100 of Q1
        assertThat(effect.quarters())
                .singleElement()
                .satisfies(t -> assertThat(t.figures())
                        .singleElement()
                        .satisfies(f -> assertThat(f.after()).contains(new BigDecimal("32"))));
        assertThat(state()).isEqualTo(before);
        assertThat(files(root.resolve("outbox"))).isEqualTo(answers);
    }

    private static Code code(ThrowingCallable call) {
        return catchThrowableOfType(RequestRejectedException.class, call).code();
    }

    /** Everything that reports depend on. */
    private String state() {
        return Stream.of("submission", "exclusion", "waiver", "edition", "final_edition", "finding")
                .map(table -> table + " " + database.queryForList("SELECT * FROM " + table))
                .reduce("", String::concat);
    }

    private Map<String, String> files() throws Exception {
        return files(root.resolve("reports/2021-Q2"));
    }

    private static Map<String, String> files(Path folder) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
