package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.kontum.report.scheduling.Windows2021.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.config.RecordingRuns;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.text.Messages;

/** Real Quartz on the real database, with a pace for people in a hurry. */
class QuartzScheduleServiceTest {
    private static final String EVERY_SECOND = "* * * * * ?";
    private static final String NEW_YEAR = "0 0 0 1 1 ?";
    private static final Actor BINH = new Actor("Bình", "bảo trì");
    private static final SchedulerProperties HURRY = new SchedulerProperties(
            Duration.ofMillis(100), Duration.ofMillis(1500), Duration.ofMillis(500), Duration.ofMillis(50));
    private static RecordingRuns recordingRuns;

    @TempDir
    Path jobs;

    private final List<QuartzScheduleService> opened = new ArrayList<>();

    @BeforeAll
    static void open() {
        recordingRuns = new RecordingRuns(TestDatabase.fresh(), Duration.ZERO);
    }

    @AfterEach
    void close() {
        opened.forEach(QuartzScheduleService::close);
        List.of("QRTZ_CRON_TRIGGERS", "QRTZ_SIMPLE_TRIGGERS", "QRTZ_FIRED_TRIGGERS", "QRTZ_TRIGGERS")
                .forEach(this::empty);
        List.of("QRTZ_JOB_DETAILS", "QRTZ_SCHEDULER_STATE", "schedule_pause", "run", "run_lease", "worked")
                .forEach(this::empty);
    }

    @Test
    void ofTwoSchedulersOneFires() throws Exception {
        file("tick", "cron: \"" + EVERY_SECOND + "\"\njob: consolidate-report\nperiod: 2021-Q1\n");
        started();
        started();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> recordingRuns.worked().size() >= 3);
        opened.forEach(QuartzScheduleService::close);
        recordingRuns.runs.await(
                recordingRuns.all().get(recordingRuns.all().size() - 1).id());

        assertThat(recordingRuns.all()).extracting(Run::state).containsOnly(RunState.DONE);
        assertThat(recordingRuns.worked()).hasSameSizeAs(recordingRuns.all());
        // Calls that wait for the same period begin in any order.
        List<Instant> times = firedFor().stream().sorted().toList();
        assertThat(times).isEqualTo(secondsFrom(times.get(0), times.size()));
    }

    @Test
    void aTimeThatWasMissedIsCaughtUpExactlyOnceAndSaysSo() throws Exception {
        cron("daily", "0 0 6 * * ?");
        started().close();
        Instant due = LocalDate.now(ScheduleExpression.PROVINCE)
                .minusDays(3)
                .atTime(6, 0)
                .atZone(ScheduleExpression.PROVINCE)
                .toInstant();
        recordingRuns.jdbc.update(
                "UPDATE QRTZ_TRIGGERS SET next_fire_time = ?, start_time = ?", due.toEpochMilli(), due.toEpochMilli());

        started();
        started();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !recordingRuns.worked().isEmpty());
        Thread.sleep(1500);

        assertThat(recordingRuns.all())
                .singleElement()
                .satisfies(run -> assertThat(run.request().reason())
                        .startsWith("theo lịch 06:00 ")
                        .contains(", chạy bù lúc "));
        assertThat(nextFireTime()).isAfter(Instant.now());
    }

    @Test
    void anEditMovesTheTriggerWithoutARestart() throws Exception {
        cron("tick", NEW_YEAR);
        started();

        cron("tick", EVERY_SECOND);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !recordingRuns.worked().isEmpty());
    }

    @Test
    void aBrokenFileKeepsTheScheduleAndWarns() throws Exception {
        cron("tick", EVERY_SECOND);
        QuartzScheduleService schedule = started();

        cron("tick", "at dawn");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !schedule.warnings(Locale.ENGLISH).isEmpty());
        int before = recordingRuns.worked().size();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> recordingRuns.worked().size() >= before + 2);
        assertThat(schedule.warnings(Messages.VIETNAMESE))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("[jobs/tick.yml:5 cron] Biểu thức cron \"at dawn\" không đúng")
                        .endsWith("Lịch cũ của tệp này vẫn được giữ cho đến khi sửa xong."));
    }

    @Test
    void aDisabledRoutineLosesItsTrigger() throws Exception {
        cron("tick", NEW_YEAR);
        started();
        assertThat(triggers()).isEqualTo(1);

        Files.writeString(jobs.resolve("tick.yml"), "enabled: false\n", StandardOpenOption.APPEND);

        await().atMost(Duration.ofSeconds(20)).until(() -> triggers() == 0);
    }

    @Test
    void aTriggerThatQuartzGaveUpWorksAgainAfterARestart() throws Exception {
        cron("tick", EVERY_SECOND);
        started().close();
        recordingRuns.jdbc.update("UPDATE QRTZ_TRIGGERS SET trigger_state = 'ERROR'");

        started();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !recordingRuns.worked().isEmpty());
    }

    @Test
    void aDeadlineMovedIntoThePastIsCaughtUpForItsOwnPeriod() throws Exception {
        LocalDate today = LocalDate.now(ScheduleExpression.PROVINCE);
        calendar("quarterly", "deadline +1d at 06:00");
        started(deadline(today.plusDays(5))).close();
        assertThat(triggers()).isEqualTo(1);

        started(deadline(today.minusDays(3)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !recordingRuns.worked().isEmpty());

        String due = today.minusDays(2)
                .atTime(6, 0)
                .atZone(ScheduleExpression.PROVINCE)
                .toInstant()
                .toString();
        assertThat(recordingRuns.worked()).containsExactly("quarterly@" + due + "/2021-Q1");
        await().atMost(Duration.ofSeconds(20)).until(() -> triggers() == 0);
    }

    @Test
    void aTriggerSetByAClockThatStoodAheadIsPutRightAndTold() throws Exception {
        cron("tick", EVERY_SECOND);
        started().close();
        recordingRuns.jdbc.update(
                "UPDATE QRTZ_TRIGGERS SET next_fire_time = ?",
                Instant.now().plus(Duration.ofDays(365)).toEpochMilli());
        QuartzScheduleService looking = schedule(Windows2021.OF_2021);
        assertThat(looking.statuses().get(0).next().orElseThrow())
                .isAfter(Instant.now().plus(Duration.ofDays(360)));

        QuartzScheduleService schedule = started();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !recordingRuns.worked().isEmpty());
        assertThat(schedule.warnings(Messages.VIETNAMESE))
                .anySatisfy(text -> assertThat(text).contains("tick", "đồng hồ từng chạy trước"));
        assertThat(schedule.statuses().get(0).next().orElseThrow())
                .isBefore(Instant.now().plus(Duration.ofMinutes(1)));
    }

    /** Whoever asks in another process knows of the clock only what the times of runs say. */
    @Test
    void aClockThatWasSetBackIsToldForADayByProcessesThatDidNotSeeIt() throws Exception {
        cron("tick", NEW_YEAR);
        long ahead = run(Instant.now().plus(Duration.ofDays(365)));
        long after = run(Instant.now());
        QuartzScheduleService looking = schedule(Windows2021.OF_2021);

        assertThat(looking.warnings(Messages.VIETNAMESE))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("[clock] Lần xử lý " + ahead + " ghi giờ")
                        .contains("vặn lùi"));

        recordingRuns.jdbc.update(
                "UPDATE run SET requested_at = ? WHERE id = ?",
                UtcColumns.column(Instant.now().minus(Duration.ofHours(25))),
                after);
        assertThat(looking.warnings(Messages.VIETNAMESE)).isEmpty();
    }

    private static long run(Instant at) throws InterruptedException {
        long id = recordingRuns
                .runs
                .run(RunRequest.collect(TriggerSource.COMMAND, "An", "by hand"), ProgressListener.none())
                .id();
        recordingRuns.jdbc.update("UPDATE run SET requested_at = ? WHERE id = ?", UtcColumns.column(at), id);
        return id;
    }

    @Test
    void aLineEditedToAnHourThatHasPassedTodayIsCaughtUp() throws Exception {
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, ScheduleExpression.PROVINCE);
        LocalTime time = LocalTime.ofInstant(now, ScheduleExpression.PROVINCE);
        Assumptions.assumeTrue(
                time.isAfter(LocalTime.of(0, 10)) && time.isBefore(LocalTime.of(23, 50)), "not around midnight");
        calendar("quarterly", "deadline at 23:59");
        started(deadline(today)).close();
        assertThat(triggers()).isEqualTo(1);

        calendar("quarterly", "deadline at " + time.minusMinutes(5).truncatedTo(ChronoUnit.MINUTES));
        started(deadline(today));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !recordingRuns.worked().isEmpty());
    }

    @Test
    void whatWasLeftOutWhilePausedIsNamedOnResume() throws Exception {
        cron("tick", EVERY_SECOND);
        QuartzScheduleService schedule = schedule(Windows2021.OF_2021);
        schedule.pause("tick", BINH);
        Thread.sleep(2100);

        Optional<Instant> skipped = schedule.resume("tick", BINH);

        assertThat(skipped).isPresent();
        assertThat(schedule.warnings(Messages.VIETNAMESE))
                .anySatisfy(text -> assertThat(text).contains("bị bỏ qua khi tạm dừng", "chạy ngay"));
    }

    @Test
    void whatWasPastBeforeTheScheduleWasFirstKeptIsNotMadeUpFor() throws Exception {
        calendar("quarterly", "deadline +1d at 06:00");
        QuartzScheduleService schedule = started(Windows2021.OF_2021);

        assertThat(triggers()).isZero();
        assertThat(schedule.warnings(Locale.ENGLISH))
                .containsExactly("[quarterly] No run is ahead: the catalogue has no plan for a later quarter.");
    }

    @Test
    void aPausedScheduleRestsOnEveryMachineUntilItIsResumed() throws Exception {
        cron("tick", NEW_YEAR);
        QuartzScheduleService here = started();
        QuartzScheduleService elsewhere = started();

        here.pause("tick", BINH);

        assertThat(triggers()).isZero();
        assertThat(elsewhere.statuses()).singleElement().satisfies(tick -> {
            assertThat(tick.state()).isEqualTo(ScheduleService.State.PAUSED);
            assertThat(tick.pause()).hasValueSatisfying(p -> assertThat(p.by()).isEqualTo(BINH));
        });
        elsewhere.resume("tick", BINH);
        assertThat(triggers()).isEqualTo(1);
        assertThat(recordingRuns.audit())
                .extracting(entry -> entry.act().act() + " " + entry.act().subject())
                .contains("pause schedule tick", "resume schedule tick");
    }

    @Test
    void onlyASchedulesOfTheFolderCanBePausedAndOnlyOnce() throws Exception {
        cron("tick", NEW_YEAR);
        QuartzScheduleService schedule = schedule(Windows2021.OF_2021);
        schedule.pause("tick", BINH);

        assertThatThrownBy(() -> schedule.pause("tick", BINH)).isInstanceOf(RequestRejectedException.class);
        assertThatThrownBy(() -> schedule.pause("tock", BINH))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.sentence(Messages.VIETNAMESE))
                                .isEqualTo("Không có lịch chạy tock; các lịch hiện có: tick."));
    }

    @Test
    void aRunThatAShutdownCutsShortIsFinishedByTheNextProcess() throws Exception {
        Instant soon = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        LocalTime time = LocalTime.ofInstant(soon, ScheduleExpression.PROVINCE);
        cron("daily", time.getSecond() + " " + time.getMinute() + " " + time.getHour() + " * * ?");
        try (RecordingRuns first = new RecordingRuns(recordingRuns.database, Duration.ofMinutes(1))) {
            QuartzScheduleService schedule = schedule(first, Windows2021.OF_2021);
            schedule.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !recordingRuns.all().isEmpty());
            schedule.close();
        }
        assertThat(recordingRuns.all()).extracting(Run::state).containsExactly(RunState.STOPPED);

        started();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !recordingRuns.worked().isEmpty());

        assertThat(recordingRuns.worked()).containsExactly("daily@" + soon);
        assertThat(recordingRuns.all()).extracting(Run::state).containsExactly(RunState.STOPPED, RunState.DONE);
    }

    private QuartzScheduleService started() {
        return started(Windows2021.OF_2021);
    }

    private QuartzScheduleService started(List<ReportingWindow> windows) {
        QuartzScheduleService schedule = schedule(windows);
        schedule.start();
        return schedule;
    }

    private QuartzScheduleService schedule(List<ReportingWindow> windows) {
        return schedule(recordingRuns, windows);
    }

    private QuartzScheduleService schedule(RecordingRuns runs, List<ReportingWindow> windows) {
        QuartzScheduleService schedule = new QuartzScheduleService(
                Optional.of(jobs),
                new QuartzScheduleService.ScheduleServices(
                        runs.database, runs.runs, runs.pauses, () -> windows, Clock.systemUTC(), HURRY));
        opened.add(schedule);
        return schedule;
    }

    private static List<ReportingWindow> deadline(LocalDate deadline) {
        return List.of(window(
                1, deadline.minusMonths(3).toString(), deadline.minusDays(2).toString(), deadline.toString()));
    }

    private void cron(String name, String cron) throws IOException {
        file(name, "cron: \"" + cron + "\"\njob: collect-submissions\n");
    }

    private void calendar(String name, String when) throws IOException {
        file(name, "when: " + when + "\njob: consolidate-report\n");
    }

    private void file(String name, String rest) throws IOException {
        String text = "name: " + name + "\ndescription:\n  vi: Lịch\n  en: Schedule\n" + rest;
        Files.writeString(jobs.resolve(name + ".yml"), text);
    }

    private void empty(String table) {
        recordingRuns.jdbc.update("DELETE FROM " + table);
    }

    private static long triggers() {
        return Optional.ofNullable(recordingRuns.jdbc.queryForObject("SELECT COUNT(*) FROM QRTZ_TRIGGERS", Long.class))
                .orElseThrow();
    }

    private static Instant nextFireTime() {
        return Instant.ofEpochMilli(Optional.ofNullable(
                        recordingRuns.jdbc.queryForObject("SELECT next_fire_time FROM QRTZ_TRIGGERS", Long.class))
                .orElseThrow());
    }

    private static List<Instant> firedFor() {
        return recordingRuns.worked().stream()
                .map(key -> Instant.parse(key.substring(key.indexOf('@') + 1, key.indexOf('/'))))
                .toList();
    }

    private static List<Instant> secondsFrom(Instant first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusSeconds).toList();
    }
}
