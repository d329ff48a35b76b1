package vn.kontum.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.basis.EditionBasisRepository;
import vn.kontum.report.publication.basis.KeptCatalogues;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.export.PublishedIndicators;
import vn.kontum.report.run.Actor;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Implausibility;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.verification.recorded.RecordedFiles;

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
            "UPDATE edition_figure SET quarter_complete = 1 - quarter_complete LIMIT 1",
            "UPDATE edition_figure SET quarter_complete = NULL LIMIT 1",
            "INSERT INTO edition_estimate SELECT id, 'population', '5' FROM edition LIMIT 1",
            "INSERT INTO edition_same_period SELECT e.id, f.indicator, '2020-Q1', NULL, NULL, 'e', 1, '', 'CATALOGUE', 'x'"
                    + " FROM edition e JOIN edition_figure f ON f.edition_id = e.id LIMIT 1",
            "INSERT INTO edition_earlier_input SELECT e.id, s.id FROM edition e JOIN submission s LIMIT 1",
            "UPDATE edition_basis SET slice = REVERSE(slice)",
            "UPDATE edition_basis SET program_version = '0.1'",
            "UPDATE edition_basis SET standing_kept = NULL",
            "DELETE FROM edition_basis",
            "UPDATE edition SET template_version = CONCAT(SUBSTRING(template_version, 2), 'q')",
            "UPDATE edition SET catalogue_version = CONCAT(SUBSTRING(catalogue_version, 2), 'q')",
            "UPDATE edition SET workbook_sha256 = REVERSE(workbook_sha256)",
            "UPDATE finding SET message_vi = 'other'",
            "UPDATE finding SET message_en = 'other'",
            "UPDATE finding SET remedy_vi = 'other'",
            "UPDATE finding SET office_message_vi = 'other'",
            "UPDATE finding SET severity = 'NOTE'",
            "UPDATE finding SET cell = 'F9' WHERE ordinal = 0",
            "UPDATE finding SET affected_cells = NULL WHERE affected_cells IS NOT NULL",
            "UPDATE finding SET explained = TRUE",
            "DELETE FROM finding WHERE ordinal = 1",
            "INSERT INTO finding (arrival_seq, ordinal, code, severity, entered, message_vi, remedy_vi, message_en, explained)"
                    + " SELECT arrival_seq, 9, code, severity, entered, 'a', 'b', 'c', FALSE FROM finding LIMIT 1",
            "UPDATE implausibility SET expected = '7'",
            "UPDATE implausibility SET gross = FALSE",
            "UPDATE implausibility SET decisive = FALSE",
            "UPDATE implausibility SET weight = 0",
            "UPDATE implausibility SET verdict_otherwise = 'MET'",
            "DELETE FROM implausibility",
            "UPDATE reported_value SET note = 'other' LIMIT 1",
            "UPDATE reported_value SET raw_text = 'other' LIMIT 1",
            "UPDATE reported_value SET status = 'NIL' LIMIT 1",
            "UPDATE submission SET cells_ignored = 7",
            "UPDATE submission SET first_received_at = '2020-01-01'",
            "UPDATE submission SET accepted_at = '2020-01-01'",
            "UPDATE submission SET version = 7",
            "UPDATE submission SET cells_read = 7",
            "UPDATE received_file SET file_name = 'other.xlsx'",
            "UPDATE received_file SET received_at = '2020-01-01'",
            "UPDATE received_file SET folder = '612'",
            "UPDATE received_file SET size_bytes = 7",
            "UPDATE target_explanation SET cause = 'other'",
            "UPDATE target_explanation SET measure = 'other'",
            "UPDATE target_explanation SET due = 'other'",
            "UPDATE target_explanation SET estimate = 7",
            "UPDATE target_explanation SET unit = '612'",
            "DELETE FROM target_explanation LIMIT 1",
            "DELETE FROM target_explanation",
            "UPDATE received_file SET explanation_count = 1",
            "UPDATE run SET reason = 'other'",
            "UPDATE run SET requested_by = 'nobody'",
            "UPDATE run SET requested_at = '2020-01-01'",
            "UPDATE exclusion SET created_at = '2020-01-01'",
            "UPDATE exclusion SET author = 'nobody'",
            "UPDATE arrival_decision SET reason = 'other'",
            "UPDATE arrival_decision SET author = 'nobody'",
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
        long seq = office.collect().get(0).receivedFile().seq();
        office.drop("612", "b.txt", "612 2021-Q1 100");
        office.collect();
        office.quarantine().giveBack("612", Q1, new Actor("An", "wrong"));
        office.findings.replace(seq, findings());
        office.submissions
                .explanations()
                .replace(
                        seq,
                        "608",
                        Q1,
                        List.of(
                                explanation("population", Optional.empty()),
                                explanation("births", Optional.of(new BigDecimal("12.5")))));
        office.acts().exclude("610", Q1, new Actor("An", "late"));
        office.consolidate(Q1);
        String workbook = office.editions.latest(Q1).orElseThrow().workbook();
        Files.write(root.resolve(PublishedIndicators.path(workbook)), indicators());
    }

    private static List<Finding> findings() {
        Implausibility.Influence influence = new Implausibility.Influence(
                "population",
                Optional.of(new BigDecimal("100")),
                Optional.empty(),
                "MET",
                "NOT_MET",
                new BigDecimal("1.23456789"),
                true);
        Finding doubted = warning("R48", false)
                .with(List.of(new Finding.AffectedCell(
                        new Finding.Location("Số liệu", "F9"), Optional.of("population"), "100", "ô này")))
                .doubted(new Implausibility(new BigDecimal("90.50"), true, Optional.of(influence)));
        return List.of(doubted, warning("OUT_OF_RANGE", false));
    }

    private static Finding warning(String code, boolean explained) {
        return new Finding(
                code,
                Rule.Severity.WARN,
                Optional.of(new Finding.Location("Số liệu", "F8")),
                Optional.of("population"),
                "100",
                "Dân số tăng bất thường.",
                "Hãy xem lại.",
                "The population rose oddly.",
                "Look again.",
                explained);
    }

    private static Explanation explanation(String indicator, Optional<BigDecimal> estimate) {
        return new Explanation(indicator, estimate, "mưa lũ", "trồng lại", "quý sau", "Giải trình", "B2");
    }

    /** What a reason clears is told by nobody. */
    @Test
    void aWarningThatWasWaivedIsNoFalsehood() {
        office.acts().waive("608", Q1, "OUT_OF_RANGE", new Actor("An", "seen"));

        assertThat(database.queryForObject("SELECT COUNT(*) FROM finding WHERE explained", Long.class))
                .isOne();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatAnEarlierVersionWroteIsSaidToBeUnexamined() {
        for (String table : List.of("received_file", "finding", "submission", "target_explanation")) {
            database.update("UPDATE " + table + " SET digest = NULL");
        }

        assertThat(told()).isEmpty();
        assertThat(new ProcessedFilesCheck(
                                database,
                                new OutboxContents(database, office.folders.outbox()),
                                RecordedFiles.of(database))
                        .perform(scope())
                        .notExamined())
                .containsExactly(new CheckResult.NotExamined(CheckResult.Reason.EARLIER_VERSION, 2, 2, List.of()));
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

    /** Of an indicator that the edition of last year had no figure of the report names no source. */
    @Test
    void whatLastYearHadNoFigureOfIsNoFalsehood() {
        assertThat(
                        falsified(
                                "INSERT INTO edition_same_period SELECT e.id, f.indicator, '2020-Q1', NULL, NULL, '', 1, 'z',"
                                        + " 'EDITION', 'x' FROM edition e JOIN edition_figure f ON f.edition_id = e.id LIMIT 1"))
                .isNotEmpty()
                .noneMatch(told -> told.contains("same_period"));
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

    private VerificationScope scope() {
        return new VerificationScope(
                Optional.empty(), office.editions, office.audit, new SubmissionRepository(database));
    }

    private List<String> told() {
        EditionCatalogues catalogues = new EditionCatalogues(
                office.catalogue,
                new EditionBasisRepository(database),
                new KeptCatalogues(new KeptFileRepository(database)),
                new PeriodRepository(database),
                new EditionRepository(database));
        ArchivedFiles archived = new ArchivedFiles(new YearArchiveRepository(database), office.folders);
        return Stream.of(
                        new ProcessedFilesCheck(
                                database,
                                new OutboxContents(database, office.folders.outbox()),
                                RecordedFiles.of(database)),
                        new ReproducibilityCheck(office.dryRuns(), catalogues),
                        new ClosedPeriodCheck(database, office.editions),
                        new PublishedEditionCheck(database, office.editions, archived))
                .flatMap(check -> check.perform(scope()).faults().stream())
                .map(Violation::toString)
                .toList();
    }
}
