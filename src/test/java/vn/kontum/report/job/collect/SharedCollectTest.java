package vn.kontum.report.job.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineContext;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.job.worker.CollectWorker;
import vn.kontum.report.job.worker.WorkVersion;
import vn.kontum.report.job.worker.WorkerProperties;
import vn.kontum.report.job.worker.WorkerRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/** The same files, collected by one process and by several: what is written down and what units get is the same. */
class SharedCollectTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();
    private static final Clock DECEMBER = Clock.fixed(Instant.parse("2021-12-20T02:00:00Z"), ZoneOffset.UTC);

    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_HEARTBEATS = LEASE.dividedBy(4);

    @TempDir
    Path root;

    @Test
    void oneTwoFourAndNoWorkerWriteTheSame() throws Exception {
        Outcome alone = collect("alone", 0);
        Outcome one = collect("one", 1);
        Outcome two = collect("two", 2);
        Outcome four = collect("four", 4);

        assertThat(alone.shards()).isEqualTo(1);
        assertThat(one.shards()).isGreaterThan(10);
        assertThat(two.shards()).isEqualTo(one.shards());
        assertThat(alone.answering()).isEqualTo(1);
        // of 44 files
        assertThat(one.answering()).isEqualTo(2);
        assertThat(four.answering()).isEqualTo(2);
        assertThat(alone.rows()).hasSizeGreaterThan(1000);
        assertThat(one.rows()).containsExactlyElementsOf(alone.rows());
        assertThat(two.rows()).containsExactlyElementsOf(alone.rows());
        assertThat(alone.files()).hasSizeGreaterThan(60);
        assertThat(one.files()).isEqualTo(alone.files());
        assertThat(two.files()).isEqualTo(alone.files());
        assertThat(four.rows()).containsExactlyElementsOf(alone.rows());
        assertThat(four.files()).isEqualTo(alone.files());
    }

    @Test
    void aWorkerOfAnotherVersionGetsNothingAndTheCollectIsDoneAsIfThereWereNone() throws Exception {
        DataSource database = TestDatabase.fresh();
        WorkDirectory folders = new WorkDirectory(root);
        drop(folders);
        try (GenericApplicationContext manager = process(database, folders, "manager", "1.0.0 a");
                Workers other = new Workers(List.of(process(database, folders, "worker", "1.1.0 a")))) {
            Run run = collect(manager);

            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(parts("validateSubmissions", new JdbcTemplate(database))).isEqualTo(1);
            assertThat(other.contexts().get(0).getBean(WorkerRepository.class).all())
                    .singleElement()
                    .satisfies(worker -> assertThat(worker.shards()).isZero());
        }
    }

    @Test
    void anOutboxThatAWorkerCannotWriteIsNamedByTheRunAndAnsweredByTheNext() throws Exception {
        DataSource database = TestDatabase.fresh();
        WorkDirectory folders = new WorkDirectory(root);
        drop(folders);
        Path inTheWay = Files.createDirectories(folders.outbox()).resolve("608");
        Files.writeString(inTheWay, "a file where a folder should be");
        try (GenericApplicationContext manager = process(database, folders, "manager", "1.0.0 a");
                Workers others = new Workers(List.of(process(database, folders, "worker", "1.0.0 a")))) {
            Run run = collect(manager);

            assertThat(others.contexts()).hasSize(1);
            assertThat(parts("sendResponses", new JdbcTemplate(database))).isEqualTo(2);
            assertThat(run.state()).as(run.message()).isEqualTo(RunState.DONE);
            assertThat(run.unitsLeft()).containsExactly("608");
            ReceivedFileRepository ledger = manager.getBean(ReceivedFileRepository.class);
            assertThat(ledger.unanswered())
                    .isNotEmpty()
                    .allMatch(file -> file.recipient().equals("608"));

            Files.delete(inTheWay);
            collect(manager);

            assertThat(ledger.unanswered()).isEmpty();
        }
    }

    @Test
    void aSharedCollectThatIsToldToStopStopsEverywhereAndTheNextOneDoesTheRest() throws Exception {
        DataSource database = TestDatabase.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        WorkDirectory folders = new WorkDirectory(root);
        drop(folders);
        try (GenericApplicationContext manager = process(database, folders, "manager", "1.0.0 a");
                Workers others = new Workers(List.of(process(database, folders, "worker", "1.0.0 a")))) {
            AtomicBoolean asked = new AtomicBoolean();
            ProgressListener impatient = (step, done, total) -> {
                if (step.equals("validateSubmissions") && asked.compareAndSet(false, true)) {
                    jdbc.update("UPDATE run SET stop_requested = TRUE");
                    nothingIsSettledFor(BETWEEN_HEARTBEATS.multipliedBy(2), database);
                }
            };
            Run stopped = manager.getBean(RunService.class)
                    .run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), impatient);

            assertThat(stopped.state()).as(stopped.message()).isEqualTo(RunState.STOPPED);
            assertThat(jdbc.queryForList("SELECT * FROM collect_shard")).isEmpty();
            assertThat(jdbc.queryForList("SELECT * FROM BATCH_STEP_EXECUTION WHERE END_TIME IS NULL"))
                    .isEmpty();
            assertThat(collect(manager).state()).isEqualTo(RunState.DONE);
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM received_file WHERE answered_at IS NULL", Integer.class))
                    .isZero();
            assertThat(others.contexts()).hasSize(1);
        }
    }

    /** However fast the files are validated, the heartbeat that tells of the stop comes before the last of them is written down. */
    private static void nothingIsSettledFor(Duration time, DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            jdbc.queryForList("SELECT seq FROM received_file WHERE outcome IS NULL FOR UPDATE");
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** What a collect has left: lines of the tables without numbers and times that it gave out, and files with their hashes. */
    private record Outcome(long shards, long answering, List<String> rows, SortedMap<String, String> files) {}

    private Outcome collect(String name, int workers) throws Exception {
        DataSource database = TestDatabase.fresh();
        WorkDirectory folders = new WorkDirectory(root.resolve(name));
        drop(folders);
        List<GenericApplicationContext> others = new ArrayList<>();
        for (int i = 1; i <= workers; i++) {
            others.add(process(database, folders, "worker" + i, "1.0.0 a"));
        }
        try (GenericApplicationContext manager = process(database, folders, "manager", "1.0.0 a");
                Workers started = new Workers(others)) {
            assertThat(started.contexts()).hasSize(workers);
            Run run = collect(manager);
            assertThat(run.state()).as(run.message()).isEqualTo(RunState.DONE);
        }
        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForList("SELECT * FROM collect_shard")).isEmpty();
        assertThat(jdbc.queryForList("SELECT * FROM INT_CHANNEL_MESSAGE")).isEmpty();
        assertThat(jdbc.queryForList("SELECT * FROM worker")).isEmpty();
        return new Outcome(
                parts("validateSubmissions", jdbc), parts("sendResponses", jdbc), rows(jdbc), files(folders.outbox()));
    }

    private static Run collect(GenericApplicationContext manager) throws InterruptedException {
        return manager.getBean(RunService.class)
                .run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
    }

    private static long parts(String step, JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE ?", Long.class, step + ":%");
    }

    /** Two quarters, one file a second time under another name, and one in the folder of another unit too. */
    private static void drop(WorkDirectory folders) throws IOException {
        SampleYear year = new SampleYear();
        List<SampleFile> files = new ArrayList<>(year.files(new Period(2021, 1)));
        files.addAll(year.files(new Period(2021, 2)));
        for (SampleFile file : files) {
            write(folders, file.unit(), file.name(), year.bytes(file));
        }
        write(folders, files.get(0).unit(), "again.xlsx", year.bytes(files.get(0)));
        write(folders, "618", "foreign.xlsx", year.bytes(files.get(3)));
    }

    private static void write(WorkDirectory folders, String unit, String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(folders.inbox().resolve(unit)).resolve(name), bytes);
    }

    /** A process of this JVM; nobody can tell whether it lives. */
    private static GenericApplicationContext process(
            DataSource database, WorkDirectory folders, String name, String version) {
        return PipelineContext.open(
                database,
                CATALOGUE,
                new PipelineProperties(folders, PipelineFixture.PATIENCE, 1, 10, LEASE),
                DECEMBER,
                PipelineContext.Replacement.of(ProcessIdentity.class, new ProcessIdentity(name, "", 1, 1)),
                PipelineContext.Replacement.of(WorkVersion.class, new WorkVersion(version)),
                PipelineContext.Replacement.of(WorkerProperties.class, new WorkerProperties(true)));
    }

    /** Workers on threads of this JVM, ready when it is made. */
    private record Workers(List<GenericApplicationContext> contexts) implements AutoCloseable {
        private Workers {
            contexts.forEach(context -> {
                CollectWorker worker = context.getBean(CollectWorker.class);
                new Thread(() -> {
                            try {
                                worker.work(() -> false);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        })
                        .start();
            });
            contexts.stream()
                    .findFirst()
                    .ifPresent(context -> await().until(() ->
                            context.getBean(WorkerRepository.class).all().size() == contexts.size()));
        }

        @Override
        public void close() {
            contexts.forEach(GenericApplicationContext::close);
        }
    }

    private static List<String> rows(JdbcTemplate jdbc) {
        return Stream.of(
                        "SELECT 'file' AS source, seq, folder, file_name, sha256, outcome, codes, unit, period, duplicate_of, answer"
                                + " FROM received_file ORDER BY seq",
                        "SELECT 'version' AS source, unit, period, form, version, state, arrival_seq, revision FROM submission"
                                + " ORDER BY unit, period, form, version",
                        "SELECT 'finding' AS source, f.* FROM finding f ORDER BY arrival_seq, ordinal",
                        "SELECT 'value' AS source, s.unit, s.period, s.version, v.variable, v.status, v.value, v.raw_text, v.cell"
                                + " FROM reported_value v JOIN submission s ON s.id = v.submission_id"
                                + " ORDER BY s.unit, s.period, s.version, v.variable")
                .flatMap(sql -> jdbc.queryForList(sql).stream())
                .peek(row -> row.remove("changed_at"))
                .map(Map::toString)
                .toList();
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    hashes.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        return hashes;
    }
}
