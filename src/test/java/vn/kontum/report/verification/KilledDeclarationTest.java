package vn.kontum.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.InterruptibleDatabase;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.submission.VersionSummary;

/**
 * A quarter is declared final, a late correction is approved, and the report that has it is declared final in turn. The process
 * that does it is killed at statements of it; whoever does the rest then finds nothing lost, nothing done twice, and no half file.
 */
class KilledDeclarationTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Actor AN = new Actor("An", "signed by the committee");
    private static final String LATE = "late.txt";
    private static JdbcTemplate database;

    @TempDir
    Path root;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
        InterruptibleDatabase.numberExecutionsApart(database);
    }

    @Test
    void theRestIsDoneAfterSampledDeaths() throws Exception {
        killAtEvery(Integer.getInteger("killed.stride", 499));
    }

    @Test
    @Tag("slow")
    void theRestIsDoneAfterEveryDeath() throws Exception {
        killAtEvery(7);
    }

    private void killAtEvery(int stride) throws Exception {
        int survivedAt = 0;
        for (int n = 1; survivedAt == 0; n += stride) {
            boolean survivedBefore = dieAndFinish(n, false);
            boolean survivedAfter = dieAndFinish(n, true);
            survivedAt = survivedBefore && survivedAfter ? n : 0;
        }
        assertThat(survivedAt).isGreaterThan(60);
    }

    /** Whether the process outlived its work. */
    private boolean dieAndFinish(int n, boolean afterwards) throws Exception {
        PipelineFixture.empty(database);
        Path folder = Files.createDirectories(root.resolve(n + (afterwards ? "b" : "a")));
        try (PipelineFixture office = living(folder)) {
            office.drop("608", "a.txt", "608 2021-Q1 100");
            office.drop("610", "b.txt", "610 2021-Q1 20");
            office.collect();
            office.consolidate(Q1);
        }
        InterruptibleDatabase mortal = new InterruptibleDatabase(real(), n, afterwards);
        boolean survived = live(mortal, folder);
        try (PipelineFixture office = living(folder)) {
            work(office);
            office.collect();
            finished(office, folder, List.of("killed at " + n + (afterwards ? " after it" : " before it")));
        }
        return survived;
    }

    private static DataSource real() {
        return Objects.requireNonNull(database.getDataSource());
    }

    private static PipelineFixture living(Path folder) {
        return new PipelineFixture(real(), folder, ProcessIdentity.self());
    }

    private static boolean live(InterruptibleDatabase mortal, Path folder) {
        ProcessIdentity self = ProcessIdentity.self();
        try (PipelineFixture office = new PipelineFixture(
                mortal, folder, new ProcessIdentity(self.host(), self.machine(), 1_999_999_999L, 1))) {
            work(office);
        } catch (Exception | Error e) {
            return !mortal.dead();
        }
        return !mortal.dead();
    }

    /** Does of all this what is not done yet, as a person would who looks at how things stand. */
    private static void work(PipelineFixture office) throws Exception {
        if (office.editions.official(Q1).isEmpty()) {
            office.declareFinal(Q1, AN);
        }
        if (late(office).isEmpty()) {
            office.drop("608", LATE, "608 2021-Q1 101");
            office.collect();
        }
        ReceivedFileRecord late = late(office).orElseThrow();
        if (late.outcome().isEmpty()) {
            office.collect();
            late = late(office).orElseThrow();
        }
        long seq = late.receivedFile().seq();
        if (late.verdict() == Outcome.QUARANTINED) {
            office.quarantine().release(seq, AN);
        }
        office.consolidate(Q1);
        Edition newest = office.editions.latest(Q1).orElseThrow();
        if (office.editions
                .official(Q1)
                .filter(official -> official.id() == newest.id())
                .isEmpty()) {
            office.declareFinal(Q1, AN);
        }
    }

    private static Optional<ReceivedFileRecord> late(PipelineFixture office) {
        return office.ledger.newest(100).stream()
                .filter(file -> file.receivedFile().fileName().equals(LATE))
                .findFirst();
    }

    private static void finished(PipelineFixture office, Path folder, List<String> done) throws IOException {
        assertThat(office.ledger.newest(100)).as("%s", done).hasSize(3).allSatisfy(file -> {
            assertThat(file.verdict()).isEqualTo(Outcome.ACCEPTED);
            assertThat(file.answeredAt()).isPresent();
        });
        assertThat(office.submissions.chain("608", Q1))
                .extracting(VersionSummary::version)
                .containsExactly(1, 2);
        List<Edition> editions = office.editions.of(Q1);
        assertThat(editions).as("%s", done).extracting(Edition::number).containsExactlyInAnyOrder(1, 2);
        Edition official = office.editions.official(Q1).orElseThrow();
        assertThat(official.number()).isEqualTo(2);
        assertThat(office.editions.figures(official.id()).get("people").value()).contains(new BigDecimal("121"));
        assertThat(office.editions.finals().all()).as("%s", done).hasSize(2);
        assertThat(office.periods.isFinal(Q1)).isTrue();
        assertThat(acts("release")).isEqualTo(1);
        assertThat(office.runs.newest(100)).allMatch(run -> run.state().ended());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)
                            .filter(file -> file.endsWith(".tmp") || file.contains(".taken-") || file.contains("_b03")))
                    .as("%s", done)
                    .isEmpty();
        }
        PipelineChecks.hold(office, database, done);
    }

    private static Integer acts(String act) {
        return database.queryForObject("SELECT COUNT(*) FROM audit_event WHERE act = ?", Integer.class, act);
    }
}
