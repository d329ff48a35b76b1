package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.scheduling.Windows2021.Q1;
import static vn.kontum.report.scheduling.Windows2021.at;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.config.RecordingRuns;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.text.Messages;

/** Set the time, let a call be answered, look at the runs. */
class ScheduledRunLauncherTest {
    private static final SchedulerProperties PACE = new SchedulerProperties(
            Duration.ofMillis(50), Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(20));
    private static RecordingRuns recordingRuns;

    private final TestClock clock = new TestClock(at("2021-03-17T06:00:02"));
    private final ScheduleWarnings scheduleWarnings =
            new ScheduleWarnings(recordingRuns.runs, Clock.systemUTC(), Duration.ofMinutes(1));
    private final ScheduledRunLauncher scheduledRunLauncher =
            new ScheduledRunLauncher(recordingRuns.runs, clock, PACE, scheduleWarnings);

    @BeforeAll
    static void open() {
        recordingRuns = new RecordingRuns(TestDatabase.fresh(), Duration.ofMillis(40));
    }

    @AfterEach
    void clear() {
        List.of("run", "run_lease", "worked").forEach(t -> recordingRuns.jdbc.update("DELETE FROM " + t));
    }

    @Test
    void aCallBecomesOneRunInTheNameOfItsSchedule() throws Exception {
        assertThat(scheduledRunLauncher.perform(call(), () -> false)).isTrue();

        assertThat(recordingRuns.all()).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(run.request().cause()).isEqualTo(TriggerSource.SCHEDULE);
            assertThat(run.request().who()).isEqualTo("quarterly");
            assertThat(run.request().period()).contains(Q1);
            assertThat(run.request().reason()).isEqualTo("theo lịch 06:00 17/03/2021");
        });
    }

    @Test
    void theSameCallHeardTwiceIsOneRun() throws Exception {
        CompletableFuture<Boolean> elsewhere = CompletableFuture.supplyAsync(() -> perform(call()));
        boolean here = perform(call());

        assertThat(here && elsewhere.get()).isTrue();
        assertThat(recordingRuns.all()).hasSize(1);
        assertThat(recordingRuns.worked()).hasSize(1);
    }

    @Test
    void aLateRunSaysWhenItWasDueAndWhenItBegan() throws Exception {
        clock.advance(Duration.ofMinutes(192));

        scheduledRunLauncher.perform(call(), () -> false);

        assertThat(recordingRuns.all())
                .singleElement()
                .extracting(run -> run.request().reason())
                .isEqualTo("theo lịch 06:00 17/03/2021, chạy bù lúc 09:12 17/03/2021");
    }

    @Test
    void aCallFromTheFutureIsRefusedAndSaid() throws Exception {
        clock.advance(Duration.ofDays(-1));

        assertThat(scheduledRunLauncher.perform(call(), () -> false)).isTrue();

        assertThat(recordingRuns.all()).isEmpty();
        assertThat(scheduleWarnings.texts(Messages.VIETNAMESE))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("giờ đó chưa đến"));
    }

    @Test
    void aRunBegunWhileTheClockStoodAheadDoesNotAnswerTheCallOfItsTrueTime() throws Exception {
        scheduledRunLauncher.perform(call(), () -> false);
        recordingRuns.jdbc.update("UPDATE run SET requested_at = requested_at + INTERVAL 1 YEAR");
        recordingRuns.runs.run(
                RunRequest.collect(TriggerSource.COMMAND, "An", "after the clock was put right"),
                ProgressListener.none());

        scheduledRunLauncher.perform(call(), () -> false);

        assertThat(recordingRuns.worked())
                .filteredOn(key -> key.equals(call().key(1)))
                .hasSize(2);
        assertThat(recordingRuns.all().get(2).request().reason()).isEqualTo("theo lịch 06:00 17/03/2021");
    }

    @Test
    void whatIsNotToBeCaughtUpIsLeftOutAndSaid() throws Exception {
        clock.advance(Duration.ofHours(3));

        scheduledRunLauncher.perform(
                new ScheduledRun(
                        "quarterly", JobNames.CONSOLIDATE, Optional.of(Q1), at("2021-03-17T06:00"), false, false),
                () -> false);

        assertThat(recordingRuns.all()).isEmpty();
        assertThat(scheduleWarnings.texts(Messages.VIETNAMESE))
                .containsExactly("[quarterly] Đã lỡ lịch 06:00 17/03/2021 và theo cấu hình không chạy bù.");
    }

    @Test
    void aRunCutShortIsBegunAgainByWhoeverRecoversIt() throws Exception {
        cutShort(1);

        scheduledRunLauncher.perform(again(), () -> false);

        assertThat(recordingRuns.all()).extracting(Run::state).containsExactly(RunState.FAILED, RunState.DONE);
        assertThat(recordingRuns.all().get(1).request().reason()).contains("chạy tiếp");
        assertThat(recordingRuns.worked()).containsExactly(call().key(1));
    }

    @Test
    void aRunLostWhileItsMachineStalledIsBegunAgainByWhoeverHeardTheCall() throws Exception {
        cutShort(1);
        recordingRuns.jdbc.update(
                "UPDATE run SET message = 'the process ended before the run did; the next run takes up what it"
                        + " left'");

        scheduledRunLauncher.perform(call(), () -> false);

        assertThat(recordingRuns.all()).extracting(Run::state).containsExactly(RunState.FAILED, RunState.DONE);
    }

    @Test
    void aRunThatFailedIsNotRepeatedByAnOrdinaryCall() throws Exception {
        cutShort(1);

        scheduledRunLauncher.perform(call(), () -> false);

        assertThat(recordingRuns.all()).extracting(Run::state).containsExactly(RunState.FAILED);
        assertThat(scheduleWarnings.texts(Messages.VIETNAMESE))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("bị lỗi"));
    }

    @Test
    void theWarningOfAFailureEndsWhenSomebodyHasRunItAgain() throws Exception {
        cutShort(1);
        scheduledRunLauncher.perform(call(), () -> false);
        assertThat(scheduleWarnings.texts(Messages.VIETNAMESE)).hasSize(1);

        recordingRuns.runs.run(
                RunRequest.consolidate(Q1, TriggerSource.CONSOLE, "An", "chạy lại"), ProgressListener.none());

        assertThat(scheduleWarnings.texts(Messages.VIETNAMESE)).isEmpty();
    }

    @Test
    void afterThreeAttemptsAPersonHasToLook() throws Exception {
        cutShort(1);
        cutShort(2);
        cutShort(3);

        scheduledRunLauncher.perform(again(), () -> false);

        assertThat(recordingRuns.all()).hasSize(3).extracting(Run::state).containsOnly(RunState.FAILED);
    }

    @Test
    void aRunThatSomebodyStoppedStaysStopped() throws Exception {
        cutShort(1);
        recordingRuns.jdbc.update("UPDATE run SET state = 'STOPPED', stop_requested = TRUE");

        scheduledRunLauncher.perform(again(), () -> false);

        assertThat(recordingRuns.all()).extracting(Run::state).containsExactly(RunState.STOPPED);
    }

    @Test
    void workOnAPeriodWaitsForWhoeverIsAtIt() throws Exception {
        recordingRuns.runs.start(RunRequest.consolidate(Q1, TriggerSource.CONSOLE, "An", "xem thử"));

        scheduledRunLauncher.perform(call(), () -> false);

        assertThat(recordingRuns.all()).extracting(Run::state).containsExactly(RunState.DONE, RunState.DONE);
    }

    @Test
    void whatComesRoundAnywayIsLeftToWhoeverDoesItAlready() throws Exception {
        long mine = recordingRuns
                .runs
                .start(RunRequest.collect(TriggerSource.CONSOLE, "An", "xem thử"))
                .runId();

        scheduledRunLauncher.perform(
                new ScheduledRun("collect", JobNames.COLLECT, Optional.empty(), at("2021-03-17T06:00"), true, false),
                () -> false);

        recordingRuns.runs.await(mine);
        assertThat(recordingRuns.all()).hasSize(1);
    }

    @Test
    void whoLeavesHandsTheCallOver() throws Exception {
        assertThat(scheduledRunLauncher.perform(call(), () -> true)).isFalse();
        assertThat(recordingRuns.all()).isEmpty();
    }

    private boolean perform(ScheduledRun scheduledRun) {
        try {
            return scheduledRunLauncher.perform(scheduledRun, () -> false);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScheduledRun call() {
        return new ScheduledRun(
                "quarterly", JobNames.CONSOLIDATE, Optional.of(Q1), at("2021-03-17T06:00"), true, false);
    }

    private static ScheduledRun again() {
        return new ScheduledRun("quarterly", JobNames.CONSOLIDATE, Optional.of(Q1), at("2021-03-17T06:00"), true, true);
    }

    /** A run that failed. */
    private static void cutShort(int attempt) {
        recordingRuns.jdbc.update(
                "INSERT INTO run (job, period, trigger_source, requested_by, reason, rerun_mode, idempotency_key, state, requested_at)"
                        + " VALUES ('consolidate-report', '2021-Q1', 'SCHEDULE', 'quarterly', 'r', 'WHOLE', ?,"
                        + " 'FAILED', '2021-03-16 23:00:00')",
                call().key(attempt));
    }
}
