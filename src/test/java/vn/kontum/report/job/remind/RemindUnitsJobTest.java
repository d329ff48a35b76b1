package vn.kontum.report.job.remind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.DeliveryRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunState;
import vn.kontum.report.text.Messages;

/** The first quarter is due on 6 April 2021. */
class RemindUnitsJobTest {
    private static final Period Q1 = new Period(2021, 1);
    private static DataSource database;

    @TempDir
    Path root;

    /** 3 April, 08:00 in the province. */
    private final TestClock clock = new TestClock(Instant.parse("2021-04-03T01:00:00Z"));

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
    void onlyUnitsThatOweAreReminded() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 100");
        pipelineFixture.collect();

        Run run = remind();

        assertThat(run.said(Messages.VIETNAMESE)).isEqualTo("Đã soạn 2 văn bản nhắc; 2 đơn vị còn nợ báo cáo");
        assertThat(letters()).containsExactly("610/remind--3.txt", "611/remind--3.txt");
        assertThat(letter("610/remind--3.txt")).isEqualTo("send []");
    }

    @Test
    void aUnitIsRemindedOncePerDayAndNotAgainByARerun() throws Exception {
        remind();
        Files.delete(pipelineFixture.folders.outbox().resolve("608/remind--3.txt"));

        Run again = remind();

        assertThat(again.state()).isEqualTo(RunState.NOTHING);
        assertThat(letters()).containsExactly("610/remind--3.txt", "611/remind--3.txt");
        clock.advance(Duration.ofDays(4));
        assertThat(remind().state()).isEqualTo(RunState.DONE);
        assertThat(letters()).contains("608/remind-1.txt", "610/remind-1.txt", "611/remind-1.txt");
    }

    @Test
    void aReturnedFileThatWasNotCorrectedIsNamedWithWhatIsWrong() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 1000000");
        pipelineFixture.collect();

        remind();

        assertThat(letter("608/remind--3.txt")).isEqualTo("mend a.xlsx [OUT_OF_RANGE]");
    }

    @Test
    void aCorrectedFileSettlesTheDebt() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 1000000");
        pipelineFixture.collect();
        pipelineFixture.drop("608", "b.xlsx", "608 2021-Q1 100");
        pipelineFixture.collect();

        remind();

        assertThat(letters()).containsExactly("610/remind--3.txt", "611/remind--3.txt");
    }

    @Test
    void aUnitWhoseFileWaitsForAnAdministratorOwesNothing() throws Exception {
        pipelineFixture.drop("608", "a.xlsx", "608 2021-Q1 666");
        pipelineFixture.collect();

        remind();

        assertThat(letters()).containsExactly("610/remind--3.txt", "611/remind--3.txt");
    }

    @Test
    void aUnitLeftOutOwesNothing() throws Exception {
        pipelineFixture.acts().exclude("611", Q1, new Actor("Bình", "sáp nhập"));

        remind();

        assertThat(letters()).containsExactly("608/remind--3.txt", "610/remind--3.txt");
    }

    @Test
    void unitsThatOweAreRemindedAlsoWhenTheReportIsFinalWithoutThem() throws Exception {
        pipelineFixture.jdbc.update(
                "INSERT INTO period_state VALUES ('2021-Q1', 'FINAL', '2021-04-01 00:00:00', 'Bình')");

        Run run = remind();

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(letters()).hasSize(3);
    }

    @Test
    void whatWasSentIsWrittenDown() throws Exception {
        Run run = remind();

        List<Delivery> sent = new DeliveryRepository(pipelineFixture.jdbc).of(Q1);

        assertThat(sent).hasSize(3).allSatisfy(delivery -> {
            assertThat(delivery.isReminder()).isTrue();
            assertThat(delivery.kind()).isEqualTo("REMINDER -3");
            assertThat(delivery.runId()).isEqualTo(run.id());
            assertThat(delivery.at()).isEqualTo(clock.instant());
        });
    }

    private Run remind() throws InterruptedException {
        return pipelineFixture.run(JobNames.REMIND, Optional.of(Q1));
    }

    private String letter(String path) throws IOException {
        return Files.readString(pipelineFixture.folders.outbox().resolve(path));
    }

    private Iterable<String> letters() throws IOException {
        Path outbox = Files.createDirectories(pipelineFixture.folders.outbox());
        try (Stream<Path> files =
                Files.find(outbox, 2, (file, a) -> file.getFileName().toString().startsWith("remind"))) {
            return files.map(file -> outbox.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
