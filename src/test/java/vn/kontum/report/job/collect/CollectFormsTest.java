package vn.kontum.report.job.collect;

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
import vn.kontum.report.administration.RunService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.config.PipelineAssembly;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.config.PipelineServices;
import vn.kontum.report.config.Repositories;
import vn.kontum.report.config.TestJobRepository;
import vn.kontum.report.config.TextFileServices;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.job.delivery.CorrectionImpact;
import vn.kontum.report.job.delivery.CurrentFormProvider;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.ResponseComposer;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.response.ResponseRenderer;
import vn.kontum.report.submission.response.ResponseTemplate;
import vn.kontum.report.submission.validation.FilledForm;

/** Real workbooks of all units for all quarters, through the real judge, into the real tables. */
class CollectFormsTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();

    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    Path root;

    private WorkDirectory folders;
    private Repositories tables;
    private RunService runs;

    @BeforeEach
    void open() {
        folders = new WorkDirectory(root);
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
        JdbcTransactionManager transactions =
                new JdbcTransactionManager(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        tables = Repositories.of(jdbc, transactions, ProcessIdentity.self());
        TextFileServices report = new TextFileServices(CATALOGUE, tables.waivers());
        CorrectionImpact effects = new CorrectionImpact(PipelineAssembly.snapshots(CATALOGUE, tables), report);
        PipelineServices trades = new PipelineServices(
                history -> new SubmissionItemProcessor(CATALOGUE, history, tables.waivers()),
                new ResponseComposer(
                        new ResponseRenderer(CATALOGUE, ResponseTemplate.load(Optional.of(Path.of("templates")))),
                        tables.submissions(),
                        effects,
                        new CurrentFormProvider(
                                CATALOGUE,
                                tables.submissions(),
                                OutboxDocumentWriters.of(CATALOGUE, ReportProperties.standard()))),
                report,
                report,
                report.stationery());
        PipelineProperties settings =
                new PipelineProperties(folders, PipelineFixture.PATIENCE, 2, 200, Duration.ofSeconds(30));
        runs = new PipelineAssembly(CATALOGUE, tables, trades, settings, Clock.systemUTC())
                .runs(TestJobRepository.of(jdbc, transactions));
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

        List<ReceivedFileRecord> entries = collect();

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

        ReceivedFileRecord entry = collect().get(0);

        Path json = folders.outbox().resolve(entry.answer().orElseThrow().replace(".xlsx", ".json"));
        assertThat(Files.readString(json)).contains("\"version\" : 2", "\"after\" : \"777\"");
    }

    @Test
    void aBlankFormComesBackWithItsFaultsMarked() throws Exception {
        drop(FilledForm.of(CATALOGUE, "608", "2021-Q1").blank("population_end"), "608", "a.xlsx");

        ReceivedFileRecord entry = collect().get(0);

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

        ReceivedFileRecord entry = collect().get(0);

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

    private List<ReceivedFileRecord> collect() throws InterruptedException {
        Run run = runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "forms"), ProgressListener.none());
        assertThat(run.state()).isEqualTo(RunState.DONE);
        return tables.ledger().ofRun(run.id());
    }

    private List<String> answers(String unit) throws IOException {
        try (Stream<Path> answers = Files.list(folders.outbox().resolve(unit))) {
            return answers.map(f -> f.getFileName().toString()).toList();
        }
    }
}
