package vn.kontum.report.job.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.database.RetryingTransactionTemplate;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;

/** Two processes, of which nobody can tell whether they live, and the rows that decide who may write. */
class ShardRepositoryTest {
    private static final WorkVersion VERSION = new WorkVersion("1.0.0 a");
    private static final long STEP = 71;

    private DataSource database;
    private JdbcTemplate jdbc;
    private RetryingTransactionTemplate transactions;
    private LeaseRepository leases;
    private ShardRepository slow;
    private ShardRepository quick;
    private Lease run;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
        transactions = new RetryingTransactionTemplate(new JdbcTransactionManager(database));
        leases = new LeaseRepository(jdbc, process("manager"));
        slow = new ShardRepository(jdbc, process("slow"), settings(Duration.ofSeconds(1)));
        quick = new ShardRepository(jdbc, process("quick"), settings(Duration.ofSeconds(1)));
        run = begin();
        transactions.all(() -> {
            slow.add(run, "shard-1", STEP, VERSION);
            return run;
        });
        jdbc.update(
                "INSERT INTO BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, JOB_NAME, JOB_KEY) VALUES (1, 'collect-submissions', 'k')");
        jdbc.update(
                "INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, JOB_INSTANCE_ID, CREATE_TIME) VALUES (1, 1, NOW())");
        execution(STEP);
        execution(STEP + 1);
    }

    @Test
    void oneOfTwoTakesAShardAndKeepsIt() {
        ShardLease lease = slow.acquire(STEP).orElseThrow();

        assertThat(quick.acquire(STEP)).isEmpty();
        assertThat(slow.renew(lease)).isTrue();
        transactions.all(() -> {
            slow.hold(lease);
            return lease;
        });
        assertThat(slow.unfinished(run.runId()))
                .singleElement()
                .satisfies(s -> assertThat(s.lapsed()).isFalse());
    }

    @Test
    void whoSleptLongerThanItsLeaseWritesNothingAfterTheShardWasSentAgain() {
        ShardLease asleep = slow.acquire(STEP).orElseThrow();
        jdbc.update("UPDATE collect_shard SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        Shard lapsed = slow.unfinished(run.runId()).get(0);
        assertThat(lapsed.lapsed()).isTrue();

        assertThat(quick.revoke(lapsed)).isTrue();
        quick.offer(lapsed, STEP + 1);
        ShardLease next = quick.acquire(STEP + 1).orElseThrow();

        assertThat(next.token()).isGreaterThan(asleep.token());
        assertThat(slow.renew(asleep)).isFalse();
        refused(asleep);
        assertThat(quick.revoke(lapsed)).as("it is somebody else's by now").isFalse();
        assertThat(quick.unfinished(run.runId()))
                .singleElement()
                .satisfies(s -> assertThat(s.sent()).isEqualTo(2));
    }

    @Test
    void afterALaterRunHasBegunNothingIsWrittenForTheEarlierOne() {
        ShardLease lease = slow.acquire(STEP).orElseThrow();
        jdbc.update("UPDATE run_lease SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        begin();

        refused(lease);
        assertThat(quick.acquire(STEP)).isEmpty();
    }

    @Test
    void aLaterRunBeginsOnlyWhenWhatIsBeingWrittenIsWritten() throws Exception {
        ShardLease lease = slow.acquire(STEP).orElseThrow();
        jdbc.update("UPDATE run_lease SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Boolean> writing = CompletableFuture.supplyAsync(() -> transactions.all(() -> {
            slow.hold(lease);
            held.countDown();
            return waited(written);
        }));
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Lease> later = CompletableFuture.supplyAsync(this::begin);

        assertThat(writing).isNotDone();
        assertThat(waits(later)).isTrue();
        written.countDown();

        assertThat(writing.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(later.get(10, TimeUnit.SECONDS).token()).isGreaterThan(run.token());
    }

    @Test
    void filesOfOneUnitAreWrittenOneAfterTheOtherWhereverTheyWereJudged() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> transactions.all(() -> {
            slow.lockUnit("608");
            locked.countDown();
            return waited(written);
        }));
        assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Boolean> same = CompletableFuture.supplyAsync(() -> transactions.all(() -> {
            quick.lockUnit("608");
            return true;
        }));

        boolean other = transactions.all(() -> {
            quick.lockUnit("610");
            return true;
        });

        assertThat(other).isTrue();
        assertThat(waits(same)).isTrue();
        written.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(same.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aMessageThatIsReceivedByAProcessThatDiesIsThereForTheNext() {
        ShardChannel channel = new ShardChannel(database, VERSION);
        channel.send(new StepExecutionRequest("validateShard", STEP));

        assertThatThrownBy(() -> transactions.all(() -> {
                    assertThat(channel.receive()).isPresent();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(channel.receive().orElseThrow().getStepExecutionId()).isEqualTo(STEP);
        assertThat(channel.receive()).isEmpty();
    }

    @Test
    void otherVersionsHaveAChannelOfTheirOwn() {
        new ShardChannel(database, VERSION).send(new StepExecutionRequest("validateShard", STEP));

        assertThat(new ShardChannel(database, new WorkVersion("1.1.0 a")).receive())
                .isEmpty();
        assertThat(quick.foreign(VERSION)).isFalse();
        assertThat(quick.foreign(new WorkVersion("1.1.0 a"))).isTrue();
    }

    private void refused(ShardLease lease) {
        assertThatThrownBy(() -> transactions.all(() -> {
                    slow.hold(lease);
                    return lease;
                }))
                .isInstanceOf(ShardLostException.class);
    }

    private Lease begin() {
        RunRepository runs = new RunRepository(jdbc);
        long id = runs.begin(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), Instant.now(), "c1");
        leases.ensure(JobNames.COLLECT);
        return transactions.all(() ->
                leases.acquire(JobNames.COLLECT, id, Duration.ofSeconds(30)).orElseThrow());
    }

    private void execution(long id) {
        jdbc.update(
                "INSERT INTO BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID, CREATE_TIME, STATUS)"
                        + " VALUES (?, 0, 'shard-1', 1, NOW(), 'STARTED')",
                id);
    }

    /**
     * Whether the database says that somebody waits for a lock, before it is through.
     *
     * @implNote InnoDB reads this table anew only when nobody has read it for a tenth of a second.
     */
    private boolean waits(CompletableFuture<?> other) throws InterruptedException {
        for (int i = 0; i < 70 && !other.isDone(); i++) {
            List<Long> waiting = jdbc.queryForList(
                    "SELECT COUNT(*) FROM information_schema.INNODB_TRX WHERE TRX_STATE = 'LOCK WAIT'", Long.class);
            if (Objects.requireNonNull(waiting.get(0)) > 0) {
                return true;
            }
            Thread.sleep(150);
        }
        return false;
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessIdentity process(String name) {
        return new ProcessIdentity(name, "", 1, 1);
    }

    private static PipelineProperties settings(Duration lease) {
        return new PipelineProperties(new WorkDirectory(Path.of("nowhere")), IntakeProperties.defaults(), 1, 1, lease);
    }
}
