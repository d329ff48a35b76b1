package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.config.RecordingRuns;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunState;

/**
 * Real processes that are killed, frozen, ended and lied to about the time: every call still ends in exactly one run
 * that was done.
 */
class ScheduleUnderFireTest {
    private static final Path FAKETIME = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final List<ScheduleProcess> processes = new ArrayList<>();
    private RecordingRuns recordingRuns;
    private String url;

    @BeforeEach
    void open() {
        HikariDataSource database = (HikariDataSource) TestDatabase.fresh();
        url = database.getJdbcUrl();
        recordingRuns = new RecordingRuns(database, Duration.ZERO);
    }

    @AfterEach
    void close() {
        processes.forEach(ScheduleProcess::close);
        recordingRuns.close();
    }

    @Test
    void aProcessKilledInTheMiddleOfItsRunIsReplacedByTheOther() throws Exception {
        routine("daily", "0 0 0 1 1 ? 2099");
        start(Duration.ofSeconds(3));
        start(Duration.ofSeconds(3));
        await().atMost(LONG).until(() -> count("SELECT COUNT(*) FROM QRTZ_SCHEDULER_STATE") == 2);
        Instant due = knownBefore(Duration.ofSeconds(3));
        await().atMost(LONG).until(() -> !recordingRuns.all().isEmpty());

        worker().kill();
        awaitDone(1);

        assertThat(recordingRuns.worked()).containsExactly("daily@" + due + "/2021-Q1");
        assertThat(recordingRuns.all()).extracting(Run::state).containsExactly(RunState.FAILED, RunState.DONE);
    }

    @Test
    @Tag("slow")
    void aProcessKilledAtAnyMomentAcrossItsFireTimeLosesAndDoublesNothing() throws Exception {
        Random random = new Random(20210316);
        for (int round = 1; round <= 25; round++) {
            Instant due = startBefore(Duration.ofSeconds(7), random.nextBoolean());
            ScheduleProcess doomed = processes.get(0);
            int before = done();
            sleepUntil(due.plusMillis(random.nextInt(2500) - 1000));
            doomed.kill();
            start(Duration.ofMillis(800));

            awaitDone(before + 1);
            assertEveryCallIsDoneOnce();
            assertThat(recordingRuns.worked()).as("round " + round).contains("daily@" + due + "/2021-Q1");
            stopAll();
        }
    }

    @Test
    @Tag("slow")
    void twoProcessesUnderConstantFireLoseAndDoubleNothing() throws Exception {
        Random random = new Random(17);
        routine("daily", "0/2 * * * * ?");
        Instant end = Instant.now().plusSeconds(240);
        while (Instant.now().isBefore(end)) {
            while (processes.stream().filter(ScheduleProcess::alive).count() < 2) {
                start(Duration.ofMillis(700));
            }
            Thread.sleep(2000 + random.nextInt(6000));
            harm(processes.get(processes.size() - 1 - random.nextInt(2)), random.nextInt(3));
        }
        routine("daily", "0 0 0 1 1 ? 2099");
        start(Duration.ofMillis(700));
        await().atMost(Duration.ofSeconds(120)).until(this::quiet);

        assertThat(recordingRuns.all()).hasSizeGreaterThan(30);
        assertEveryCallIsDoneOnce();
    }

    @Test
    @Tag("slow")
    void aProcessThatSleptLongerThanItsLeaseDoesNotFinishWhatOthersTookOver() throws Exception {
        dueIn(Duration.ofSeconds(6));
        start(Duration.ofSeconds(3));
        start(Duration.ofSeconds(3));
        await().atMost(LONG).until(() -> !recordingRuns.all().isEmpty());

        ScheduleProcess sleeper = worker();
        sleeper.freeze();
        awaitDone(1);
        sleeper.thaw();
        Thread.sleep(5000);

        assertThat(recordingRuns.worked()).hasSize(1);
        assertEveryCallIsDoneOnce();
    }

    @Test
    @Tag("slow")
    void aClockThatWasOnceAYearAheadOrADayBehindDoesNotStopTheSchedule() throws Exception {
        assumeTrue(Files.exists(FAKETIME), "faketime is not installed: not run");
        Path clock = folder.resolve("clock");
        Files.writeString(clock, "+0");
        routine("daily", "0/2 * * * * ?");
        processes.add(ScheduleProcess.start(
                site(Duration.ofMillis(50)),
                lied("FAKETIME_TIMESTAMP_FILE", clock.toString(), "FAKETIME_CACHE_DURATION", "1")));
        await().atMost(LONG).until(() -> recordingRuns.worked().size() >= 2);

        for (String offset : List.of("+365d", "+0", "-1d", "+0")) {
            Files.writeString(clock, offset);
            Thread.sleep(4000);
            int before = recordingRuns.worked().size();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> recordingRuns.worked().size() >= before + 2);
        }

        Run newest = recordingRuns.all().get(recordingRuns.all().size() - 1);
        assertThat(newest.requestedAt()).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    @Tag("slow")
    void aClockThatJumpsOverTheFireTimeAndBackFiresOnce() throws Exception {
        assumeTrue(Files.exists(FAKETIME), "faketime is not installed: not run");
        Path clock = folder.resolve("clock");
        Files.writeString(clock, "+0");
        Map<String, String> lied = lied("FAKETIME_TIMESTAMP_FILE", clock.toString(), "FAKETIME_CACHE_DURATION", "1");
        Instant due = dueIn(Duration.ofHours(2));
        processes.add(ScheduleProcess.start(site(Duration.ofMillis(300)), lied));
        await().atMost(LONG).until(() -> triggers() == 1);
        Thread.sleep(2000);

        Files.writeString(clock, "+3h");
        awaitDone(1);
        Files.writeString(clock, "+1h");
        Thread.sleep(3000);
        Files.writeString(clock, "+3h");
        Thread.sleep(5000);

        assertThat(recordingRuns.worked()).containsExactly("daily@" + due + "/2021-Q1");
    }

    @Test
    @Tag("slow")
    void twoProcessesWhoseClocksDisagreeFireOnce() throws Exception {
        assumeTrue(Files.exists(FAKETIME), "faketime is not installed: not run");
        routine("daily", "0 0 0 1 1 ? 2099");
        processes.add(ScheduleProcess.start(site(Duration.ofMillis(300)), lied("FAKETIME", "+5s")));
        start(Duration.ofMillis(300));
        await().atMost(LONG).until(() -> count("SELECT COUNT(*) FROM QRTZ_SCHEDULER_STATE") == 2);

        Instant due = dueIn(Duration.ofSeconds(20));
        sleepUntil(due.plusSeconds(5));
        awaitDone(1);

        assertThat(recordingRuns.worked()).containsExactly("daily@" + due + "/2021-Q1");
    }

    /**
     * Environment of a process that sees another time of day.
     *
     * @implNote What waits for a span of time has to wait for it: with the fix for old C libraries that libfaketime applies by itself, timed
     *     waits of Java return at once, so that every timer of the process spins and starves its heartbeat and everybody else's.
     */
    private static Map<String, String> lied(String... what) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "LD_PRELOAD", FAKETIME.toString(),
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
        for (int i = 0; i < what.length; i += 2) {
            environment.put(what[i], what[i + 1]);
        }
        return environment;
    }

    private void harm(ScheduleProcess process, int how) throws Exception {
        if (how == 0) {
            process.kill();
        } else if (how == 1) {
            assertThat(process.terminate()).isTrue();
        } else {
            process.freeze();
            Thread.sleep(4000);
            process.thaw();
        }
    }

    /** No call was done twice, no two attempts of one overlapped, none was left undone. */
    private void assertEveryCallIsDoneOnce() {
        Map<String, List<Run>> calls = new TreeMap<>();
        recordingRuns
                .all()
                .forEach(run -> calls.computeIfAbsent(
                                run.request().idempotencyKey().orElseThrow().split("#")[0], key -> new ArrayList<>())
                        .add(run));
        calls.forEach((key, attempts) -> {
            String call = key + " " + attempts;
            assertThat(attempts)
                    .as(call)
                    .filteredOn(r -> r.state() == RunState.DONE)
                    .hasSize(1);
            assertThat(attempts.get(attempts.size() - 1).state()).as(call).isEqualTo(RunState.DONE);
            for (int i = 1; i < attempts.size(); i++) {
                assertThat(attempts.get(i).requestedAt())
                        .as(call)
                        .isAfterOrEqualTo(attempts.get(i - 1).endedAt().orElseThrow());
            }
        });
    }

    private boolean quiet() {
        return recordingRuns.all().stream().allMatch(run -> run.state().ended())
                && count("SELECT COUNT(*) FROM QRTZ_FIRED_TRIGGERS") == 0
                && triggers() == 1
                && recordingRuns.all().get(recordingRuns.all().size() - 1).state() == RunState.DONE;
    }

    private void awaitDone(int runs) {
        try {
            await().atMost(LONG).until(() -> done() >= runs);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    recordingRuns.all() + " " + rows("QRTZ_TRIGGERS") + " " + rows("QRTZ_FIRED_TRIGGERS") + " "
                            + rows("QRTZ_SCHEDULER_STATE"),
                    e);
        }
    }

    private int done() {
        return (int) recordingRuns.all().stream()
                .filter(r -> r.state() == RunState.DONE)
                .count();
    }

    private String rows(String table) {
        return table + recordingRuns.jdbc.queryForList("SELECT * FROM " + table);
    }

    /** The process that holds the lease. */
    private ScheduleProcess worker() {
        String owner = Optional.ofNullable(recordingRuns.jdbc.queryForObject(
                        "SELECT owner FROM run_lease WHERE run_id IS NOT NULL", String.class))
                .orElseThrow();
        return processes.stream()
                .filter(process -> owner.split("\\|")[2].equals(Long.toString(process.pid())))
                .findFirst()
                .orElseThrow();
    }

    private ScheduleProcess start(Duration work) throws IOException {
        ScheduleProcess process = ScheduleProcess.start(site(work), Map.of());
        processes.add(process);
        return process;
    }

    private void stopAll() throws InterruptedException {
        for (ScheduleProcess process : processes) {
            assertThat(process.terminate()).isTrue();
        }
        processes.clear();
    }

    private ScheduleProcess.Site site(Duration work) throws IOException {
        Path logs = Files.createDirectories(Path.of("target", "harness"));
        return new ScheduleProcess.Site(url, folder.resolve("jobs"), work, logs.resolve("schedule.log"));
    }

    /** Writes the schedule of a daily run that is due soon. */
    private Instant dueIn(Duration time) throws IOException {
        Instant due = Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
        LocalTime local = LocalTime.ofInstant(due, ScheduleExpression.PROVINCE);
        routine("daily", local.getSecond() + " " + local.getMinute() + " " + local.getHour() + " * * ?");
        return due;
    }

    /**
     * Starts one process, or two, and returns a time that they know of before it comes: on a busy machine they may need longer to
     * start than there is left, and then there is no call to lose.
     */
    private Instant startBefore(Duration lead, boolean two) throws Exception {
        Instant due = dueIn(lead);
        start(Duration.ofMillis(800));
        if (two) {
            start(Duration.ofMillis(800));
        }
        while (!known(due)) {
            if (Instant.now().isAfter(due.minusSeconds(2))) {
                stopAll();
                return startBefore(lead.multipliedBy(2), two);
            }
            Thread.sleep(50);
        }
        return due;
    }

    /** A time that the processes that are up know of before it comes, however slowly they read that the schedule has changed. */
    private Instant knownBefore(Duration lead) throws Exception {
        Instant due = dueIn(lead);
        while (!known(due)) {
            if (Instant.now().isAfter(due.minusSeconds(1))) {
                return knownBefore(lead.multipliedBy(2));
            }
            Thread.sleep(50);
        }
        return due;
    }

    private boolean known(Instant due) {
        return count("SELECT COUNT(*) FROM QRTZ_TRIGGERS WHERE NEXT_FIRE_TIME = " + due.toEpochMilli()) > 0;
    }

    private void routine(String name, String cron) throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        String text = "name: " + name + "\ndescription:\n  vi: Lịch\n  en: Schedule\ncron: \"" + cron
                + "\"\njob: consolidate-report\nperiod: 2021-Q1\n";
        Files.writeString(folder.resolve("jobs").resolve(name + ".yml"), text);
    }

    private long triggers() {
        return count("SELECT COUNT(*) FROM QRTZ_TRIGGERS");
    }

    private long count(String sql) {
        return Optional.ofNullable(recordingRuns.jdbc.queryForObject(sql, Long.class))
                .orElseThrow();
    }

    private static void sleepUntil(Instant time) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), time).toMillis()));
    }
}
