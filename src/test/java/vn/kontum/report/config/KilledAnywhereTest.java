package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.run.ProcessIdentity;

/**
 * A process is killed at every statement it sends, in turn, until one passes untouched; after the next one all is well.
 */
class KilledAnywhereTest {
    private static final Period Q1 = new Period(2021, 1);
    private static JdbcTemplate database;

    @TempDir
    Path root;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
        InterruptibleDatabase.numberExecutionsApart(database);
    }

    @Test
    void theNextRunConvergesAfterSampledDeaths() throws Exception {
        killAtEvery(293);
    }

    @Test
    @Tag("slow")
    void theNextRunConvergesAfterEveryDeath() throws Exception {
        killAtEvery(1);
    }

    private void killAtEvery(int stride) throws Exception {
        int survivedAt = 0;
        for (int n = 1; survivedAt == 0; n += stride) {
            boolean survivedBefore = dieAndRecover(n, false);
            boolean survivedAfter = dieAndRecover(n, true);
            survivedAt = survivedBefore && survivedAfter ? n : 0;
        }
        assertThat(survivedAt).isGreaterThan(60);
    }

    /** Whether the process outlived its work. */
    private boolean dieAndRecover(int n, boolean afterwards) throws Exception {
        PipelineFixture.empty(database);
        Path folder = Files.createDirectories(root.resolve(n + (afterwards ? "b" : "a")));
        InterruptibleDatabase mortal =
                new InterruptibleDatabase(Objects.requireNonNull(database.getDataSource()), n, afterwards);
        boolean survived = live(mortal, folder);
        try (PipelineFixture next =
                new PipelineFixture(Objects.requireNonNull(database.getDataSource()), folder, ProcessIdentity.self())) {
            next.collect();
            next.collect();
            next.consolidate(Q1);
            assertThat(next.runs.newest(20)).allMatch(r -> r.state().ended());
            converged(next, folder);
        }
        return survived;
    }

    private static boolean live(InterruptibleDatabase mortal, Path folder) {
        ProcessIdentity self = ProcessIdentity.self();
        try (PipelineFixture pipelineFixture = new PipelineFixture(
                mortal, folder, new ProcessIdentity(self.host(), self.machine(), 1_999_999_999L, 1))) {
            work(pipelineFixture);
        } catch (Exception | Error e) {
            return !mortal.dead();
        }
        return !mortal.dead();
    }

    /** Takes four files in and makes a report of two. */
    static void work(PipelineFixture pipelineFixture) throws Exception {
        pipelineFixture.drop("608", "a.txt", "608 2021-Q1 100");
        pipelineFixture.drop("610", "b.txt", "610 2021-Q1 20");
        pipelineFixture.drop("611", "c.txt", "bad");
        pipelineFixture.drop("611", "again.txt", "bad");
        pipelineFixture.collect();
        pipelineFixture.consolidate(Q1);
    }

    /** Everything is there once, whatever happened meanwhile. */
    static void converged(PipelineFixture pipelineFixture, Path folder) throws Exception {
        List<ReceivedFileRecord> ledger = pipelineFixture.ledger.newest(100);
        assertThat(ledger).hasSize(4).allSatisfy(e -> {
            assertThat(e.outcome()).isPresent();
            assertThat(e.answeredAt()).isPresent();
        });
        assertThat(pipelineFixture.submissions.activeIds(Q1)).hasSize(2);
        Edition edition = pipelineFixture.editions.latest(Q1).orElseThrow();
        assertThat(pipelineFixture.editions.of(Q1)).hasSize(1);
        assertThat(pipelineFixture.editions.figures(edition.id()).get("people").value())
                .contains(new BigDecimal("120"));
        assertThat(Sha256.of(Files.readAllBytes(folder.resolve(edition.workbook()))))
                .isEqualTo(edition.workbookSha256());
        assertThat(pipelineFixture.audit.faults()).isEmpty();
        assertThat(pipelineFixture.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL ", Long.class))
                .isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)
                            .filter(f -> f.endsWith(".tmp") || f.contains(".taken-") || f.contains("_b02")))
                    .isEmpty();
        }
    }
}
