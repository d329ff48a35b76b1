package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.publication.model.SampleSnapshot;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** The sample year from real workbooks to the printed table: the published outcomes of 2021. */
class SampleReportTest {
    @TempDir
    static Path folder;

    private static OpenedReport book;

    private static SampleSnapshot year;
    private static byte[] wholeYear;

    /** By quarter; what several tests look at is printed once. */
    private static final Map<Integer, Paper> PAPERS = new HashMap<>();

    /** As PDFs: the brief, which is told to fit on one page, here in its natural size, and the signing set. */
    private record Paper(byte[] brief, byte[] set) {}

    @BeforeAll
    static void write() {
        year = new SampleSnapshot(folder);
        wholeYear = ReportWorkbooks.of(year.report(4));
        book = new OpenedReport(wholeYear);
    }

    /** That of the whole year, which says most. */
    @Test
    void w16TheBriefForTheMeetingIsOnePage() throws Exception {
        assertThat(pagesOfTheBriefs(4)).containsExactly(1L);
    }

    @Test
    @Tag("slow")
    void w16TheBriefForTheMeetingIsOnePageInEveryQuarter() throws Exception {
        assertThat(pagesOfTheBriefs(1, 2, 3, 4)).containsExactly(1L, 1L, 1L, 1L);
    }

    @Test
    void d02TheSigningSetOfTheWholeYearHasAtMostFifteenPages() throws Exception {
        assertThat(pagesOfTheSigningSets(4)).allMatch(pages -> pages <= 15);
    }

    @Test
    @Tag("slow")
    void d02TheSigningSetHasAtMostFifteenPagesInEveryQuarter() throws Exception {
        assertThat(pagesOfTheSigningSets(1, 2, 3, 4)).hasSize(4).allMatch(pages -> pages <= 15);
    }

    /** The six charts on the last two pages are drawn, not set. */
    @Test
    void d02NoTextOfTheSigningSetOfTheWholeYearIsSmallerThanNinePoints() throws Exception {
        assertThat(smallestTexts(4)).allSatisfy(SampleReportTest::readable);
    }

    @Test
    @Tag("slow")
    void d02NoTextOfTheSigningSetIsSmallerThanNinePointsInAnyQuarter() throws Exception {
        assertThat(smallestTexts(1, 2, 3, 4)).hasSize(4).allSatisfy(SampleReportTest::readable);
    }

    private static void readable(List<Double> pages) {
        assertThat(pages).hasSizeBetween(14, 15);
        assertThat(pages.subList(0, pages.size() - 2)).allMatch(size -> size >= 9);
    }

    private static List<List<Double>> smallestTexts(int... quarters) throws Exception {
        List<List<Double>> sizes = new ArrayList<>();
        for (int quarter : quarters) {
            sizes.add(LibreOfficeRecalculation.smallestTexts(paper(quarter).set()));
        }
        return sizes;
    }

    private static List<Long> pagesOfTheSigningSets(int... quarters) throws Exception {
        List<Long> pages = new ArrayList<>();
        for (int quarter : quarters) {
            pages.add(LibreOfficeRecalculation.pages(paper(quarter).set()));
        }
        return pages;
    }

    private static List<Long> pagesOfTheBriefs(int... quarters) throws Exception {
        List<Long> pages = new ArrayList<>();
        for (int quarter : quarters) {
            pages.add(LibreOfficeRecalculation.pages(paper(quarter).brief()));
        }
        return pages;
    }

    private static Paper paper(int quarter) throws Exception {
        assumeTrue(LibreOfficeRecalculation.installed(), "soffice is not installed: nothing is printed");
        if (!PAPERS.containsKey(quarter)) {
            byte[] report = quarter == 4 ? wholeYear : ReportWorkbooks.of(year.report(quarter));
            List<byte[]> printed =
                    new LibreOfficeRecalculation(folder).printed(List.of(brief(report), SigningSet.of(report)));
            PAPERS.put(quarter, new Paper(printed.get(0), printed.get(1)));
        }
        return PAPERS.get(quarter);
    }

    /** The brief alone, with what its formulas give. */
    private static byte[] brief(byte[] bytes) throws IOException {
        XSSFWorkbook whole = new OpenedReport(bytes).workbook;
        XSSFSheet brief = whole.getSheet("Tóm tắt");
        brief.forEach(row -> row.forEach(Cell::removeFormula));
        brief.getPrintSetup().setFitHeight((short) 0);
        for (int i = whole.getNumberOfSheets() - 1; i >= 0; i--) {
            if (whole.getSheetAt(i) != brief) {
                whole.removeSheetAt(i);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        whole.write(out);
        return out.toByteArray();
    }

    @Test
    void grdpGrewBy647PercentAndMissedItsTarget() {
        assertThat(printed(1)).isEqualTo("6.47 ✗ Chưa đạt");
    }

    @Test
    void theSharesOfGrdpAreBelowInsideAndBelow() {
        assertThat(printed(2)).isEqualTo("20.19 ✗ Chưa đạt");
        assertThat(printed(3)).isEqualTo("28.64 ✓ Đạt");
        assertThat(printed(4)).isEqualTo("42.61 ✗ Chưa đạt");
    }

    @Test
    void grdpPerHeadIs4694Million() {
        assertThat(printed(5)).isEqualTo("46.94 ✗ Chưa đạt");
    }

    @Test
    void revenueEqualToThePlanIsMetAndNotExceeded() {
        assertThat(printed(6)).isEqualTo("3,500.0 ✓ Đạt");
    }

    @Test
    void populationIsAboutThePlan() {
        assertThat(printed(24)).isEqualTo("568,780 ✓ Đạt");
    }

    @Test
    void forestCoverNeedsTwoDigitsToShowThatItIsMoreThanItsTarget() {
        assertThat(printed(19)).isEqualTo("63.14 ✓ Đạt (ước)");
    }

    @Test
    void povertyIsNotAssessedWithoutABase() {
        assertThat(OpenedReport.text(cell(27, TargetColumn.VERDICT.index()))).isEqualTo("? Chưa đủ căn cứ");
    }

    @Test
    void theDepartmentThatWasSilentOnceIsNamedOnTheCover() {
        assertThat(book.all("Bìa")).contains("Sở Kế hoạch và Đầu tư (Quý III: chưa nộp)");
    }

    /** Year to date as printed, with the separators of no particular language, and the verdict. */
    private static String printed(int no) {
        Cell cell = cell(no, TargetColumn.YEAR.index());
        String number = new DataFormatter(Locale.ROOT)
                .formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString())
                .strip();
        return number + " " + OpenedReport.text(cell(no, TargetColumn.VERDICT.index()));
    }

    private static Cell cell(int no, int column) {
        return book.cell("Biểu 01", book.row("Biểu 01", no), column);
    }
}
