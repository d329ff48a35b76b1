package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** What is seen of the tables without scrolling, and in which size it is printed. */
class ScreenTest {
    private static final OpenedReport BOOK = new OpenedReport(ReportWorkbooks.ofYear(4));
    private static final String TARGETS = "Biểu 01";
    /** Of 1366 that a small screen has, less the heads of rows and the scroll bar. */
    private static final double SCREEN_PIXELS = 1300;

    private static final double PIXELS_PER_DIGIT = 7;
    private static final double PIXELS_PER_INCH = 96;
    private static final double LEAST_POINTS = 9;

    @Test
    void d03PlanYearToDateVerdictAndCoverageAreSeenOnASmallScreen() {
        assertThat(width(BOOK.sheet(TARGETS), 0, TargetColumn.COVERAGE.index()) * PIXELS_PER_DIGIT)
                .isLessThanOrEqualTo(SCREEN_PIXELS);
        assertThat(Stream.of(TargetColumn.NAME, TargetColumn.PLAN, TargetColumn.YEAR, TargetColumn.VERDICT))
                .allSatisfy(column -> assertThat(BOOK.sheet(TARGETS).isColumnHidden(column.index()))
                        .isFalse());
    }

    @Test
    void d03CodesAreOnNoOfficialPage() {
        assertThat(BOOK.sheet(TARGETS).isColumnHidden(TargetColumn.CODE.index()))
                .isTrue();
        assertThat(lastPrinted(BOOK.sheet(TARGETS))).isEqualTo(TargetColumn.printed() - 1);
        assertThat(TargetColumn.printed()).isEqualTo(12);
    }

    /** Of four targets of the sample a figure of 2020 was published: too few for columns of their own. */
    @Test
    void d03TheYearBeforeIsLeftOutWhereLittleIsKnownOfIt() {
        assertThat(TargetColumn.SAME_PERIOD)
                .allSatisfy(column -> assertThat(BOOK.sheet(TARGETS).isColumnHidden(column.index()))
                        .isTrue());
    }

    /** The size of the smallest text of a table, times what the page is shrunk by to be one page wide. */
    @ParameterizedTest
    @ValueSource(strings = {"Biểu 01", "Biểu 02", "Biểu 03", "Biểu 04", "Biểu 05", "Biểu 06"})
    void d02TheSigningSetIsPrintedInAReadableSize(String name) {
        XSSFSheet sheet = BOOK.sheet(name);
        double paper = 11.69 - sheet.getMargin(PageMargin.LEFT) - sheet.getMargin(PageMargin.RIGHT);
        double needed = width(sheet, 0, lastPrinted(sheet)) * PIXELS_PER_DIGIT / PIXELS_PER_INCH;

        assertThat(smallest(sheet) * Math.min(1, paper / needed)).isGreaterThanOrEqualTo(LEAST_POINTS);
    }

    @Test
    void d03TheSourceIsWhoSuppliedTheFigureNotWhoShouldHave() {
        OpenedReport book = new OpenedReport(
                ReportWorkbooks.of(SampleSubmissions.year(4).missing("617", 4, UnitStatusRecord.Punctuality.MISSING)));

        assertThat(source(BOOK, 34)).isEqualTo("10 huyện, thành phố");
        assertThat(source(book, 34)).isEqualTo("9 huyện, thành phố");
        assertThat(source(book, 1)).isEqualTo("Cục Thống kê tỉnh");
    }

    private static String source(OpenedReport book, int no) {
        return OpenedReport.text(book.cell(TARGETS, book.row(TARGETS, no), TargetColumn.SOURCE.index()));
    }

    private static int lastPrinted(XSSFSheet sheet) {
        String area = BOOK.workbook.getPrintArea(BOOK.workbook.getSheetIndex(sheet));
        return new AreaReference(area, BOOK.workbook.getSpreadsheetVersion())
                .getLastCell()
                .getCol();
    }

    private static double smallest(XSSFSheet sheet) {
        int last = lastPrinted(sheet);
        return BOOK.cells(sheet.getSheetName())
                .filter(cell -> cell.getRowIndex() > 5 && cell.getColumnIndex() <= last)
                .filter(cell -> !sheet.isColumnHidden(cell.getColumnIndex()))
                .mapToDouble(cell -> cell.getCellStyle().getFont().getFontHeight() / 20.0)
                .min()
                .orElseThrow();
    }

    private static double width(XSSFSheet sheet, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(column -> !sheet.isColumnHidden(column))
                .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0)
                .sum();
    }
}
