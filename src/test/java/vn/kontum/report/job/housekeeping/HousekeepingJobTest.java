package vn.kontum.report.job.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.run.IncompleteWork;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.RetentionProperties;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.text.Messages;

class HousekeepingJobTest {
    private static final String TEMPORARY = ".0b5a3c1e-7f62-4c1a-9f56-1f2d3c4b5a69.tmp";
    private static DataSource database;

    @TempDir
    Path root;

    private final TestClock clock = new TestClock(Instant.now());
    private PipelineFixture pipelineFixture;

    @BeforeAll
    static void fresh() {
        database = TestDatabase.fresh();
    }

    @BeforeEach
    void open() {
        PipelineFixture.empty(new JdbcTemplate(database));
        pipelineFixture = PipelineFixture.at(database, root, clock);
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void temporaryFilesOfDeadProcessesGoAndThoseOfLivingOnesStay() throws Exception {
        Path dead = file("outbox/608/" + TEMPORARY, Duration.ofHours(25));
        Path deadDraft = file("reports/2021-Q1/" + TEMPORARY, Duration.ofHours(25));
        Path deadCopy = file("store/incoming/" + TEMPORARY.substring(1), Duration.ofHours(25));
        Path deadPackage = file("archives/" + TEMPORARY, Duration.ofHours(25));
        Path deadOriginal = file("store/ab/" + TEMPORARY, Duration.ofHours(25));
        Path living = file("outbox/610/" + TEMPORARY, Duration.ofHours(2));

        Run run = sweep();

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.said(Messages.VIETNAMESE)).startsWith("Đã xóa 5 tệp tạm, 0 kết quả thử, 0 dòng cũ; còn trống ");
        assertThat(dead).doesNotExist();
        assertThat(deadDraft).doesNotExist();
        assertThat(deadCopy).doesNotExist();
        assertThat(deadPackage).doesNotExist();
        assertThat(deadOriginal).doesNotExist();
        assertThat(living).exists();
    }

    @Test
    void oldAnswersToTrialsGoAndNothingElseOfAnOutboxEverDoes() throws Exception {
        Path old = file("outbox/608/THU_TRA_LAI_0_KTXH.xlsx", Duration.ofDays(31));
        Path oldTwin = file("outbox/608/THU_TRA_LAI_0_KTXH.json", Duration.ofDays(31));
        Path young = file("outbox/608/THU_BIEN_NHAN_0_KTXH.xlsx", Duration.ofDays(29));
        Path receipt = file("outbox/608/BIEN_NHAN_7_KTXH.xlsx", Duration.ofDays(900));
        Path own = file("outbox/608/THU_nghiem.tmp", Duration.ofDays(900));

        sweep();

        assertThat(old).doesNotExist();
        assertThat(oldTwin).doesNotExist();
        assertThat(young).exists();
        assertThat(receipt).exists();
        assertThat(own).exists();
    }

    @Test
    void originalsLedgerAndEditionsAreNeverTouched() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 100");
        pipelineFixture.collect();
        pipelineFixture.consolidate(new Period(2021, 1));
        long stored = countFiles("store");
        long reports = countFiles("reports");
        clock.advance(Duration.ofDays(4000));

        sweep();

        assertThat(countFiles("store")).isEqualTo(stored).isPositive();
        assertThat(countFiles("reports")).isEqualTo(reports).isPositive();
        assertThat(pipelineFixture.ledger.newest(10)).hasSize(1);
        assertThat(pipelineFixture.editions.of(new Period(2021, 1))).hasSize(1);
        assertThat(pipelineFixture.runs.newest(10)).hasSize(3);
    }

    @Test
    void theStepsOfRunsThatEndedLongAgoAreForgotten() throws Exception {
        pipelineFixture.collect();
        Long before = executions();
        clock.advance(Duration.ofDays(91));

        sweep();

        assertThat(before).isPositive();
        assertThat(executions()).isEqualTo(1); // its own
        assertThat(pipelineFixture.jdbc.queryForObject("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE", Long.class))
                .isEqualTo(1);
    }

    @Test
    void youngHistoryStays() throws Exception {
        pipelineFixture.collect();
        Long before = executions();
        clock.advance(Duration.ofDays(89));

        sweep();

        assertThat(executions()).isEqualTo(before + 1);
    }

    @Test
    void whatWasLeftOpenMakesTheRunFailWithASentence() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 100");
        pipelineFixture.collect();
        pipelineFixture.jdbc.update("UPDATE received_file SET answered_at = NULL");
        clock.advance(Duration.ofHours(2));

        Run run = sweep();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.said(Messages.VIETNAMESE)).contains("chưa được trả lời", "chạy nhận tệp lại");
    }

    @Test
    void aFullDiskIsToldBeforeItStopsEverything() throws Exception {
        RetentionCleanup poor = new RetentionCleanup(
                new RetentionCleanup.CleanupRepositories(
                        new ObservedFileRepository(pipelineFixture.jdbc),
                        new BatchMetadataCleanup(pipelineFixture.jdbc),
                        new IncompleteWorkRepository(pipelineFixture.jdbc),
                        new RunRepository(pipelineFixture.jdbc),
                        new LeaseRepository(pipelineFixture.jdbc, ProcessIdentity.self())),
                pipelineFixture.folders,
                new RetentionProperties(
                        Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(90), DataSize.ofBytes(Long.MAX_VALUE)),
                clock);

        assertThat(poor.incompleteWork())
                .singleElement()
                .satisfies(open -> assertThat(open.kind()).isEqualTo(IncompleteWork.Kind.LITTLE_SPACE));
    }

    @Test
    void aDraftOfAPeriodThatIsWorkedOnStaysAndNothingGoesByAClockThatWasSetBack() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 100");
        pipelineFixture.collect();
        Path draft = Files.createDirectories(pipelineFixture.folders.reports().resolve("2021-Q1"))
                .resolve("." + UUID.randomUUID() + ".tmp");
        Files.writeString(draft, "half");
        Files.setLastModifiedTime(draft, FileTime.from(clock.instant().minus(Duration.ofDays(9))));
        pipelineFixture.jdbc.update(
                "REPLACE INTO run_lease (name, run_id, owner, fencing_token, acquired_at, expires_at) VALUES"
                        + " ('period 2021-Q1', 999, 'elsewhere|boot|1|1', 9, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)");

        sweep();
        assertThat(draft).exists();

        pipelineFixture.jdbc.update("UPDATE run_lease SET run_id = NULL");
        pipelineFixture.jdbc.update(
                "UPDATE run SET requested_at = requested_at + INTERVAL 400 DAY ORDER BY id DESC LIMIT 1");
        sweep();
        assertThat(draft).exists();
    }

    @Test
    void sightingsOfFilesThatVanishedAreForgotten() throws Exception {
        pipelineFixture.jdbc.update(
                "INSERT INTO observed_file VALUES ('608', REPEAT('a', 64), 'gone.xlsx', 1, '2021-01-01', '2021-01-01',"
                        + " '2021-01-01', '2021-01-01', 3, NULL), ('608', REPEAT('b', 64), 'there.xlsx', 1, '2021-01-01',"
                        + " '2021-01-01', '2021-01-03', '2021-01-01', 3, NULL)");

        sweep();

        assertThat(pipelineFixture.jdbc.queryForList("SELECT file_name FROM observed_file", String.class))
                .containsExactly("there.xlsx");
    }

    private Run sweep() throws InterruptedException {
        return pipelineFixture.run(JobNames.HOUSEKEEPING, Optional.empty());
    }

    private Long executions() {
        return pipelineFixture.jdbc.queryForObject("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION", Long.class);
    }

    private Path file(String path, Duration age) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
        return file;
    }

    private long countFiles(String folder) throws IOException {
        try (var files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
