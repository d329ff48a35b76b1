package vn.kontum.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptCatalogues;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.export.PublishedIndicators;
import vn.kontum.report.run.Actor;
import vn.kontum.report.submission.SubmissionRepository;

/** Whatever a reader sees of a report, changed in the tables behind its back, is told. */
class PublishedEditionCheckTest {
    private static final Period Q1 = new Period(2021, 1);

    private static final List<String> FALSIFIED = List.of(
            "UPDATE edition_figure SET status = 'e'",
            "UPDATE edition_figure SET verdict = 'EXCEEDED'",
            "DELETE FROM edition_figure",
            "UPDATE edition_outlook SET possible_min = '1', possible_max = '2'",
            "UPDATE edition_outlook SET expected_min = '1', expected_max = '2'",
            "UPDATE edition_outlook SET leaning = 'EXCEEDED'",
            "UPDATE edition_outlook SET verdict_basis = 'FACTS'",
            "DELETE FROM edition_outlook",
            "INSERT INTO edition_same_period SELECT e.id, f.indicator, '2020-Q1', '5', '7', '', 1, '', 'HISTORY', 'x'"
                    + " FROM edition e JOIN edition_figure f ON f.edition_id = e.id LIMIT 1",
            "UPDATE edition SET digest = REVERSE(digest)",
            "UPDATE edition SET state = 'FINAL'",
            "UPDATE edition SET created_by = 'nobody'",
            "UPDATE edition SET created_at = '2020-01-01'",
            "UPDATE edition SET reason = 'other'",
            "UPDATE edition SET data_as_of = '2020-01-01'",
            "UPDATE edition SET number = 7",
            "UPDATE exclusion SET reason = 'other'",
            "UPDATE exclusion SET unit = '612'",
            "DELETE FROM exclusion",
            "INSERT INTO waiver (unit, period, rule, author, reason, created_at) VALUES ('62', '2021-Q1', 'x', 'An', 'y',"
                    + " '2021-04-01')",
            "INSERT INTO period_state (period, state, changed_at, changed_by) VALUES ('2021-Q1', 'FINAL', '2021-04-01', 'An')"
                    + " ON DUPLICATE KEY UPDATE state = 'FINAL'");

    private final JdbcTemplate database = new JdbcTemplate(TestDatabase.fresh());

    @TempDir
    Path root;

    private PipelineFixture office;

    @BeforeEach
    void publish() throws Exception {
        office = PipelineFixture.at(Objects.requireNonNull(database.getDataSource()), root);
        office.drop("608", "a.txt", "608 2021-Q1 100");
        office.collect();
        office.acts().exclude("610", Q1, new Actor("An", "late"));
        office.consolidate(Q1);
        String workbook = office.editions.latest(Q1).orElseThrow().workbook();
        Files.write(root.resolve(PublishedIndicators.path(workbook)), indicators());
    }

    /** As the report writes them; that of the fixture has no such file. */
    private List<String> indicators() {
        List<String> lines = new ArrayList<>(
                List.of(
                        "code,verdict,status,possible_min,possible_max,expected_min,expected_max,leaning,verdict_basis,same_period_year_to_date"));
        lines.addAll(database.query(
                "SELECT f.indicator, f.verdict, f.status, o.possible_min, o.possible_max, o.expected_min, o.expected_max,"
                        + " o.leaning, o.verdict_basis FROM edition_figure f JOIN edition_outlook o ON o.edition_id ="
                        + " f.edition_id AND o.indicator = f.indicator",
                (row, n) -> IntStream.rangeClosed(1, 9)
                        .mapToObj(column -> text(row, column))
                        .collect(Collectors.joining(",", "", ","))));
        return lines;
    }

    private static String text(ResultSet row, int column) {
        try {
            return Objects.requireNonNullElse(row.getString(column), "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyFalsifiedTableIsTold() {
        assertThat(told()).isEmpty();

        assertThat(FALSIFIED.stream().filter(change -> falsified(change).isEmpty()))
                .isEmpty();
    }

    private List<String> falsified(String change) {
        TransactionTemplate undone =
                new TransactionTemplate(new DataSourceTransactionManager(database.getDataSource()));
        return Objects.requireNonNull(undone.execute(status -> {
            assertThat(database.update(change)).as(change).isPositive();
            List<String> told = told();
            status.setRollbackOnly();
            return told;
        }));
    }

    private List<String> told() {
        EditionCatalogues catalogues = new EditionCatalogues(
                office.catalogue,
                new EditionBasisRepository(database),
                new KeptCatalogues(new KeptFileRepository(database)),
                new PeriodRepository(database),
                new EditionRepository(database));
        VerificationScope scope = new VerificationScope(
                Optional.empty(), office.editions, office.audit, new SubmissionRepository(database));
        ArchivedFiles archived = new ArchivedFiles(new YearArchiveRepository(database), office.folders);
        return Stream.of(
                        new ReproducibilityCheck(office.editions, office.dryRuns(), catalogues),
                        new ClosedPeriodCheck(database, office.editions),
                        new PublishedEditionCheck(database, office.editions, archived))
                .flatMap(check -> check.perform(scope).faults().stream())
                .map(Violation::toString)
                .toList();
    }
}
