package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
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
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.query.NextActionRule.NextAction;
import vn.kontum.report.query.PeriodOverviewService;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.confirmation.ConfirmationProperties;
import vn.kontum.report.run.confirmation.SensitiveAction;

/** A declaration that failed is taken up by whom it takes to make it, and is offered only where it would be let in. */
class ResumedDeclarationTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Actor AN = new Actor("An", "signed by the committee");
    private static final ConfirmationProperties TWO = new ConfirmationProperties(EnumSet.of(SensitiveAction.FINAL));
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture office;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void prepare() throws Exception {
        PipelineFixture.empty(database);
        office = PipelineFixture.at(database(), root);
        office.drop("608", "a.txt", "608 2021-Q1 100");
        office.drop("610", "b.txt", "610 2021-Q1 20");
        office.collect();
        office.consolidate(Q1);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatOnePersonBeganNeedsTheSecondOneThatTheSettingsAskForNow() throws Exception {
        Run broken = brokenOff(AN);
        reopened();

        assertThat(code(() -> resumed(broken, "An"))).isEqualTo(Code.SECOND_PERSON);
        assertThat(code(() -> resumed(broken, " AN "))).isEqualTo(Code.SECOND_PERSON);
        assertThat(office.editions.official(Q1)).isEmpty();

        assertThat(resumed(broken, "Bình").state()).isEqualTo(RunState.DONE);
        assertThat(office.secondPerson().waiting()).isEmpty();
        assertThat(database.queryForList("SELECT detail FROM audit_event WHERE who = 'Bình'", String.class))
                .anyMatch(detail -> detail.contains("requested by An"));
    }

    @Test
    void whatTwoPeopleAgreedToIsTakenUpByOne() throws Exception {
        reopened();
        assertThat(code(() -> declared(AN))).isEqualTo(Code.SECOND_PERSON);
        Run broken = brokenOff(new Actor("Bình", "seen as well"));

        Run second = resumedWithoutSuccess(broken);

        assertThat(resumed(second, "An").state()).isEqualTo(RunState.DONE);
        assertThat(office.secondPerson().waiting()).isEmpty();
    }

    @Test
    void aBrokenDeclarationIsOfferedAndARefusedOneIsNot() throws Exception {
        Run broken = brokenOff(AN);
        assertThat(next()).isEqualTo(NextAction.MEND);
        assertThat(office.runs.resumptionRefusal(broken)).isEmpty();

        office.acts().exclude("608", Q1, AN);

        assertThat(next()).isNotEqualTo(NextAction.MEND);
        assertThat(office.runs.resumptionRefusal(broken))
                .map(RequestRejectedException::code)
                .contains(code(() -> resumed(broken, "An")));
    }

    private static DataSource database() {
        return Objects.requireNonNull(database.getDataSource());
    }

    /** The office is opened again after two people were asked for in its settings. */
    private void reopened() {
        office.close();
        office = PipelineFixture.at(database(), root, TWO);
    }

    /** A declaration whose disk is full. */
    private Run brokenOff(Actor by) throws Exception {
        full();
        Run run = declared(by);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        office.textFileServices.meanwhile = () -> {};
        return run;
    }

    private Run resumedWithoutSuccess(Run broken) throws Exception {
        full();
        Run run = resumed(broken, "An");
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        office.textFileServices.meanwhile = () -> {};
        return run;
    }

    private void full() {
        office.textFileServices.meanwhile = () -> {
            throw new IllegalStateException("no space left");
        };
    }

    private Run declared(Actor by) throws Exception {
        Edition newest = office.editions.latest(Q1).orElseThrow();
        return office.runs.await(office.runs
                .finalise(newest, TriggerSource.COMMAND, by, ProgressListener.none())
                .runId());
    }

    private Run resumed(Run broken, String who) throws Exception {
        return office.runs.await(office.runs
                .resume(broken.id(), TriggerSource.COMMAND, who, "disk emptied")
                .runId());
    }

    private NextAction next() {
        PeriodOverviewService overview = new PeriodOverviewService(
                office.part(FileIntakeService.class),
                office.quarantine(),
                new PeriodOverviewService.OverviewRepositories(
                        office.board(Clock.systemUTC()),
                        office.part(RunRepository.class),
                        office.part(RunAdmissionService.class),
                        office.editions,
                        office.submissions,
                        office.periods),
                office.runs,
                office.catalogue,
                Clock.systemUTC());
        return overview.of(Q1).nextAction().step();
    }

    private static Code code(ThrowingCallable call) {
        return catchThrowableOfType(RequestRejectedException.class, call).code();
    }
}
