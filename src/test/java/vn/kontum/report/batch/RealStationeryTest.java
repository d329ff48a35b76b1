package vn.kontum.report.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.CatalogueReader;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.WindowKind;
import vn.kontum.report.intake.WorkFolder;

/** The forms and letters that are delivered, for the province as it is. */
class RealStationeryTest {
    private static final Catalogue CATALOGUE = new CatalogueReader(WindowKind.ADMINISTRATIVE).readBuiltIn();
    private static final Period Q2 = new Period(2021, 2);

    @TempDir
    Path root;

    @Test
    void allUnitsGetTheirFormsOnceAndThoseThatOweTheirLetters() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
        try (Runs runs = runs(jdbc, new TestClock(Instant.parse("2021-06-17T01:00:00Z")))) {
            Run issued = run(runs, JobNames.ISSUE);
            Run again = run(runs, JobNames.ISSUE);
            Run reminded = run(runs, JobNames.REMIND);

            assertThat(issued.state()).as(issued.message()).isEqualTo(RunState.DONE);
            assertThat(again.state()).as(again.message()).isEqualTo(RunState.NOTHING);
            assertThat(reminded.state()).as(reminded.message()).isEqualTo(RunState.DONE);
            assertThat(CATALOGUE.reportingUnits())
                    .hasSize(21)
                    .allSatisfy(unit -> assertThat(files(unit.code()))
                            .containsExactly(
                                    "KTXH_" + unit.code() + "_2021Q2.xlsx", "NHAC_NOP_2021Q2_qua_1_ngay.docx"));
        }
    }

    private Runs runs(JdbcTemplate jdbc, Clock clock) {
        JdbcTransactionManager transactions =
                new JdbcTransactionManager(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        Tables tables = Tables.of(jdbc, transactions, Owner.self());
        TextOffice people = new TextOffice(CATALOGUE, tables.waivers());
        Trades trades =
                new Trades(history -> people, people, people, people, Stationery.of(CATALOGUE, ReportStyle.standard()));
        return new Assembly(CATALOGUE, tables, trades, Settings.of(new WorkFolder(root)), clock)
                .runs(TestRepository.of(jdbc, transactions));
    }

    private static Run run(Runs runs, String job) throws InterruptedException {
        return runs.run(
                new RunRequest(job, Optional.of(Q2), Cause.COMMAND, "An", "test", Scope.whole(), Optional.empty()),
                Progress.none());
    }

    private List<String> files(String unit) throws java.io.IOException {
        try (Stream<Path> files = Files.list(root.resolve("outbox").resolve(unit))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
