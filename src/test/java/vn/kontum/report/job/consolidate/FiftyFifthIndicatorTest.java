package vn.kontum.report.job.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.csv.EditedCatalogue;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.publication.storage.WorkbookReportRenderer;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;

/** A definition in {@code indicators.csv} and its target in {@code targets.csv}, those that the README shows, and no Java. */
class FiftyFifthIndicatorTest {
    private static final String NAME = "Số người bình quân một hộ";
    private static final String LINE =
            "people_per_household,Văn hóa - xã hội,Culture and society,Số người bình quân một hộ,People per household,"
                    + "người,persons,2,LOWER_BETTER,,population_end / households_total,no,CTK,,"
                    + "Dân số cuối kỳ chia cho số hộ cuối kỳ.,,,";
    private static final String TARGET =
            "2021,55,people_per_household,2.2,yes,LT,dưới,no,4,,,,,Không có trong Nghị quyết; theo dõi thêm,,,";
    private static final Period LAST = new Period(2021, 4);

    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void oneLineMore() {
        catalogue = new EditedCatalogue(folder)
                .withLine("indicators.csv", LINE)
                .withLine("targets.csv", TARGET)
                .read();
    }

    @Test
    void theReadmeShowsTheseLines() throws IOException {
        assertThat(Path.of("README.md"))
                .content(StandardCharsets.UTF_8)
                .contains("\n" + LINE + "\n", "\n" + TARGET + "\n");
    }

    @Test
    void aUnitSeesItOnItsForm() throws IOException {
        byte[] form = new FormWorkbookWriter(catalogue, FormTemplate.load(Optional.empty()))
                .write(catalogue.unit("608").orElseThrow(), LAST, PriorSubmissions.none());

        assertThat(texts(form)).contains(NAME);
    }

    @Test
    void theReportFiguresIt() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        book().workbook(workbook);

        assertThat(texts(workbook.toByteArray())).contains(NAME);
    }

    @Test
    void theCompanionsHaveItsLine() {
        ReportRenderer.ProvenanceInfo origin = new ReportRenderer.ProvenanceInfo(
                "b.xlsx", "0".repeat(64), 1, "An", "test", Instant.parse("2021-12-20T00:00:00Z"));
        String indicators = book().companions(origin).stream()
                .filter(companion -> companion.suffix().equals("_indicators.csv"))
                .map(companion -> new String(companion.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();

        assertThat(indicators.lines().filter(line -> line.startsWith("2021-Q4,55,people_per_household,62,")))
                .hasSize(1);
    }

    @Test
    void itsValueIsTheSumOfPeopleOverTheSumOfHouseholds() {
        InputSnapshot snapshot = given().snapshot();
        Assessment assessment = province(snapshot).get(54);
        BigDecimal people = sum(snapshot, "population_end");
        BigDecimal households = sum(snapshot, "households_total");

        assertThat(assessment.figure().yearToDate().orElseThrow().multiply(households))
                .isCloseTo(people, Offset.offset(new BigDecimal("1e-20")));
    }

    private SampleSubmissions given() {
        return SampleSubmissions.year(4).catalogue(catalogue);
    }

    private List<Assessment> province(InputSnapshot snapshot) {
        return new Assessor(catalogue).province(LAST, snapshot.observations());
    }

    private static BigDecimal sum(InputSnapshot snapshot, String variable) {
        return snapshot.observations().stream()
                .filter(o -> o.period().equals(LAST) && o.variable().equals(variable))
                .flatMap(o -> o.value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ReportRenderer.RenderedReport book() {
        InputSnapshot snapshot = given().snapshot();
        EditionMetadata meta = new EditionMetadata(
                1,
                Edition.State.DRAFT,
                SampleSubmissions.DIGEST,
                catalogue.version(),
                Instant.parse("2021-12-20T00:00:00Z"));
        return WorkbookReportRenderer.of(catalogue, ReportProperties.standard())
                .make(snapshot, province(snapshot), meta);
    }

    private static List<String> texts(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return Stream.iterate(0, i -> i < book.getNumberOfSheets(), i -> i + 1)
                    .map(book::getSheetAt)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .map(cell -> cell.getStringCellValue())
                    .toList();
        }
    }
}
