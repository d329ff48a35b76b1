package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.query.listing.OpenWork;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;

/** A run that finds that it may not do what it was let in for did not fail: nothing broke, and nothing is left to be done. */
class RefusedRunTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Actor AN = new Actor("An", "signed by the committee");
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
        office = PipelineFixture.at(Objects.requireNonNull(database.getDataSource()), root);
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
    void aDeclarationThatIsOvertakenWhileItIsMadeIsRefusedAndNotCountedAmongFailures() throws Exception {
        Run refused = overtaken();

        assertThat(refused.state()).isEqualTo(RunState.REFUSED);
        assertThat(refused.refusal()).contains(Code.NOT_CURRENT.name());
        assertThat(failures()).isZero();
        assertThat(office.editions.official(Q1)).isEmpty();
        assertThat(office.part(RunRepository.class).newestOfEachJob(Q1))
                .extracting(Run::state)
                .doesNotContain(RunState.REFUSED);
        assertThat(code(() -> office.runs.resume(refused.id(), TriggerSource.COMMAND, "An", "once more")))
                .isEqualTo(Code.NOT_FAILED);
    }

    @Test
    void aFailedRunStaysCountedWhereOnlyARefusedOneFollows() throws Exception {
        office.textFileServices.meanwhile = () -> {
            throw new IllegalStateException("no space left");
        };
        Run failed = declared();
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failures()).isOne();

        overtaken();

        assertThat(failures()).isOne();
        assertThat(office.part(RunRepository.class).newestOfEachJob(Q1))
                .extracting(Run::id)
                .contains(failed.id());
        office.consolidate(Q1);
        assertThat(failures()).isZero();
    }

    /** The edition is not current any more when its final workbook is being written. */
    private Run overtaken() throws Exception {
        office.textFileServices.meanwhile = () -> {
            office.textFileServices.meanwhile = () -> {};
            office.acts().exclude("608", Q1, AN);
        };
        return declared();
    }

    private Run declared() throws Exception {
        Edition newest = office.editions.latest(Q1).orElseThrow();
        return office.runs.await(office.runs
                .finalise(newest, TriggerSource.COMMAND, AN, ProgressListener.none())
                .runId());
    }

    private static int failures() {
        return new OpenWork(database, Clock.systemUTC()).now().runs();
    }

    private static Code code(ThrowingCallable call) {
        return catchThrowableOfType(RequestRejectedException.class, call).code();
    }
}
