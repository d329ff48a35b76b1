package vn.kontum.report.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.CatalogueReader;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.WindowKind;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.intake.WorkFolder;
import vn.kontum.report.submission.FilledForm;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.answer.AnswerDesign;
import vn.kontum.report.submission.answer.Answers;

/** Real workbooks of all units for all quarters, through the real judge, into the real tables. */
class CollectFormsTest {
    private static final Catalogue CATALOGUE = new CatalogueReader(WindowKind.ADMINISTRATIVE).read(Path.of("config"));

    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    Path root;

    private WorkFolder folders;
    private Tables tables;
    private Runs runs;

    @BeforeEach
    void open() {
        folders = new WorkFolder(root);
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
        JdbcTransactionManager transactions =
                new JdbcTransactionManager(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        tables = Tables.of(jdbc, transactions, Owner.self());
        TextOffice report = new TextOffice(CATALOGUE, tables.waivers());
        CorrectionEffects effects = new CorrectionEffects(Assembly.snapshots(CATALOGUE, tables), report);
        Trades trades = new Trades(
                history -> new FormJudging(CATALOGUE, history, tables.waivers()),
                new UnitAnswers(
                        new Answers(CATALOGUE, AnswerDesign.load(Optional.of(Path.of("templates")))),
                        tables.submissions(),
                        effects,
                        new BlankForms(
                                CATALOGUE, tables.submissions(), Stationery.of(CATALOGUE, ReportStyle.standard()))),
                report,
                report,
                report.stationery());
        Settings settings = new Settings(folders, Office.PATIENCE, 2, 200, Duration.ofSeconds(30));
        runs = new Assembly(CATALOGUE, tables, trades, settings, Clock.systemUTC())
                .runs(TestRepository.of(jdbc, transactions));
    }

    /** The two smallest districts are left out: the fixture gives every district the figures of a large one. */
    @Test
    void aQuarterOfFormsIsAcceptedAndEveryUnitHasItsReceipts() throws Exception {
        List<Unit> units = CATALOGUE.reportingUnits().stream()
                .filter(u -> !Set.of("617", "618").contains(u.code()))
                .toList();
        for (Unit unit : units) {
            drop(FilledForm.of(CATALOGUE, unit.code(), "2021-Q1"), unit.code(), "KTXH_" + unit.code() + "_2021Q1.xlsx");
        }

        List<LedgerEntry> entries = collect();

        assertThat(entries).hasSameSizeAs(units).allSatisfy(e -> {
            assertThat(e.verdict()).as(e.toString()).isEqualTo(Outcome.ACCEPTED);
            assertThat(e.answer()).get().asString().endsWith(".xlsx");
        });
        assertThat(tables.submissions().activeIds(Q1)).hasSameSizeAs(units);
        assertThat(answers("608")).hasSize(2).allMatch(name -> name.startsWith("BIEN_NHAN_"));
    }

    @Test
    void aCorrectionIsAnsweredWithWhatChanged() throws Exception {
        drop(FilledForm.of(CATALOGUE, "608", "2021-Q1"), "608", "a.xlsx");
        collect();
        drop(FilledForm.of(CATALOGUE, "608", "2021-Q1").number("live_births", 777), "608", "b.xlsx");

        LedgerEntry entry = collect().get(0);

        Path json = folders.outbox().resolve(entry.answer().orElseThrow().replace(".xlsx", ".json"));
        assertThat(Files.readString(json)).contains("\"version\" : 2", "\"after\" : \"777\"");
    }

    @Test
    void aBlankFormComesBackWithItsFaultsMarked() throws Exception {
        drop(FilledForm.of(CATALOGUE, "608", "2021-Q1").blank("population_end"), "608", "a.xlsx");

        LedgerEntry entry = collect().get(0);

        assertThat(entry.verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(entry.codes()).contains("MISSING");
        assertThat(entry.unit()).contains("608");
        assertThat(tables.findings().of(entry.arrival().seq()).get(0).messageVi())
                .isNotBlank();
        assertThat(answers("608")).anyMatch(name -> name.startsWith("TRA_LAI_"));
    }

    @Test
    void whoSendsAnotherFormFindsTheCurrentOneBesideTheAnswer() throws Exception {
        drop(
                FilledForm.of(CATALOGUE, "615", "2021-Q1").mark(FormLayout.MARK_TEMPLATE, "another form"),
                "615",
                "a.xlsx");

        LedgerEntry entry = collect().get(0);

        assertThat(entry.codes()).containsExactly("TEMPLATE_VERSION");
        assertThat(answers("615")).contains("KTXH_615_2021Q4.xlsx").anyMatch(name -> name.startsWith("TRA_LAI_"));
    }

    @Test
    void aFileThatLiesWhereTheFormBelongsIsLeftAlone() throws Exception {
        Path own = Files.createDirectories(folders.outbox().resolve("615")).resolve("KTXH_615_2021Q4.xlsx");
        Files.writeString(own, "work of the unit");
        drop(
                FilledForm.of(CATALOGUE, "615", "2021-Q1").mark(FormLayout.MARK_TEMPLATE, "another form"),
                "615",
                "a.xlsx");

        collect();

        assertThat(own).hasContent("work of the unit");
    }

    private void drop(FilledForm form, String folder, String name) throws IOException {
        Files.write(Files.createDirectories(folders.inbox().resolve(folder)).resolve(name), form.bytes());
    }

    private List<LedgerEntry> collect() throws InterruptedException {
        Run run = runs.run(RunRequest.collect(Cause.COMMAND, "An", "forms"), Progress.none());
        assertThat(run.state()).isEqualTo(RunState.DONE);
        return tables.ledger().ofRun(run.id());
    }

    private List<String> answers(String unit) throws IOException {
        try (Stream<Path> answers = Files.list(folders.outbox().resolve(unit))) {
            return answers.map(f -> f.getFileName().toString()).toList();
        }
    }
}
