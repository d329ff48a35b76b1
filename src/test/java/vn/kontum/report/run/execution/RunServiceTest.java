package vn.kontum.report.run.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.RunFixture;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.LaunchResult;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;

class RunServiceTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static RunFixture runFixture;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger executed = new AtomicInteger();
    private final List<RunService> opened = new ArrayList<>();

    @BeforeAll
    static void open() {
        runFixture = new RunFixture(TestDatabase.fresh());
    }

    @AfterEach
    void closeRuns() {
        gate.countDown();
        opened.forEach(RunService::close);
        List.of("run", "run_lease").forEach(t -> runFixture.jdbc.update("DELETE FROM " + t));
    }

    @Test
    void aRunEndsAndIsAudited() throws Exception {
        Run run = runs(counting()).run(request("quarterly report"), ProgressListener.none());

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.endedAt()).isPresent();
        assertThat(runFixture.audit.newest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.act().who()).isEqualTo("An");
            assertThat(entry.act().reason()).isEqualTo("quarterly report");
        });
        assertThat(runFixture.audit.faults()).isEmpty();
    }

    @Test
    void aReasonIsRequired() {
        assertThatThrownBy(() -> runs(counting()).start(request("  ")))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.REASON_REQUIRED));
    }

    @Test
    void whoComesSecondIsToldWhoIsAtItAndSinceWhen() {
        RunService runs = runs(waiting());
        runs.start(request("first"));

        assertThatThrownBy(() -> runs.start(request("second")))
                .isInstanceOfSatisfying(RequestRejectedException.class, e -> {
                    assertThat(e.code()).isEqualTo(RequestRejectedException.Code.ALREADY_RUNNING);
                    assertThat(e.sentence(Locale.forLanguageTag("vi"))).contains("đang chạy bởi An từ");
                });
    }

    @Test
    void twoPeriodsDoNotWaitForEachOther() {
        RunService runs = runs(waiting());
        runs.start(request("first"));

        assertThat(runs.start(RunRequest.consolidate(new Period(2021, 2), TriggerSource.CONSOLE, "Binh", "second"))
                        .replayed())
                .isFalse();
    }

    /** Two quarters need not wait for each other, but one would be judged by the files before an edit and one by those after it. */
    @Test
    void aRunWithAnotherCatalogueWaitsForTheEndOfTheOne() throws Exception {
        RunService service = runs(waiting());
        long first = service.start(request("first")).runId();
        RunService command = runs(counting());
        RunRequest second = RunRequest.consolidate(new Period(2021, 2), TriggerSource.COMMAND, "Binh", "second");
        runFixture.catalogue = "c2";

        assertThatThrownBy(() -> command.start(second)).isInstanceOfSatisfying(RequestRejectedException.class, e -> {
            assertThat(e.code()).isEqualTo(RequestRejectedException.Code.OTHER_CATALOGUE);
            assertThat(e.sentence(Locale.ENGLISH)).contains("Run " + first, "asked for by An");
        });
        assertThat(command.refusal(second)).isPresent();
        gate.countDown();
        service.await(first);

        assertThat(command.run(second, ProgressListener.none()).state()).isEqualTo(RunState.DONE);
    }

    /** A worker that was started before an edit must not finish what was begun after it. */
    @Test
    void aRunIsKnownByItsCatalogue() throws Exception {
        runFixture.catalogue = "c1";
        RunService runs = runs(counting());
        Run run = runs.run(request("with the first"), ProgressListener.none());

        assertThat(runs.ofThisCatalogue(run)).isTrue();
        runFixture.catalogue = "c2";
        assertThat(runs.ofThisCatalogue(run)).isFalse();
        runFixture.jdbc.update("UPDATE run SET catalogue = NULL WHERE id = ?", run.id());
        assertThat(runs.ofThisCatalogue(runs.find(run.id()).orElseThrow()))
                .as("a run of an earlier version")
                .isTrue();
    }

    /** Its heartbeat would hear of it only after a quarter of the lease. */
    @Test
    void aRunOfThisProcessHearsAtOnceThatItShallStop() throws Exception {
        RunService runs = runFixture.runs(
                ProcessIdentity.self(),
                Duration.ofHours(1),
                new RunFixture.TestJob(JobNames.CONSOLIDATE, false, waiting()));
        opened.add(runs);
        long id = runs.start(request("takes too long")).runId();

        runs.stop(id, new Actor("An", "not now"));

        assertThat(runs.await(id).state()).isEqualTo(RunState.STOPPED);
        assertThat(gate.getCount()).isOne();
    }

    @Test
    void theSameKeyIsTheSameRun() throws Exception {
        RunService runs = runs(counting());
        RunRequest request = request("double click").withKey("k1");

        long first = runs.run(request, ProgressListener.none()).id();
        LaunchResult second = runs.start(request);

        assertThat(second.replayed()).isTrue();
        assertThat(second.runId()).isEqualTo(first);
        assertThat(executed).hasValue(1);
    }

    @Test
    void ofEightSimultaneousRequestsExactlyOneRuns() throws Exception {
        RunService runs = runs(waiting());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> attempt = () -> {
            try {
                return !runs.start(request("race")).replayed();
            } catch (RequestRejectedException e) {
                return e.code() != RequestRejectedException.Code.ALREADY_RUNNING;
            }
        };
        int admitted = 0;
        for (Future<Boolean> result : threads.invokeAll(Collections.nCopies(8, attempt))) {
            admitted += result.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(admitted).isOne();
    }

    @Test
    void aFailureIsVisibleAndFreesTheWay() throws Exception {
        RunService runs = runs(work -> {
            throw new IllegalStateException("[disk] full");
        });

        Run failed = runs.run(request("first"), ProgressListener.none());

        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.said(Locale.ENGLISH))
                .startsWith("The program failed unexpectedly")
                .doesNotContain("[disk]", "Exception");
        assertThat(runs.refusal(request("again"))).isEmpty();
    }

    @Test
    void aFailedRunIsResumedAndADoneOneIsNot() throws Exception {
        RunService runs = runs(work -> {
            if (executed.incrementAndGet() == 1) {
                throw new IllegalStateException("first time");
            }
            return RepeatStatus.FINISHED;
        });
        long failed = runs.run(request("first"), ProgressListener.none()).id();

        Run resumed = runs.await(runs.resume(failed, TriggerSource.CONSOLE, "Binh", "disk is free again")
                .runId());

        assertThat(resumed.state()).isEqualTo(RunState.DONE);
        assertThatThrownBy(() -> runs.resume(resumed.id(), TriggerSource.CONSOLE, "Binh", "again"))
                .isInstanceOf(RequestRejectedException.class);
        assertThat(runs.resumedBy(failed)).map(Run::id).contains(resumed.id());
        assertThat(resumed.request().resumes()).contains(failed);
        assertThatThrownBy(() -> runs.resume(failed, TriggerSource.CONSOLE, "Binh", "a second time"))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.RESUMED_ALREADY));
    }

    @Test
    void whoMayNotBeginARunMayNeitherResumeNorStopIt() throws Exception {
        RunService runs = runs(work -> {
            throw new IllegalStateException("always");
        });
        long failed = runs.run(request("first"), ProgressListener.none()).id();
        Actor viewer = new Actor("Vy", "curious", Authority.VIEWER);

        for (ThrowableAssert.ThrowingCallable act : List.<ThrowableAssert.ThrowingCallable>of(
                () -> runs.start(request("first"), ProgressListener.none(), Authority.VIEWER),
                () -> runs.resumption(failed, TriggerSource.CONSOLE, viewer),
                () -> runs.stop(failed, viewer))) {
            assertThatThrownBy(act)
                    .isInstanceOfSatisfying(
                            RequestRejectedException.class,
                            e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.RIGHT_MISSING));
        }
        runFixture.jdbc.update("UPDATE run SET rerun_mode = 'FINAL:1:abc' WHERE id = ?", failed);
        Actor operator = new Actor("Oanh", "helping out", Authority.OPERATOR);
        assertThatThrownBy(() -> runs.resumption(failed, TriggerSource.CONSOLE, operator))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.RIGHT_MISSING));
        assertThat(runs.resumption(failed, TriggerSource.CONSOLE, new Actor("An", "as ordered"))
                        .scope()
                        .text())
                .isEqualTo("FINAL:1:abc");
    }

    @Test
    void aStopThatComesTooLateIsAnsweredAtTheEndOfTheRun() throws Exception {
        RunService[] door = new RunService[1];
        door[0] = runs(work -> {
            long id = runFixture.runs.running().get(0).id();
            door[0].stop(id, new Actor("Binh", "too late"));
            Thread.sleep(1500);
            return RepeatStatus.FINISHED;
        });

        Run run = door[0].run(request("short one"), ProgressListener.none());

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.said(Locale.ENGLISH)).contains("came when the work was done");
    }

    @Test
    void aRunOfADeadProcessIsTakenOverWhenItsLeaseHasExpired() throws Exception {
        ProcessIdentity elsewhere = new ProcessIdentity("another-host", "another-boot", 1, 1);
        long dead = abandoned(elsewhere, Duration.ofMillis(1500));
        RunService runs = runs(counting());
        assertThatThrownBy(() -> runs.start(request("too early"))).isInstanceOf(RequestRejectedException.class);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> runs.refusal(request("later")).isEmpty());
        Run next = runs.run(request("later"), ProgressListener.none());

        assertThat(next.state()).isEqualTo(RunState.DONE);
        assertThat(runs.find(dead)).map(Run::state).contains(RunState.FAILED);
    }

    @Test
    void aRunOfAProcessThatIsCertainlyDeadHereIsTakenOverAtOnce() throws Exception {
        Process process = new ProcessBuilder("true").start();
        long pid = process.pid();
        process.waitFor();
        ProcessIdentity self = ProcessIdentity.self();
        abandoned(new ProcessIdentity(self.host(), self.machine(), pid, 1), LONG);

        assertThat(runs(counting()).run(request("now"), ProgressListener.none()).state())
                .isEqualTo(RunState.DONE);
    }

    /** Nobody has begun a run since, so the dead one is still written down as running. */
    @Test
    void aRunWhoseProcessIsGoneIsResumedOrFoundEndedByWhoeverAsksFirst() throws Exception {
        ProcessIdentity self = ProcessIdentity.self();
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        long dead = abandoned(new ProcessIdentity(self.host(), self.machine(), process.pid(), 1), LONG);
        RunService runs = runs(counting());

        long next = runs.resume(dead, TriggerSource.COMMAND, "An", "the machine went down")
                .runId();

        assertThat(runs.await(next).state()).isEqualTo(RunState.DONE);
        assertThat(runs.find(dead)).map(Run::state).contains(RunState.FAILED);
        long other = abandoned(new ProcessIdentity(self.host(), self.machine(), process.pid(), 1), LONG);
        assertThatThrownBy(() -> runs.stop(other, new Actor("An", "it hangs")))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.NOT_RUNNING));
        assertThat(runs.find(other)).map(Run::state).contains(RunState.FAILED);
    }

    /** Its heartbeat came late on a busy machine, or waits for Spring Batch to write down the end of the last step. */
    @Test
    void aProcessDoesNotTakeARunOfItsOwnForDeadAlthoughItsLeaseHasExpired() throws Exception {
        CountDownLatch finished = new CountDownLatch(1);
        RunService runs = runs(run -> {
            executed.incrementAndGet();
            expireLeases();
            finished.await();
            return RepeatStatus.FINISHED;
        });
        long id = runs.start(request("worked to its end")).runId();
        await().until(() -> executed.get() == 1);

        expireLeases();
        runs.recover();
        finished.countDown();

        assertThat(runs.await(id).state()).isEqualTo(RunState.DONE);
    }

    private void expireLeases() {
        runFixture.jdbc.update("UPDATE run_lease SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
    }

    /** From being let in until its end is written down, which on a busy machine is longer than its steps. */
    @Test
    void aLeaseIsKeptAliveUntilTheEndOfItsRunIsWrittenDown() throws Exception {
        RunService runs = runFixture.runs(
                ProcessIdentity.self(),
                Duration.ofSeconds(1),
                new RunFixture.TestJob(JobNames.CONSOLIDATE, false, counting(), new JobExecutionListener() {
                    @Override
                    public void afterJob(JobExecution execution) {
                        expireLeases();
                        await().until(() -> held());
                    }
                }));
        opened.add(runs);

        Run run = runs.run(request("slow to end"), ProgressListener.none());

        assertThat(run.state()).isEqualTo(RunState.DONE);
    }

    private boolean held() {
        return runFixture.leases.holder(request("x").leaseName()).isPresent();
    }

    @Test
    void aRunThatIsAliveIsNotResumedButSaidToBeRunning() throws Exception {
        RunService runs = runs(waiting());
        long id = runs.start(request("long one")).runId();

        assertThatThrownBy(() -> runs.resume(id, TriggerSource.COMMAND, "An", "impatient"))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.ALREADY_RUNNING));

        runs.stop(id, new Actor("An", "enough"));
        runs.await(id);
    }

    @Test
    void aProcessThatSleptTooLongFindsItsRightGone() {
        abandoned(new ProcessIdentity("another-host", "another-boot", 1, 1), Duration.ofMillis(1));
        Lease old = new Lease(
                request("x").leaseName(), runFixture.runs.running().get(0).id(), token());
        await().until(() -> runs(counting()).refusal(request("later")).isEmpty());
        runs(waiting()).start(request("later"));

        assertThat(runFixture.atomic.<Boolean>all(() -> runFixture.leases.holds(old)))
                .isFalse();
        assertThat(runFixture.leases.renew(old, LONG)).isFalse();
    }

    @Test
    void aRunningRunStopsOnRequest() throws Exception {
        RunService runs = runs(waiting());
        long id = runs.start(request("long one")).runId();

        runs.stop(id, new Actor("Binh", "wrong period"));

        assertThat(runs.await(id).state()).isEqualTo(RunState.STOPPED);
        AuditEvent written = runFixture.audit.newest(1).get(0).act();
        assertThat(List.of(written.who(), written.act(), written.subject(), written.reason()))
                .containsExactly("Binh", "stop", "run " + id, "wrong period");
    }

    @Test
    void theEndOfTheProcessStopsItsRunsAtTheirNextSafePoint() {
        RunService runs = runs(waiting());
        long id = runs.start(request("long one")).runId();

        runs.close();

        assertThat(runs.find(id)).get().satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunState.STOPPED);
            assertThat(run.cutShort()).isTrue();
        });
        assertThat(runs.refusal(request("by the next process"))).isEmpty();
    }

    private long token() {
        return Objects.requireNonNull(
                runFixture.jdbc.queryForObject("SELECT MAX(fencing_token) FROM run_lease", Long.class));
    }

    /** A running run with a lease, as a killed process leaves it. */
    private long abandoned(ProcessIdentity owner, Duration lease) {
        LeaseRepository leases = new LeaseRepository(runFixture.jdbc, owner);
        RunRequest request = request("left behind");
        leases.ensure(request.leaseName());
        return runFixture.atomic.<Long>all(() -> {
            long id = runFixture.runs.begin(request, Instant.now(), "c1");
            leases.acquire(request.leaseName(), id, lease).orElseThrow();
            return id;
        });
    }

    private static RunRequest request(String reason) {
        return RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", reason);
    }

    private RunService runs(RunFixture.Work work) {
        RunService runs = runFixture.runs(
                ProcessIdentity.self(), LONG, new RunFixture.TestJob(JobNames.CONSOLIDATE, false, work));
        opened.add(runs);
        return runs;
    }

    private RunFixture.Work counting() {
        return run -> {
            executed.incrementAndGet();
            return RepeatStatus.FINISHED;
        };
    }

    /** Works until the gate opens, asking at every turn whether it may go on. */
    private RunFixture.Work waiting() {
        return run -> {
            run.at("waiting", 0, 0);
            return gate.await(20, TimeUnit.MILLISECONDS) ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
        };
    }
}
