package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.kontum.report.DatabaseProxy;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/**
 * A collect that two worker processes share, with one process killed or asleep in its midst: it comes to its end by itself, nothing is
 * lost and nothing is there twice.
 */
class KilledWorkerTest {
    private static final int ROUNDS = 20;
    /** How long the processes may be silent. */
    private static final Duration LEASE = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private CommandResult.Place place;
    private SingleConnectionDataSource connection;
    private JdbcTemplate jdbc;
    private int files;

    @BeforeEach
    void prepare() throws IOException {
        place = CommandResult.Place.onTestServer(folder);
        connection = new SingleConnectionDataSource(place.url(), TestDatabase.user(), TestDatabase.password(), true);
        jdbc = new JdbcTemplate(connection);
        SampleYear year = new SampleYear();
        for (int quarter = 1; quarter <= 2; quarter++) {
            for (SampleFile file : year.files(new Period(2021, quarter))) {
                Path unit =
                        Files.createDirectories(place.work().resolve("inbox").resolve(file.unit()));
                Files.write(unit.resolve(file.name()), year.bytes(file));
                files++;
            }
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        connection.destroy();
    }

    @Test
    @Tag("slow")
    void aWorkerIsKilled() throws Exception {
        killedWorker();
    }

    @RepeatedTest(ROUNDS)
    @Tag("slow")
    void aWorkerIsKilledTwentyTimes() throws Exception {
        killedWorker();
    }

    private void killedWorker() throws Exception {
        List<Process> workers = workers(2);
        Process collect = begin("collect");
        until(() -> holds(workers.get(0)));

        workers.get(0).destroyForcibly().waitFor();

        assertThat(collect.waitFor()).isIn(0, 3);
        complete(1, "DONE");
    }

    @Test
    @Tag("slow")
    void allWorkersAreKilledAndTheCollectDoesTheRestItself() throws Exception {
        List<Process> workers = workers(2);
        Process collect = begin("collect");
        until(() -> holds(workers.get(0)) && holds(workers.get(1)));

        for (Process worker : workers) {
            worker.destroyForcibly().waitFor();
        }

        assertThat(collect.waitFor()).isIn(0, 3);
        complete(1, "DONE");
    }

    @Test
    void theCollectIsKilledAndAWorkerFinishesIt() throws Exception {
        killedCollect();
    }

    @RepeatedTest(ROUNDS)
    @Tag("slow")
    void theCollectIsKilledTwentyTimes() throws Exception {
        killedCollect();
    }

    private void killedCollect() throws Exception {
        List<Process> workers = workers(2);
        Process collect = begin("collect");
        until(() -> holds(workers.get(0)));

        collect.destroyForcibly().waitFor();

        until(() -> states().equals(List.of("FAILED", "DONE")));
        complete(2, "DONE");
    }

    @Test
    @Tag("slow")
    void theCollectSleepsLongerThanItsLeaseAndAWorkerFinishesIt() throws Exception {
        sleepingCollect();
    }

    @RepeatedTest(ROUNDS)
    @Tag("slow")
    void theCollectSleepsTwentyTimes() throws Exception {
        sleepingCollect();
    }

    private void sleepingCollect() throws Exception {
        List<Process> workers = workers(2);
        Process collect = begin("collect");
        until(() -> holds(workers.get(0)));
        signal(collect, "STOP");

        until(() -> states().equals(List.of("FAILED", "DONE")));

        signal(collect, "CONT");
        assertThat(collect.waitFor()).isNotZero();
        complete(2, "DONE");
    }

    @Test
    @Tag("slow")
    void aWorkerSleepsLongerThanItsLeaseAndWritesNothingWhenItWakes() throws Exception {
        sleepingWorker();
    }

    @RepeatedTest(ROUNDS)
    @Tag("slow")
    void aWorkerSleepsTwentyTimes() throws Exception {
        sleepingWorker();
    }

    private void sleepingWorker() throws Exception {
        List<Process> workers = workers(2);
        Process collect = begin("collect");
        until(() -> holds(workers.get(0)));
        signal(workers.get(0), "STOP");

        assertThat(collect.waitFor()).isIn(0, 3);

        signal(workers.get(0), "CONT");
        until(() -> ready() == 2);
        complete(1, "DONE");
    }

    @Test
    @Tag("slow")
    void aWorkerThatIsToldToEndGivesItsShardBack() throws Exception {
        List<Process> workers = workers(2);
        Process collect = begin("collect");
        until(() -> holds(workers.get(0)));

        workers.get(0).destroy();

        assertThat(workers.get(0).waitFor()).isEqualTo(143);
        assertThat(collect.waitFor()).isIn(0, 3);
        complete(1, "DONE");
        assertThat(ready()).isEqualTo(1);
    }

    @Test
    @Tag("slow")
    void theDatabaseGoesAwayForAMomentAndTheNextCollectFindsNothingLost() throws Exception {
        restartedDatabase();
    }

    @RepeatedTest(ROUNDS)
    @Tag("slow")
    void theDatabaseGoesAwayTwentyTimes() throws Exception {
        restartedDatabase();
    }

    /** As when its server is started anew: every connection breaks, and for two seconds there is none. */
    private void restartedDatabase() throws Exception {
        Path settings = place.config().resolve("application.yml");
        DatabaseProxy line = DatabaseProxy.toTheDatabase();
        Files.writeString(
                settings,
                Files.readString(settings).replaceFirst("//[^/\\s]+/", "//127.0.0.1:" + line.port() + "/")
                        + "spring.datasource.hikari.connection-timeout: 2000\n");
        List<Process> workers = workers(2);
        Process collect = begin("collect");
        until(() -> holds(workers.get(0)));

        line.close();
        Thread.sleep(2_000);
        try (DatabaseProxy again = DatabaseProxy.toTheDatabase(line.port())) {
            assertThat(again.port()).isEqualTo(line.port());
            collect.waitFor();
            until(() -> ready() == 2);
            assertThat(begin("collect").waitFor()).isIn(0, 3, 5);
            until(() -> states().stream().noneMatch("RUNNING"::equals));
            complete(states().size(), "DONE");
        }
    }

    /** Everything was judged and answered once, and all invariants hold. */
    private void complete(int runs, String last) throws IOException {
        assertThat(states()).hasSize(runs).endsWith(last);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM received_file WHERE outcome IS NOT NULL AND answered_at IS NOT NULL",
                        Integer.class))
                .isEqualTo(files);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM received_file", Integer.class))
                .isEqualTo(files);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE 'validateSubmissions:%'",
                        Integer.class))
                .as("it was shared")
                .isGreaterThan(10);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM collect_shard", Integer.class))
                .isZero();
        CommandResult verified = place.line("verify", "--json");
        assertThat(verified.exit()).as(verified.out()).isZero();
        try (Stream<Path> inbox = Files.walk(place.work().resolve("inbox"))) {
            assertThat(inbox.filter(file -> file.toString().endsWith(".xlsx"))).isEmpty();
        }
    }

    /** Waits for it; where it does not come about, what the processes said tells why. */
    private void until(Callable<Boolean> condition) throws IOException {
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < processes.size(); i++) {
                said.add(Files.readString(said(i)));
            }
            throw new AssertionError(String.join(System.lineSeparator(), said), e);
        }
    }

    private Path said(int process) {
        return folder.resolve(process + ".err");
    }

    private List<String> states() {
        return jdbc.queryForList("SELECT state FROM run ORDER BY id", String.class);
    }

    private List<Process> workers(int count) throws IOException {
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(begin("worker"));
        }
        until(() -> ready() == count);
        return workers;
    }

    private int ready() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM worker WHERE state = 'READY'", Integer.class);
    }

    /** Whether it is in the midst of a shard. */
    private boolean holds(Process process) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM collect_shard s JOIN BATCH_STEP_EXECUTION e ON e.STEP_EXECUTION_ID ="
                                + " s.step_execution WHERE e.END_TIME IS NULL AND s.owner LIKE ?",
                        Integer.class,
                        "%|" + process.pid() + "|%")
                > 0;
    }

    private static void signal(Process process, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Process begin(String word) throws IOException {
        Process process = place.process(
                ProcessBuilder.Redirect.to(said(processes.size()).toFile()),
                word,
                "--kontum.workers.enabled=true",
                "--kontum.runs.judge-together=1",
                "--kontum.runs.lease=" + LEASE.toSeconds() + "s");
        processes.add(process);
        return process;
    }
}
