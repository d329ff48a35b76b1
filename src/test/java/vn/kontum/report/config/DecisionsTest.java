package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.confirmation.ConfirmationProperties;
import vn.kontum.report.run.confirmation.SensitiveAction;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.validation.CoversCodes;

/** Every decision about a file or a unit can be taken back, and no unit is told otherwise than the board says. */
class DecisionsTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Actor AN = new Actor("An", "asked by telephone");
    private static final Actor BINH = new Actor("Binh", "the district wrote");
    private static final Actor OANH = new Actor("Oanh", "the day's work", Authority.OPERATOR);
    private static final Actor VY = new Actor("Vy", "only looking", Authority.VIEWER);
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
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void aReturnIsTakenBackAndTheUnitIsTold() throws Exception {
        long seq = arrives("608", "608 2021-Q1 100");
        pipelineFixture.quarantine().giveBack("608", Q1, AN);

        pipelineFixture.quarantine().undoReturn("608", Q1, AN);

        assertThat(pipelineFixture.submissions.active("608", Q1)).isPresent();
        assertThat(entry(seq).verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(entry(seq).codes()).isEmpty();
        assertThat(answer("608", seq)).isEqualTo("ACCEPTED []");
        assertThat(code(() -> pipelineFixture.quarantine().undoReturn("608", Q1, AN)))
                .isEqualTo(Code.NEWER_COUNTS);
    }

    @Test
    void aReturnIsNotTakenBackOverANewerFile() throws Exception {
        arrives("608", "608 2021-Q1 100");
        pipelineFixture.quarantine().giveBack("608", Q1, AN);
        arrives("608", "608 2021-Q1 101");

        assertThat(code(() -> pipelineFixture.quarantine().undoReturn("608", Q1, AN)))
                .isEqualTo(Code.NEWER_COUNTS);

        pipelineFixture.quarantine().giveBack("608", Q1, AN);
        pipelineFixture.quarantine().undoReturn("608", Q1, AN);
        assertThat(pipelineFixture.submissions.active("608", Q1).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void theReportThatWasReturnedLastIsTheOneThatCountsAgain() throws Exception {
        long first = arrives("608", "608 2021-Q1 100");
        arrives("608", "608 2021-Q1 101");
        pipelineFixture.quarantine().giveBack("608", Q1, AN);
        pipelineFixture.quarantine().release(arrives("608", "608 2021-Q1 101"), AN);
        pipelineFixture.quarantine().giveBack("608", Q1, AN);
        pipelineFixture.submissions.restore(
                pipelineFixture.submissions.ofReceivedFile(first).orElseThrow().id());
        assertThat(pipelineFixture.submissions.activeEntry("608", Q1))
                .hasValueSatisfying(v -> assertThat(v.receivedFileSeq()).isEqualTo(first));

        pipelineFixture.quarantine().giveBack("608", Q1, AN);
        pipelineFixture.quarantine().undoReturn("608", Q1, AN);

        assertThat(pipelineFixture.submissions.activeEntry("608", Q1))
                .hasValueSatisfying(v -> assertThat(v.receivedFileSeq()).isEqualTo(first));
    }

    @Test
    @CoversCodes(FindingCode.RETURNED_BEFORE)
    void theSameFileAfterAPersonReturnedItWaitsForThatPerson() throws Exception {
        arrives("608", "608 2021-Q1 100");
        pipelineFixture.quarantine().giveBack("608", Q1, AN);

        long again = arrives("608", "608 2021-Q1 100");

        assertThat(entry(again).verdict()).isEqualTo(Outcome.QUARANTINED);
        assertThat(entry(again).codes()).containsExactly("RETURNED_BEFORE");
        assertThat(pipelineFixture.findings.of(again).get(0).messageVi()).contains("An", AN.reason());
        pipelineFixture.quarantine().release(again, OANH);
        assertThat(pipelineFixture.submissions.active("608", Q1)).isPresent();
        long third = arrives("608", "608 2021-Q1 100");
        assertThat(entry(third).codes()).containsExactly("DUPLICATE");
    }

    @Test
    @CoversCodes(FindingCode.REJECTED_BEFORE)
    void theSameFileAfterAPersonRejectedItIsAnsweredSo() throws Exception {
        long first = arrives("608", "608 2021-Q1 666");
        pipelineFixture.quarantine().reject(first, AN);

        long again = arrives("608", "608 2021-Q1 666");

        assertThat(entry(again).verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(entry(again).codes()).containsExactly("REJECTED_BEFORE");
        assertThat(entry(again).duplicateOf()).contains(first);
        assertThat(mark("608")).isEqualTo(UnitStatusRecord.Punctuality.RETURNED);
    }

    @Test
    @CoversCodes(FindingCode.STILL_OWED)
    void aRepeatedFileThatWasReturnedIsNotToldThatNothingIsToBeDone() throws Exception {
        arrives("608", "608 2021-Q1 1000000");

        long again = arrives("608", "608 2021-Q1 1000000");

        assertThat(entry(again).verdict()).isEqualTo(Outcome.IGNORED);
        assertThat(entry(again).codes()).containsExactly("DUPLICATE", "STILL_OWED");
        assertThat(pipelineFixture.findings.of(again))
                .allSatisfy(f -> assertThat(f.remedyVi()).doesNotContain("Không phải làm gì"));
        arrives("608", "608 2021-Q1 100");
        assertThat(entry(arrives("608", "608 2021-Q1 1000000")).codes()).containsExactly("DUPLICATE");
    }

    @Test
    void whoSentAFileTwiceIsToldOnBothWhenItIsReturned() throws Exception {
        long first = arrives("608", "608 2021-Q1 100");
        long again = arrives("608", "608 2021-Q1 100");
        assertThat(answer("608", again)).isEqualTo("IGNORED [DUPLICATE]");

        pipelineFixture.quarantine().giveBack("608", Q1, AN);
        assertThat(answer("608", first)).isEqualTo("RETURNED [GIVEN_BACK]");
        assertThat(answer("608", again)).isEqualTo("IGNORED [DUPLICATE, STILL_OWED]");

        pipelineFixture.quarantine().undoReturn("608", Q1, AN);
        assertThat(answer("608", again)).isEqualTo("IGNORED [DUPLICATE]");
        assertThat(pipelineFixture.ledger.unanswered()).isEmpty();
    }

    @Test
    void copiesThatWaitAreRepetitionsOnceTheReturnIsTakenBack() throws Exception {
        long first = arrives("608", "608 2021-Q1 100");
        pipelineFixture.quarantine().giveBack("608", Q1, AN);
        long again = arrives("608", "608 2021-Q1 100");
        long third = arrives("608", "608 2021-Q1 100");
        long other = arrives("608", "608 2021-Q1 666");

        pipelineFixture.quarantine().undoReturn("608", Q1, AN);

        assertThat(answer("608", again)).isEqualTo("IGNORED [DUPLICATE]");
        assertThat(answer("608", third)).isEqualTo("IGNORED [DUPLICATE]");
        assertThat(entry(again).duplicateOf()).contains(first);
        assertThat(pipelineFixture.quarantine().list())
                .extracting(waiting -> waiting.receivedFile().seq())
                .containsExactly(other);
        assertThat(pipelineFixture.submissions.chain("608", Q1))
                .extracting(VersionSummary::state)
                .containsExactly(VersionState.ACTIVE, VersionState.SET_ASIDE);
        pipelineFixture.quarantine().giveBack("608", Q1, AN);
        assertThat(answer("608", again)).isEqualTo("IGNORED [DUPLICATE, STILL_OWED]");
        assertThat(answer("608", third)).isEqualTo("IGNORED [DUPLICATE, STILL_OWED]");
        pipelineFixture.quarantine().undoReturn("608", Q1, AN);
        assertThat(pipelineFixture.submissions.activeEntry("608", Q1))
                .hasValueSatisfying(v -> assertThat(v.receivedFileSeq()).isEqualTo(first));
        assertThat(pipelineFixture.ledger.unanswered()).isEmpty();
    }

    @Test
    void aRepeatedFaultyFileIsOwedWhenWhatCountedIsReturned() throws Exception {
        arrives("608", "608 2021-Q1 1000000");
        arrives("608", "608 2021-Q1 100");
        long again = arrives("608", "608 2021-Q1 1000000");
        assertThat(answer("608", again)).isEqualTo("IGNORED [DUPLICATE]");

        pipelineFixture.quarantine().giveBack("608", Q1, AN);

        assertThat(answer("608", again)).isEqualTo("IGNORED [DUPLICATE, STILL_OWED]");
    }

    @Test
    void aRejectedFileIsReconsidered() throws Exception {
        long seq = arrives("608", "608 2021-Q1 666");
        pipelineFixture.quarantine().reject(seq, AN);
        assertThat(pipelineFixture.quarantine().undoing(List.of(entry(seq)))).containsValue("reconsider");

        pipelineFixture.quarantine().reconsider(seq, AN);
        assertThat(pipelineFixture.quarantine().undoing(List.of(entry(seq)))).isEmpty();

        assertThat(entry(seq).verdict()).isEqualTo(Outcome.QUARANTINED);
        pipelineFixture.quarantine().release(seq, AN);
        assertThat(pipelineFixture.submissions.active("608", Q1)).isPresent();
        assertThat(code(() -> pipelineFixture.quarantine().reconsider(seq, AN))).isEqualTo(Code.NOTHING_TO_UNDO);
    }

    @Test
    void aWaiverIsTakenBackAndWhatCountedOnlyBecauseOfItGoesBack() throws Exception {
        long seq = arrives("608", "608 2021-Q1 1000000");
        pipelineFixture.acts().waive("608", Q1, "OUT_OF_RANGE", AN);
        assertThat(entry(seq).verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(answer("608", seq)).startsWith("ACCEPTED");

        pipelineFixture.acts().unwaive("608", Q1, "OUT_OF_RANGE", AN);

        assertThat(entry(seq).verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(pipelineFixture.submissions.active("608", Q1)).isEmpty();
        assertThat(answer("608", seq)).isEqualTo("RETURNED [OUT_OF_RANGE]");
        pipelineFixture.acts().waive("608", Q1, "OUT_OF_RANGE", AN);
        assertThat(pipelineFixture.submissions.active("608", Q1)).isPresent();
        assertThat(pipelineFixture.submissions.chain("608", Q1)).hasSize(1);
        assertThat(pipelineFixture.ledger.unanswered()).isEmpty();
    }

    @Test
    void aWaiverThatLetANewerFileCountIsTakenBackToTheOlderOne() throws Exception {
        long first = arrives("608", "608 2021-Q1 100");
        long newer = arrives("608", "608 2021-Q1 1000000");
        pipelineFixture.acts().waive("608", Q1, "OUT_OF_RANGE", AN);
        assertThat(pipelineFixture.submissions.activeEntry("608", Q1))
                .hasValueSatisfying(v -> assertThat(v.receivedFileSeq()).isEqualTo(newer));

        pipelineFixture.acts().unwaive("608", Q1, "OUT_OF_RANGE", AN);

        assertThat(pipelineFixture.submissions.activeEntry("608", Q1))
                .hasValueSatisfying(v -> assertThat(v.receivedFileSeq()).isEqualTo(first));
        assertThat(entry(newer).verdict()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void aWaiverForALateFileIsTakenBackInAClosedQuarter() throws Exception {
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, AN);
        long late = arrives("608", "608 2021-Q1 1000000");
        pipelineFixture.acts().waive("608", Q1, "OUT_OF_RANGE", AN);
        assertThat(entry(late).codes()).contains("LATE_CORRECTION");

        pipelineFixture.acts().unwaive("608", Q1, "OUT_OF_RANGE", AN);

        assertThat(entry(late).codes()).containsExactly("OUT_OF_RANGE");
        assertThat(pipelineFixture.submissions.ofPeriod(Q1))
                .noneMatch(version -> version.state() == VersionState.AWAITING_APPROVAL);
        assertThat(code(() -> pipelineFixture.acts().unwaive("608", Q1, "OUT_OF_RANGE", AN)))
                .isEqualTo(Code.PERIOD_CLOSED);
    }

    /** Its figure is out of range, and the waiver under which it waited is gone. */
    @Test
    void aRejectedFileThatIsReconsideredIsJudgedByTheWaiversOfNow() throws Exception {
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, AN);
        long late = arrives("608", "608 2021-Q1 1000000");
        pipelineFixture.acts().waive("608", Q1, "OUT_OF_RANGE", AN);
        pipelineFixture.quarantine().reject(late, AN);
        pipelineFixture.acts().reopen(Q1, AN);
        pipelineFixture.acts().unwaive("608", Q1, "OUT_OF_RANGE", AN);

        pipelineFixture.quarantine().reconsider(late, AN);

        assertThat(entry(late).codes()).containsExactly("OUT_OF_RANGE");
        assertThat(pipelineFixture.submissions.ofPeriod(Q1))
                .noneMatch(version -> version.state() == VersionState.AWAITING_APPROVAL);
        assertThat(answer("608", late)).isEqualTo("RETURNED [OUT_OF_RANGE]");
    }

    /** The catalogue was edited meanwhile, and says that the file is not good enough. */
    @Test
    void aFileThatWaitsAgainIsJudgedByTheRulesOfNow() throws Exception {
        arrives("608", "608 2021-Q1 101");
        pipelineFixture.quarantine().giveBack("608", Q1, OANH);
        long again = arrives("608", "608 2021-Q1 101");
        pipelineFixture.quarantine().reject(again, OANH);
        pipelineFixture.textFileServices.forbidden = "101";

        pipelineFixture.quarantine().reconsider(again, OANH);

        assertThat(entry(again).verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(pipelineFixture.quarantine().waits(again)).isFalse();
    }

    /** What was found when it came stands: the rules of now are not about a finished quarter. */
    @Test
    void aFileOfAClosedQuarterWaitsAgainWhateverTheRulesOfNowSay() throws Exception {
        arrives("608", "608 2021-Q1 100");
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, AN);
        long late = arrives("608", "608 2021-Q1 101");
        pipelineFixture.quarantine().release(late, AN);
        pipelineFixture.textFileServices.forbidden = "101";

        pipelineFixture.quarantine().undoRelease(late, AN);
        assertThat(pipelineFixture.quarantine().waits(late)).isTrue();

        pipelineFixture.quarantine().reject(late, AN);
        pipelineFixture.quarantine().reconsider(late, AN);
        assertThat(pipelineFixture.quarantine().waits(late)).isTrue();
    }

    @Test
    void aWaiverThatIsTakenBackLeavesAReleaseAlone() throws Exception {
        long doubtful = arrives("608", "608 2021-Q1 666");
        pipelineFixture.quarantine().release(doubtful, AN);
        pipelineFixture.acts().waive("608", Q1, "OUT_OF_RANGE", AN);

        pipelineFixture.acts().unwaive("608", Q1, "OUT_OF_RANGE", AN);

        assertThat(pipelineFixture.submissions.activeEntry("608", Q1))
                .hasValueSatisfying(v -> assertThat(v.receivedFileSeq()).isEqualTo(doubtful));
        assertThat(entry(doubtful).verdict()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aFaultThatNoWaiverCanClearIsRefused() {
        assertThat(code(() -> pipelineFixture.acts().waive("608", Q1, "CORRUPT", AN)))
                .isEqualTo(Code.WAIVER_POINTLESS);
        assertThat(code(() -> pipelineFixture.acts().waive("608", Q1, "NORMALISED", AN)))
                .isEqualTo(Code.WAIVER_POINTLESS);
    }

    @Test
    @CoversCodes(FindingCode.MOVED)
    void aFileOfAnotherUnitIsPassedOnToIt() throws Exception {
        long seq = arrives("608", "610 2021-Q1 666");

        pipelineFixture.quarantine().move(seq, "610", OANH);

        assertThat(entry(seq).verdict()).isEqualTo(Outcome.IGNORED);
        assertThat(entry(seq).codes()).startsWith("MOVED");
        ReceivedFileRecord there = pipelineFixture.collect().get(0);
        assertThat(there.receivedFile().folder()).isEqualTo("610");
        assertThat(there.verdict()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    void anApprovalInAClosedQuarterIsTakenBackUntilAFinalEditionIsMadeFromIt() throws Exception {
        long first = arrives("608", "608 2021-Q1 100");
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, AN);
        long older = arrives("608", "608 2021-Q1 101");
        long late = arrives("608", "608 2021-Q1 102");
        pipelineFixture.quarantine().release(late, AN);
        assertThat(entry(older).verdict()).isEqualTo(Outcome.IGNORED);

        assertThat(code(() -> pipelineFixture.quarantine().undoRelease(late, OANH)))
                .isEqualTo(Code.RIGHT_MISSING);
        pipelineFixture.quarantine().undoRelease(late, AN);

        assertThat(pipelineFixture.submissions.activeEntry("608", Q1))
                .hasValueSatisfying(v -> assertThat(v.receivedFileSeq()).isEqualTo(first));
        assertThat(entry(late).verdict()).isEqualTo(Outcome.QUARANTINED);
        assertThat(entry(older).verdict()).isEqualTo(Outcome.QUARANTINED);
        assertThat(pipelineFixture.consolidate(Q1).state()).isEqualTo(RunState.NOTHING);
        assertThat(code(() -> pipelineFixture.quarantine().undoRelease(late, AN)))
                .isEqualTo(Code.NOTHING_TO_UNDO);

        pipelineFixture.quarantine().release(late, AN);
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, AN);
        assertThat(code(() -> pipelineFixture.quarantine().undoRelease(late, AN)))
                .isEqualTo(Code.PERIOD_CLOSED);
    }

    /** Else it would count, once two are needed again, as the first of two for an act that nobody wants. */
    @Test
    void aRequestIsDoneWithItsActWhenOnePersonIsEnoughByThen() throws Exception {
        DataSource same = Objects.requireNonNull(database.getDataSource());
        ConfirmationProperties two = new ConfirmationProperties(Set.of(SensitiveAction.EXCLUDE));
        pipelineFixture.close();
        pipelineFixture = PipelineFixture.at(same, root, two);
        assertThat(code(() -> pipelineFixture.acts().exclude("608", Q1, AN))).isEqualTo(Code.SECOND_PERSON);
        pipelineFixture.close();
        pipelineFixture = PipelineFixture.at(same, root, ConfirmationProperties.none());

        pipelineFixture.acts().exclude("608", Q1, BINH);

        assertThat(pipelineFixture.secondPerson().waiting()).isEmpty();
        assertThat(pipelineFixture.audit.newest(1).get(0).act().detail()).contains("requested by An: " + AN.reason());
        pipelineFixture.acts().include("608", Q1, BINH);
        pipelineFixture.close();
        pipelineFixture = PipelineFixture.at(same, root, two);
        assertThat(code(() -> pipelineFixture.acts().exclude("608", Q1, BINH))).isEqualTo(Code.SECOND_PERSON);
    }

    @Test
    void anActThatNeedsTwoTakesEffectWhenAnotherPersonAsksForTheSame() throws Exception {
        pipelineFixture.close();
        pipelineFixture = PipelineFixture.at(
                Objects.requireNonNull(database.getDataSource()),
                root,
                new ConfirmationProperties(
                        Set.of(SensitiveAction.RETURN, SensitiveAction.EXCLUDE, SensitiveAction.FINAL)));
        long seq = arrives("608", "608 2021-Q1 100");
        assertThat(code(() -> pipelineFixture.quarantine().giveBack("608", Q1, AN)))
                .isEqualTo(Code.SECOND_PERSON);
        assertThat(code(() -> pipelineFixture.quarantine().giveBack("608", Q1, AN)))
                .isEqualTo(Code.SECOND_PERSON);
        assertThat(pipelineFixture.secondPerson().waiting()).singleElement().satisfies(request -> {
            assertThat(request.author()).isEqualTo("An");
            assertThat(request.subject()).isEqualTo("arrival " + seq);
        });
        assertThat(pipelineFixture.submissions.active("608", Q1)).isPresent();
        assertThat(code(() -> pipelineFixture.quarantine().giveBack("608", Q1, VY)))
                .isEqualTo(Code.RIGHT_MISSING);
        assertThat(pipelineFixture
                        .actionEffects()
                        .of((acts, quarantine) -> acts.exclude("608", Q1, AN))
                        .refusal())
                .isEmpty();

        pipelineFixture.quarantine().giveBack("608", Q1, OANH);

        assertThat(pipelineFixture.submissions.active("608", Q1)).isEmpty();
        assertThat(pipelineFixture.secondPerson().waiting()).isEmpty();
        assertThat(pipelineFixture.audit.newest(1).get(0).act()).satisfies(act -> {
            assertThat(act.who()).isEqualTo("Oanh");
            assertThat(act.detail()).contains("requested by An: " + AN.reason());
        });
        pipelineFixture.quarantine().undoReturn("608", Q1, AN);
        pipelineFixture.consolidate(Q1);
        assertThat(code(() -> pipelineFixture.declareFinal(Q1, AN))).isEqualTo(Code.SECOND_PERSON);
        long waits = pipelineFixture.secondPerson().waiting().get(0).id();
        assertThat(code(() -> pipelineFixture.secondPerson().withdraw(waits, OANH)))
                .isEqualTo(Code.RIGHT_MISSING);
        pipelineFixture.secondPerson().withdraw(waits, AN);
        assertThat(pipelineFixture.secondPerson().waiting()).isEmpty();
        assertThat(code(() -> pipelineFixture.secondPerson().withdraw(waits, AN)))
                .isEqualTo(Code.NO_REQUEST);
    }

    @Test
    void aReleaseIsTakenBackToWhatCountedBefore() throws Exception {
        long doubtful = arrives("608", "608 2021-Q1 666");
        pipelineFixture.quarantine().release(doubtful, AN);
        assertThat(pipelineFixture.quarantine().undoing(List.of(entry(doubtful))))
                .containsValue("release-undo");

        pipelineFixture.quarantine().undoRelease(doubtful, AN);

        assertThat(pipelineFixture.submissions.activeEntry("608", Q1)).isEmpty();
        assertThat(entry(doubtful).verdict()).isEqualTo(Outcome.QUARANTINED);
    }

    /** What blocks a file that counts all the same is told as a warning once others arrive, and blocks again when it waits again. */
    @Test
    void aReleaseThatIsTakenBackTakesAsMuchTheSecondTime() throws Exception {
        FindingRepository findings = new FindingRepository(database);
        long strange = arrives("608", "610 2021-Q1 666");
        findings.replace(strange, List.of(TextFileServices.finding("UNIT_MISMATCH", Rule.Severity.BLOCK)));
        List<Finding> before = findings.of(strange);
        pipelineFixture.quarantine().release(strange, AN, true);
        arrives("611", "611 2021-Q1 100");
        assertThat(findings.of(strange)).isNotEqualTo(before);

        pipelineFixture.quarantine().undoRelease(strange, AN);

        assertThat(findings.of(strange)).isEqualTo(before);
        assertThat(code(() -> pipelineFixture.quarantine().release(strange, OANH, true)))
                .isEqualTo(Code.RIGHT_MISSING);
        assertThat(code(() -> pipelineFixture.quarantine().release(strange, AN)))
                .isEqualTo(Code.CONFIRM_TWICE);
    }

    /** Both looked at the file while it waited; the one who comes second is told so, and the file is what the first one made of it. */
    @Test
    void ofTwoPeopleWhoDecideAboutAFileAtOnceOneIsRefused() throws Exception {
        long doubtful = arrives("608", "608 2021-Q1 666");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (Connection other = Objects.requireNonNull(database.getDataSource()).getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT seq FROM audit_head FOR UPDATE");
            Future<?> released = two.submit(() -> pipelineFixture.quarantine().release(doubtful, AN));
            await().until(() -> waitingStatements() == 1);
            Future<?> rejected = two.submit(() -> pipelineFixture.quarantine().reject(doubtful, OANH));
            await().until(() -> waitingStatements() == 2);
            other.rollback();

            released.get();
            assertThat(code(() -> {
                        try {
                            rejected.get();
                        } catch (ExecutionException e) {
                            throw e.getCause();
                        }
                    }))
                    .isEqualTo(Code.DECIDED_MEANWHILE);
        } finally {
            two.shutdown();
        }
        assertThat(entry(doubtful).verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(pipelineFixture.submissions.activeEntry("608", Q1)).isPresent();
    }

    private static long waitingStatements() {
        return Objects.requireNonNull(database.queryForObject(
                "SELECT COUNT(*) FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'", Long.class));
    }

    @Test
    void aLateFileTakesAnAdministratorOnlyWhileItsQuarterIsClosed() throws Exception {
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, AN);
        long late = arrives("608", "608 2021-Q1 101");
        assertThat(pipelineFixture.quarantine().late(late)).isTrue();

        pipelineFixture.acts().reopen(Q1, AN);

        assertThat(pipelineFixture.quarantine().late(late)).isFalse();
        pipelineFixture.quarantine().release(late, OANH);
        assertThat(pipelineFixture.submissions.activeEntry("608", Q1)).isPresent();
    }

    /** Units end, by an edited catalogue, while their files wait: what is let in then counts nowhere. */
    @Test
    void aFileOfWhoDoesNotReportIsNotLetIn() throws Exception {
        long province = arrives("608", "62 2021-Q1 666");

        assertThat(code(() -> pipelineFixture.quarantine().release(province, AN, true)))
                .isEqualTo(Code.NOT_ASKED);

        pipelineFixture.quarantine().reject(province, AN);
        assertThat(pipelineFixture.quarantine().list()).isEmpty();
    }

    @Test
    void approvingANewerCorrectionClosesTheOlderOnesAndAnOlderOneIsAskedAbout() throws Exception {
        arrives("608", "608 2021-Q1 100");
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, AN);
        long first = arrives("608", "608 2021-Q1 101");
        long second = arrives("608", "608 2021-Q1 102");
        long third = arrives("608", "608 2021-Q1 103");
        assertThat(code(() -> pipelineFixture.quarantine().release(first, AN))).isEqualTo(Code.OLDER_THAN_WAITING);

        pipelineFixture.quarantine().release(second, AN, true);

        assertThat(entry(first).verdict()).isEqualTo(Outcome.IGNORED);
        assertThat(pipelineFixture
                        .submissions
                        .ofReceivedFile(first)
                        .orElseThrow()
                        .state())
                .isEqualTo(VersionState.SET_ASIDE);
        assertThat(entry(third).verdict()).isEqualTo(Outcome.QUARANTINED);
        pipelineFixture.quarantine().release(third, AN);
        long fourth = arrives("608", "608 2021-Q1 104");
        long fifth = arrives("608", "608 2021-Q1 105");
        pipelineFixture.quarantine().release(fifth, AN);
        assertThat(entry(fourth).verdict()).isEqualTo(Outcome.IGNORED);
    }

    @Test
    void whoMayNotIsRefusedWhateverTheWayIn() throws Exception {
        long waits = arrives("611", "611 2021-Q1 666");
        arrives("608", "608 2021-Q1 100");
        List<ThrowingCallable> forOperators = List.of(
                () -> pipelineFixture.quarantine().release(waits, VY),
                () -> pipelineFixture.quarantine().reject(waits, VY),
                () -> pipelineFixture.quarantine().giveBack("608", Q1, VY),
                () -> pipelineFixture.quarantine().undoReturn("608", Q1, VY),
                () -> pipelineFixture.acts().waive("608", Q1, "OUT_OF_RANGE", VY),
                () -> pipelineFixture.acts().unwaive("608", Q1, "OUT_OF_RANGE", VY));
        List<ThrowingCallable> forAdministrators = List.of(
                () -> pipelineFixture.acts().exclude("608", Q1, OANH),
                () -> pipelineFixture.acts().include("608", Q1, OANH),
                () -> pipelineFixture.acts().reopen(Q1, OANH));

        assertThat(forOperators).allSatisfy(act -> assertThat(code(act)).isEqualTo(Code.RIGHT_MISSING));
        assertThat(forAdministrators).allSatisfy(act -> assertThat(code(act)).isEqualTo(Code.RIGHT_MISSING));
        pipelineFixture.quarantine().release(waits, OANH);
        pipelineFixture.consolidate(Q1);
        pipelineFixture.declareFinal(Q1, AN);
        long late = arrives("608", "608 2021-Q1 101");
        assertThat(code(() -> pipelineFixture.quarantine().release(late, OANH))).isEqualTo(Code.RIGHT_MISSING);
    }

    @Test
    void oneUnitsOutboxIsThatUnitsIncident() throws Exception {
        Files.createDirectories(root.resolve("outbox"));
        Files.writeString(root.resolve("outbox/608"), "a file where a folder should be");
        for (int i = 0; i < 22; i++) {
            pipelineFixture.drop("608", "stuck" + i + ".txt", "608 2021-Q1 " + (200 + i) + " r" + i);
        }
        for (int i = 0; i < 20; i++) {
            pipelineFixture.drop("610", "fine" + i + ".txt", "610 2021-Q1 " + (300 + i) + " r" + i);
        }

        Run run = pipelineFixture.runs.run(
                RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.unitsLeft()).containsExactly("608");
        List<ReceivedFileRecord> taken = pipelineFixture.ledger.ofRun(run.id());
        assertThat(taken.stream().filter(e -> e.receivedFile().folder().equals("610")))
                .hasSize(20)
                .allMatch(e -> e.answeredAt().isPresent());
        Run alone = pipelineFixture.runs.run(
                RunRequest.collect(TriggerSource.COMMAND, "An", "again"), ProgressListener.none());
        assertThat(alone.state()).as("nobody else is to be answered").isEqualTo(RunState.DONE);
        assertThat(alone.unitsLeft()).containsExactly("608");
        assertThat(taken.stream().filter(e -> e.receivedFile().folder().equals("608")))
                .hasSize(22)
                .allMatch(e -> e.answeredAt().isEmpty());
        Files.delete(root.resolve("outbox/608"));
        pipelineFixture.collect();
        assertThat(pipelineFixture.ledger.unanswered()).isEmpty();
    }

    @Test
    void aConsolidationLeavesOutWhatARunningCollectTookIn() throws Exception {
        arrives("608", "608 2021-Q1 100");
        long second = arrives("608", "608 2021-Q1 101");
        database.update(
                "UPDATE run SET state = 'RUNNING' WHERE id = ?", entry(second).runId());
        database.update(
                "UPDATE run_lease SET run_id = ?, owner = 'elsewhere|boot|1|1', expires_at = UTC_TIMESTAMP(6)"
                        + " + INTERVAL 1 HOUR WHERE name = 'collect-submissions'",
                entry(second).runId());

        long before = pipelineFixture.consolidate(Q1).editionId().orElseThrow();

        assertThat(pipelineFixture
                        .editions
                        .figures(before)
                        .get("people")
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("100");
        assertThat(code(() -> pipelineFixture.declareFinal(Q1, AN))).isEqualTo(Code.NOT_CURRENT);
        database.update(
                "UPDATE run SET state = 'DONE' WHERE id = ?", entry(second).runId());
        long after = pipelineFixture.consolidate(Q1).editionId().orElseThrow();
        assertThat(pipelineFixture.editions.figures(after).get("people").value().orElseThrow())
                .isEqualByComparingTo("101");
    }

    private long arrives(String unit, String content) throws Exception {
        pipelineFixture.drop(unit, "f" + System.nanoTime() + ".txt", content);
        return pipelineFixture.collect().get(0).receivedFile().seq();
    }

    private ReceivedFileRecord entry(long seq) {
        return pipelineFixture.ledger.find(seq).orElseThrow();
    }

    private String answer(String unit, long seq) throws Exception {
        return Files.readString(root.resolve("outbox/" + unit + "/answer-" + seq + ".txt"));
    }

    private UnitStatusRecord.Punctuality mark(String unit) {
        return pipelineFixture.board(Clock.systemUTC()).of(Q1).stream()
                .map(UnitStatusEntry::status)
                .filter(s -> s.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .mark();
    }

    private static Code code(ThrowingCallable call) {
        return catchThrowableOfType(RequestRejectedException.class, call).code();
    }
}
