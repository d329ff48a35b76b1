package vn.kontum.report.job.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.config.PipelineContext;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.config.TestRepositories;
import vn.kontum.report.config.TextFileServices;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.FailedSteps;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.part.JoinedPartRepository;
import vn.kontum.report.submission.validation.CoversCodes;
import vn.kontum.report.submission.validation.ValidFigures;

/** Offices of a district fill in its form, each in a file of its own. */
class PartialFormsTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();
    private static final Period Q1 = new Period(2021, 1);
    private static final Unit DISTRICT = CATALOGUE.unit("611").orElseThrow();
    private static final Map<String, String> FIGURES = ValidFigures.of(CATALOGUE, DISTRICT, Q1);

    @TempDir
    Path root;

    private JdbcTemplate jdbc;
    private WorkDirectory folders;
    private GenericApplicationContext context;
    private TestRepositories repositories;
    private byte[] blank;

    @BeforeEach
    void open() throws IOException {
        folders = new WorkDirectory(root);
        jdbc = new JdbcTemplate(TestDatabase.fresh());
        repositories = TestRepositories.of(jdbc);
        context = PipelineContext.open(
                Objects.requireNonNull(jdbc.getDataSource()),
                CATALOGUE,
                new PipelineProperties(folders, PipelineFixture.PATIENCE, 2, 200, Duration.ofSeconds(30)),
                Clock.systemUTC(),
                PipelineContext.reports(new TextFileServices(CATALOGUE, Waivers.none())));
        blank = new FormWorkbookWriter(CATALOGUE, FormTemplate.load(Optional.empty()))
                .write(DISTRICT, Q1, PriorSubmissions.none());
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    @CoversCodes({FindingCode.WAITING_PARTS, FindingCode.PART_JOINED, FindingCode.MADE_OF_PARTS})
    void threePartsGiveTheSubmissionThatOneFileGives() throws Exception {
        List<List<String>> thirds = thirds();
        drop("KTXH_611_2021Q1_p1.xlsx", filled(thirds.get(0)));
        drop("KTXH_611_2021Q1_p2.xlsx", filled(thirds.get(1)));
        List<ReceivedFileRecord> waiting = collect();
        assertThat(waiting).allSatisfy(part -> {
            assertThat(part.verdict()).isEqualTo(Outcome.IGNORED);
            assertThat(part.codes()).startsWith("WAITING_PARTS");
            assertThat(part.answeredAt()).isPresent();
        });
        String required = Long.toString(thirds.get(2).stream()
                .filter(code -> CATALOGUE.variable(code).orElseThrow().required())
                .count());
        assertThat(first(waiting.get(0)).messageVi()).contains("còn thiếu " + required + " ô bắt buộc");
        assertThat(repositories.submissions().activeIds(Q1)).isEmpty();

        drop("KTXH_611_2021Q1_P3.xlsx", filled(thirds.get(2)));
        List<ReceivedFileRecord> last = collect();

        assertThat(last)
                .extracting(file -> file.receivedFile().fileName())
                .containsExactly("KTXH_611_2021Q1_P3.xlsx", "KTXH_611_2021Q1_ghep.xlsx");
        ReceivedFileRecord joined = last.get(1);
        assertThat(joined.verdict()).as(joined.toString()).isEqualTo(Outcome.ACCEPTED);
        assertThat(joined.codes()).startsWith("MADE_OF_PARTS");
        assertThat(first(joined).messageVi()).contains("KTXH_611_2021Q1_p1.xlsx", "SHA-256");
        assertThat(repositories
                        .ledger()
                        .find(waiting.get(0).receivedFile().seq())
                        .orElseThrow()
                        .codes())
                .startsWith("PART_JOINED");
        assertThat(repositories.ledger().unanswered()).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT part_seq FROM joined_part WHERE joined_seq = ? ORDER BY part_seq",
                        Long.class,
                        joined.receivedFile().seq()))
                .containsExactly(1L, 2L, 3L);
        SubmissionVersion parts = repositories.submissions().active("611", Q1).orElseThrow();

        String figure = thirds.get(1).get(0);
        assertThat(new JoinedPartRepository(jdbc)
                        .cells(List.of(parts))
                        .get(joined.receivedFile().seq())
                        .get(figure)
                        .file())
                .isEqualTo("KTXH_611_2021Q1_p2.xlsx");

        drop("KTXH_611_2021Q1.xlsx", filled(List.copyOf(FIGURES.keySet())));
        assertThat(collect().get(0).verdict()).isEqualTo(Outcome.ACCEPTED);

        SubmissionVersion whole = repositories.submissions().active("611", Q1).orElseThrow();
        assertThat(whole.receivedFileSeq()).isNotEqualTo(parts.receivedFileSeq());
        assertThat(parts.readings())
                .usingElementComparator((a, b) -> a.variable().equals(b.variable())
                                && a.status() == b.status()
                                && a.sheet().equals(b.sheet())
                                && a.cell().equals(b.cell())
                                && a.note().equals(b.note())
                                && a.value()
                                        .map(v -> v.stripTrailingZeros())
                                        .equals(b.value().map(v -> v.stripTrailingZeros()))
                        ? 0
                        : 1)
                .containsExactlyElementsOf(whole.readings());
    }

    /** The form for an office opens the cells of that office only, and counts only them as missing. */
    @Test
    void formsForOfficesAreFilledInAndJoined() throws Exception {
        FormWorkbookWriter forms = new FormWorkbookWriter(CATALOGUE, FormTemplate.load(Optional.empty()));
        int offices = forms.offices(DISTRICT, Q1);
        assertThat(offices).isGreaterThan(5);
        List<String> opened = new ArrayList<>();
        for (int part = 1; part <= offices; part++) {
            byte[] form = forms.part(DISTRICT, Q1, PriorSubmissions.none(), part);
            drop(
                    FormLayout.partFileName("611", "2021Q1", part),
                    edited(
                            form,
                            book -> FIGURES.forEach((code, figure) -> {
                                Cell cell = input(book, code);
                                if (!cell.getCellStyle().getLocked()) {
                                    opened.add(code);
                                    cell.setCellValue(Double.parseDouble(figure));
                                }
                            })));
        }
        assertThat(opened).doesNotHaveDuplicates();

        List<ReceivedFileRecord> files = collect();

        assertThat(files.get(files.size() - 1).verdict()).as(files.toString()).isEqualTo(Outcome.ACCEPTED);
        assertThat(repositories.submissions().active("611", Q1)).isPresent();
    }

    @Test
    void whatAnOfficeWritesAboutATargetIsInTheReport() throws Exception {
        List<List<String>> thirds = thirds();
        drop("KTXH_611_2021Q1_p1.xlsx", filled(thirds.get(0)));
        drop("KTXH_611_2021Q1_p2.xlsx", filled(thirds.get(1)));
        drop(
                "KTXH_611_2021Q1_p3.xlsx",
                edited(filled(thirds.get(2)), book -> cause(book).setCellValue("Hạn hán kéo dài")));

        collect();

        assertThat(repositories.submissions().active("611", Q1)).isPresent();
        assertThat(jdbc.queryForList("SELECT cause FROM target_explanation", String.class))
                .containsExactly("Hạn hán kéo dài");
    }

    @Test
    @CoversCodes(FindingCode.CONFLICT)
    void twoPartsThatFillInOneCellDifferentlyAreToldBothCells() throws Exception {
        List<List<String>> thirds = thirds();
        drop("KTXH_611_2021Q1_p1.xlsx", filled(thirds.get(0)));
        collect();
        drop(
                "KTXH_611_2021Q1_p2.xlsx",
                edited(filled(thirds.get(1)), book -> input(book, "live_births").setCellValue(7)));

        ReceivedFileRecord second = collect().get(0);

        assertThat(second.verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(second.codes()).startsWith("CONFLICT");
        Finding conflict = first(second);
        String cell = conflict.place().orElseThrow().cell();
        assertThat(conflict.variable()).contains("live_births");
        assertThat(conflict.messageVi()).contains("\"7\"", "KTXH_611_2021Q1_p1.xlsx", cell, FIGURES.get("live_births"));
        drop("KTXH_611_2021Q1_p2.xlsx", filled(thirds.get(1)));
        drop("KTXH_611_2021Q1_p3.xlsx", filled(thirds.get(2)));
        assertThat(collect()).extracting(ReceivedFileRecord::verdict).contains(Outcome.ACCEPTED);
    }

    @Test
    void aPartThatIsCorrectedMakesTheReportAnew() throws Exception {
        List<List<String>> thirds = thirds();
        for (int i = 0; i < 3; i++) {
            drop("KTXH_611_2021Q1_p" + (i + 1) + ".xlsx", filled(thirds.get(i)));
        }
        collect();
        drop(
                "KTXH_611_2021Q1_p1.xlsx",
                edited(filled(thirds.get(0)), book -> input(book, "live_births").setCellValue(201)));

        collect();

        SubmissionVersion version = repositories.submissions().active("611", Q1).orElseThrow();
        assertThat(version.version()).isEqualTo(2);
        assertThat(version.readings())
                .filteredOn(reading -> reading.variable().equals("live_births"))
                .singleElement()
                .satisfies(reading -> assertThat(reading.value().orElseThrow()).isEqualByComparingTo("201"));
    }

    @Test
    void partsFromBeforeAWholeReportCountNoMore() throws Exception {
        List<List<String>> thirds = thirds();
        drop("KTXH_611_2021Q1_p1.xlsx", filled(thirds.get(0)));
        collect();
        drop("KTXH_611_2021Q1.xlsx", filled(List.copyOf(FIGURES.keySet())));
        collect();
        drop("KTXH_611_2021Q1_p2.xlsx", filled(thirds.get(1)));
        drop("KTXH_611_2021Q1_p3.xlsx", filled(thirds.get(2)));

        List<ReceivedFileRecord> late = collect();

        assertThat(late).extracting(ReceivedFileRecord::verdict).containsOnly(Outcome.IGNORED);
        assertThat(repositories.submissions().active("611", Q1).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void aPartIsReturnedForWhatIsWrongInItsOwnCells() throws Exception {
        List<String> own = thirds().get(0);
        drop(
                "KTXH_611_2021Q1_p1.xlsx",
                edited(filled(own), book -> input(book, own.get(0)).setCellValue("nhiều")));

        ReceivedFileRecord part = collect().get(0);

        assertThat(part.verdict()).isEqualTo(Outcome.RETURNED);
        assertThat(part.codes()).containsExactly("NOT_A_NUMBER");
    }

    /** Lines that the form does not fill in itself, in three groups of the same offices. */
    private static List<List<String>> thirds() {
        List<String> asked =
                CATALOGUE.form(DISTRICT, Q1).stream().map(Variable::code).toList();
        int third = asked.size() / 3;
        return List.of(
                asked.subList(0, third), asked.subList(third, 2 * third), asked.subList(2 * third, asked.size()));
    }

    private byte[] filled(List<String> codes) throws IOException {
        return edited(
                blank,
                book -> codes.stream()
                        .map(code -> Map.entry(input(book, code), FIGURES.get(code)))
                        .filter(cell -> cell.getKey().getCellType() != CellType.FORMULA)
                        .forEach(cell -> cell.getKey().setCellValue(Double.parseDouble(cell.getValue()))));
    }

    private static byte[] edited(byte[] form, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Cell input(XSSFWorkbook book, String variable) {
        CellReference at =
                new CellReference(book.getName(FormLayout.INPUT + variable).getRefersToFormula());
        return book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    /** Of the first target that the district is in charge of. */
    private static Cell cause(XSSFWorkbook book) {
        String name =
                FormLayout.CAUSE + CATALOGUE.at(Q1).inCharge(DISTRICT).get(0).code();
        CellReference at = new CellReference(book.getName(name).getRefersToFormula());
        return book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    private void drop(String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(folders.inbox().resolve("611")).resolve(name), content);
    }

    private Finding first(ReceivedFileRecord file) {
        return repositories.findings().of(file.receivedFile().seq()).get(0);
    }

    private List<ReceivedFileRecord> collect() throws InterruptedException {
        Run run = context.getBean(RunService.class)
                .run(RunRequest.collect(TriggerSource.COMMAND, "An", "parts"), ProgressListener.none());
        assertThat(run.state()).as(FailedSteps.of(jdbc, run)).isEqualTo(RunState.DONE);
        return repositories.ledger().ofRun(run.id());
    }
}
