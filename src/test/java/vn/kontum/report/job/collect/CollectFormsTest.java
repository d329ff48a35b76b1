package vn.kontum.report.job.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.csv.EditedCatalogue;
import vn.kontum.report.config.PipelineContext;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.config.TestRepositories;
import vn.kontum.report.config.TextFileServices;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.form.EditedForm;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** Real workbooks of all units for all quarters, through the real judge, into the real tables. */
class CollectFormsTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();

    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    Path root;

    private WorkDirectory folders;
    private GenericApplicationContext context;
    private TestRepositories repositories;
    private DataSource dataSource;
    private RunService runs;

    @BeforeEach
    void open() {
        folders = new WorkDirectory(root);
        dataSource = TestDatabase.fresh();
        PipelineProperties settings =
                new PipelineProperties(folders, PipelineFixture.PATIENCE, 2, 200, Duration.ofSeconds(30));
        repositories = TestRepositories.of(new JdbcTemplate(dataSource));
        context = PipelineContext.open(
                dataSource,
                CATALOGUE,
                settings,
                Clock.systemUTC(),
                PipelineContext.reports(new TextFileServices(CATALOGUE, Waivers.none())));
        runs = context.getBean(RunService.class);
    }

    @AfterEach
    void close() {
        context.close();
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
        assertThat(repositories.submissions().activeIds(Q1)).hasSameSizeAs(units);
        assertThat(answers("608"))
                .singleElement()
                .asString()
                .startsWith("BIEN_NHAN_")
                .endsWith(".xlsx");
    }

    @Test
    void aCorrectionIsAnsweredWithWhatChanged() throws Exception {
        drop(FilledForm.of(CATALOGUE, "608", "2021-Q1"), "608", "a.xlsx");
        collect();
        drop(FilledForm.of(CATALOGUE, "608", "2021-Q1").number("live_births", 777), "608", "b.xlsx");

        ReceivedFileRecord entry = collect().get(0);

        Path json = folders.outbox()
                .resolve(Outbox.FOR_PROGRAMS)
                .resolve(entry.answer().orElseThrow().replace(".xlsx", ".json"));
        assertThat(Files.readString(json)).contains("\"version\" : 2", "\"after\" : \"777\"");
    }

    /** No form can be enclosed: nothing is asked of it. */
    @Test
    void aUnitThatEndedIsToldThatThePeriodIsNotItsOwn() throws Exception {
        context.close();
        Catalogue ended = new EditedCatalogue(root.resolve("catalogue"))
                .edit("units.csv", units -> units.replaceFirst("(?m)^(615,.*)$", "$1,,2020-Q4"))
                .read();
        context = PipelineContext.open(
                dataSource,
                ended,
                new PipelineProperties(folders, PipelineFixture.PATIENCE, 2, 200, Duration.ofSeconds(30)),
                Clock.systemUTC(),
                PipelineContext.reports(new TextFileServices(ended, Waivers.none())));
        runs = context.getBean(RunService.class);
        drop(FilledForm.of(CATALOGUE, "615", "2021-Q1"), "615", "a.xlsx");

        ReceivedFileRecord entry = collect().get(0);

        assertThat(entry.codes()).containsExactly("WRONG_PERIOD");
        assertThat(entry.answeredAt()).isPresent();
    }

    @Test
    void aBlankFormComesBackWithItsFaultsMarked() throws Exception {
        drop(FilledForm.of(CATALOGUE, "608", "2021-Q1").blank("population_end"), "608", "a.xlsx");

        ReceivedFileRecord entry = collect().get(0);

        assertThat(entry.verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(entry.codes()).contains("MISSING");
        assertThat(entry.unit()).contains("608");
        assertThat(repositories.findings().of(entry.receivedFile().seq()).get(0).messageVi())
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
        assertThat(answers("615")).contains("KTXH_615_2021Q1.xlsx").anyMatch(name -> name.startsWith("TRA_LAI_"));
    }

    /** Without a code nothing can be carried over: the form of the quarter in the name of the file lies there then. */
    @Test
    void whoseFormHasLostAllItsCodesFindsAFreshOneOfItsQuarterBesideTheAnswer() throws Exception {
        FilledForm form = FilledForm.of(CATALOGUE, "608", "2021-Q2");
        form.codes()
                .forEach(code -> form.row(code).getCell(FormLayout.CODE_COLUMN).setBlank());
        form.book(book -> List.copyOf(book.getAllNames()).stream()
                .filter(name -> name.getNameName().startsWith(FormLayout.INPUT))
                .forEach(book::removeName));
        drop(form, "608", "KTXH_608_2021Q2.xlsx");

        ReceivedFileRecord entry = collect().get(0);

        assertThat(entry.codes()).containsExactly("LAYOUT_CHANGED");
        assertThat(answers("608")).contains("KTXH_608_2021Q2.xlsx");
    }

    @Test
    void whoseFileCanOnlyBeReplacedFindsAnEmptyFormBesideTheAnswer() throws Exception {
        ZipBuilder file =
                ZipBuilder.of(FilledForm.of(CATALOGUE, "608", "2021-Q1").bytes());
        for (int picture = 0; picture < 501; picture++) {
            file.with("xl/media/image" + picture + ".png", "x");
        }
        Files.write(
                Files.createDirectories(folders.inbox().resolve("608")).resolve("KTXH_608_2021Q1.xlsx"), file.bytes());

        ReceivedFileRecord entry = collect().get(0);

        assertThat(entry.codes()).containsExactly("ARCHIVE_LIMITS");
        assertThat(answers("608")).contains("KTXH_608_2021Q1.xlsx");
    }

    @Test
    void aFileThatLiesWhereTheFormBelongsIsLeftAlone() throws Exception {
        Path own = Files.createDirectories(folders.outbox().resolve("615")).resolve("KTXH_615_2021Q1.xlsx");
        Files.writeString(own, "work of the unit");
        drop(
                FilledForm.of(CATALOGUE, "615", "2021-Q1").mark(FormLayout.MARK_TEMPLATE, "another form"),
                "615",
                "a.xlsx");

        collect();

        assertThat(own).hasContent("work of the unit");
    }

    /** It comes through the same folder and leaves the unit's report, and how punctual it was, as they are. */
    @Test
    void theAnswerToARequestIsKeptAndChangesNoReport() throws Exception {
        Unit health = CATALOGUE.unit("62.SYT").orElseThrow();
        Indicator target = CATALOGUE.inCharge(health).get(0);
        drop(FilledForm.of(CATALOGUE, "62.SYT", "2021-Q1"), "62.SYT", "a.xlsx");
        collect();
        EditedForm answer =
                new EditedForm(new FormWorkbookWriter(CATALOGUE, FormTemplate.load(Optional.of(Path.of("templates"))))
                        .request(health, Q1, List.of(target)));
        answer.named(FormLayout.CAUSE + target.code()).setCellValue("Thiếu vốn");
        Files.write(folders.inbox().resolve("62.SYT").resolve("GIAI_TRINH_62.SYT_2021Q1.xlsx"), answer.bytes());

        ReceivedFileRecord entry = collect().get(0);

        assertThat(entry.verdict()).isEqualTo(Outcome.ACCEPTED);
        assertThat(entry.unit()).contains("62.SYT");
        assertThat(entry.period()).contains("2021-Q1");
        assertThat(repositories.submissions().chain("62.SYT", Q1)).hasSize(1);
        assertThat(repositories.submissions().explanations().of(Q1))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.unit()).isEqualTo("62.SYT");
                    assertThat(line.explanation().cause()).isEqualTo("Thiếu vốn");
                });
        assertThat(answers("62.SYT")).anyMatch(name -> name.matches("BIEN_NHAN_\\d+_GIAI_TRINH.*xlsx"));
    }

    /** A report that was returned stays what the office waits for, whatever the unit explains meanwhile. */
    @Test
    void anAnswerHidesNoReturnedReport() throws Exception {
        Unit health = CATALOGUE.unit("62.SYT").orElseThrow();
        drop(FilledForm.of(CATALOGUE, "62.SYT", "2021-Q1").blank("hospital_beds_provincial"), "62.SYT", "a.xlsx");
        ReceivedFileRecord returned = collect().get(0);
        byte[] answer = new FormWorkbookWriter(CATALOGUE, FormTemplate.load(Optional.of(Path.of("templates"))))
                .request(health, Q1, CATALOGUE.inCharge(health));
        Files.write(folders.inbox().resolve("62.SYT").resolve("GIAI_TRINH_62.SYT_2021Q1.xlsx"), answer);
        collect();

        assertThat(returned.verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(repositories.boards().newest(Q1).get("62.SYT").outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(repositories.findings().unitsTurnedBack(Q1)).containsExactly("62.SYT");
    }

    /** What forms asked is in the database, so that a form finds its own layout after the catalogue changed. */
    @Test
    void theLayoutsOfIssuedFormsAreKept() {
        repositories.layouts().record(CATALOGUE, CollectFormsTest::layout, Instant.parse("2021-01-01T00:00:00Z"));
        repositories.layouts().record(CATALOGUE, CollectFormsTest::layout, Instant.parse("2021-02-01T00:00:00Z"));

        assertThat(repositories.layouts().of("608", Q1))
                .startsWith(layout(CATALOGUE.unit("608").orElseThrow(), Q1))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(new IssuedLayoutRepository(new JdbcTemplate(dataSource)).of("608", Q1))
                .isEqualTo(repositories.layouts().of("608", Q1));
    }

    private static IssuedLayout layout(Unit unit, Period period) {
        return FormWorkbookWriter.layout(CATALOGUE, unit, period);
    }

    private void drop(FilledForm form, String folder, String name) throws IOException {
        Files.write(Files.createDirectories(folders.inbox().resolve(folder)).resolve(name), form.bytes());
    }

    private List<ReceivedFileRecord> collect() throws InterruptedException {
        Run run = runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "forms"), ProgressListener.none());
        assertThat(run.state()).isEqualTo(RunState.DONE);
        return repositories.ledger().ofRun(run.id());
    }

    private List<String> answers(String unit) throws IOException {
        try (Stream<Path> answers = Files.list(folders.outbox().resolve(unit))) {
            return answers.map(f -> f.getFileName().toString()).toList();
        }
    }
}
