package vn.kontum.report.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.web.ConsoleServer;
import vn.kontum.report.web.SampleQuarter;
import vn.kontum.report.web.format.ViewFormatter;

/** The list of runs, from rows written by hand. */
class RunListsTest {
    @TempDir
    static Path root;

    private static ConsoleServer server;
    private JdbcTemplate jdbc;

    @BeforeAll
    static void open() throws IOException {
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void empty() {
        jdbc = server.autowired(JdbcTemplate.class);
        jdbc.update("DELETE FROM run");
    }

    @Test
    void failedAttemptsStandWithTheRunThatTookUpTheirWork() {
        run(1, "consolidate-report", "2021-Q1", "FAILED", "CONSOLE");
        run(2, "consolidate-report", "2021-Q2", "DONE", "CONSOLE");
        run(3, "consolidate-report", "2021-Q1", "STOPPED", "CONSOLE");
        run(4, "consolidate-report", "2021-Q1", "DONE", "CONSOLE");

        List<RunLists.Group> groups = list(none()).groups();

        assertThat(groups).extracting(g -> g.newest().id()).containsExactly(4L, 2L);
        assertThat(groups.get(0).attempts()).extracting(RunRow::id).containsExactly(3L, 1L);
    }

    @Test
    void collectsOfTheScheduleThatFoundNothingAreLeftOutUnlessAskedFor() {
        run(1, "collect-submissions", null, "DONE", "SCHEDULE");
        run(2, "collect-submissions", null, "FAILED", "SCHEDULE");
        run(3, "collect-submissions", null, "DONE", "CONSOLE");

        assertThat(list(none()).groups()).extracting(g -> g.newest().id()).containsExactly(3L);
        RunLists.Query all = new RunLists.Query(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("yes"), Optional.empty());
        assertThat(list(all).groups())
                .flatExtracting(RunLists.Group::attempts)
                .extracting(RunRow::id)
                .containsExactly(2L);
        assertThat(list(all).groups()).extracting(g -> g.newest().id()).containsExactly(3L, 1L);
    }

    @Test
    void filtersOfTheAddressAreObeyedAndNonsenseInThemIsNot() {
        run(1, "consolidate-report", "2021-Q1", "DONE", "CONSOLE");
        run(2, "consolidate-report", "2021-Q2", "DONE", "CONSOLE");
        RunLists.Query second = new RunLists.Query(
                Optional.of("'; DROP"), Optional.of("2021-Q2"), Optional.of("?"), Optional.empty(), Optional.empty());

        assertThat(list(second).groups()).extracting(g -> g.newest().id()).containsExactly(2L);
    }

    /** Ten runs of 10, 20, … 100 seconds: the middle one of ten, counted from zero, took 60. */
    @Test
    void aRunningRunIsHeldAgainstTheMedianOfTheOthers() {
        for (int i = 1; i <= 10; i++) {
            run(i, "consolidate-report", "2021-Q1", "DONE", "CONSOLE");
            jdbc.update("UPDATE run SET ended_at = requested_at + INTERVAL ? SECOND WHERE id = ?", i * 10, i);
        }
        run(11, "consolidate-report", "2021-Q1", "RUNNING", "CONSOLE");
        jdbc.update("UPDATE run SET ended_at = NULL, step = 'renderReport', done = 2, total = 4 WHERE id = 11");
        jdbc.update("UPDATE run SET requested_at = requested_at - INTERVAL 20 SECOND WHERE id = 11");

        ProgressView progress = list(none()).groups().get(0).newest().progress().orElseThrow();

        assertThat(progress.step()).isEqualTo("Writing the workbook");
        assertThat(progress.percent()).contains(50);
        assertThat(progress.remaining()).isEqualTo("About 40 s left, going by earlier runs.");
    }

    /** As the sample year leaves them: runs that end at once, and few of a job that takes its time. */
    @Test
    void nothingIsCalledUsualAfterTooFewOrTooShortRuns() {
        for (int i = 1; i <= 10; i++) {
            run(i, "collect-submissions", null, "DONE", "CONSOLE");
        }
        for (int i = 11; i <= 13; i++) {
            run(i, "consolidate-report", "2021-Q1", "DONE", "CONSOLE");
            jdbc.update("UPDATE run SET ended_at = requested_at + INTERVAL 10 SECOND WHERE id = ?", i);
        }
        for (int i = 14; i <= 15; i++) {
            run(i, i == 14 ? "collect-submissions" : "consolidate-report", null, "RUNNING", "CONSOLE");
            jdbc.update(
                    "UPDATE run SET ended_at = NULL, requested_at = requested_at - INTERVAL 60 SECOND WHERE id = ?", i);
        }

        List<RunRow> runs = list(none()).groups().stream()
                .flatMap(group -> Stream.concat(Stream.of(group.newest()), group.attempts().stream()))
                .toList();

        assertThat(runs).hasSize(15).extracting(RunRow::pace).containsOnly("");
        assertThat(runs)
                .filteredOn(run -> run.id() > 13)
                .extracting(run -> run.progress().orElseThrow().remaining())
                .containsOnly("Earlier runs tell too little to estimate the time.");
    }

    private static RunLists.View list(RunLists.Query query) {
        return server.autowired(RunLists.class).of(query, ViewFormatter.in(Locale.ENGLISH));
    }

    private static RunLists.Query none() {
        return new RunLists.Query(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void run(
            long id, String job, @org.jspecify.annotations.Nullable String period, String state, String cause) {
        jdbc.update(
                "INSERT INTO run (id, job, period, trigger_source, requested_by, reason, rerun_mode, state, requested_at, ended_at)"
                        + " VALUES (?, ?, ?, ?, 'An', 'test', 'WHOLE', ?, '2021-03-15 02:00:00', '2021-03-15 02:00:01')",
                id,
                job,
                period,
                cause,
                state);
    }
}
