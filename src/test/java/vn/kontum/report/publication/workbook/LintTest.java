package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.write.lint.LintViolation;
import vn.kontum.report.xlsx.write.lint.WorkbookLinter;

/** W20: every fault that the book must not have is planted once, to see the linter find it. */
class LintTest {
    private static final ReportModel REPORT = SampleSubmissions.year(1)
            .missing("617", 1, UnitStatusRecord.Punctuality.MISSING)
            .report();
    private static final byte[] BOOK = ReportWorkbooks.of(REPORT);

    @Test
    void w20TheBookItselfHasNoFault() {
        assertThat(new WorkbookLinter().lint(BOOK, new ReportLinter(REPORT))).isEmpty();
    }

    @Test
    void w20ABlankWithoutASignIsFound() throws IOException {
        assertThat(after(book -> book.getSheet("Biểu 01")
                        .getRow(8)
                        .getCell(TargetColumn.LAST_YEAR.index())
                        .setBlank()))
                .extracting(LintViolation::rule, LintViolation::where)
                .containsExactly(Tuple.tuple("UNEXPLAINED_BLANK", "Biểu 01!G9"));
    }

    @Test
    void w20AMarkWithoutANoteAndANoteWithoutAMarkAreFound() throws IOException {
        assertThat(after(book -> {
                    for (int row = 7; row < 80; row++) {
                        rewrite(book, row);
                    }
                }))
                .extracting(LintViolation::rule)
                .containsOnly("MARK_WITHOUT_NOTE", "UNUSED_NOTE")
                .contains("MARK_WITHOUT_NOTE", "UNUSED_NOTE");
    }

    private static void rewrite(XSSFWorkbook book, int row) {
        var line = book.getSheet("Biểu 01").getRow(row);
        if (line != null
                && line.getCell(TargetColumn.NOTES.index()) != null
                && OpenedReport.text(line.getCell(TargetColumn.NOTES.index())).contains("(1)")) {
            line.getCell(TargetColumn.NOTES.index())
                    .setCellValue(OpenedReport.text(line.getCell(TargetColumn.NOTES.index()))
                            .replace("(1)", "(99)"));
        }
    }

    @Test
    void w20ATitleUsedTwiceIsFound() throws IOException {
        assertThat(after(book -> {
                    String title =
                            OpenedReport.text(book.getSheet("Dữ liệu").getRow(0).getCell(0));
                    book.getSheet("Nguồn").getRow(0).getCell(0).setCellValue(title);
                }))
                .extracting(LintViolation::rule)
                .containsExactly("DUPLICATE_TITLE");
    }

    @Test
    void w20AnErrorValueAndTextWiderThanItsCellAreFound() throws IOException {
        assertThat(after(book -> {
                    book.getSheet("Biểu 01")
                            .getRow(8)
                            .getCell(TargetColumn.YEAR.index())
                            .setCellErrorValue(FormulaError.DIV0.getCode());
                    book.getSheet("Biểu 01")
                            .getRow(9)
                            .getCell(TargetColumn.YEAR.index())
                            .setCellValue(1e18);
                }))
                .extracting(LintViolation::rule)
                .contains("ERROR_VALUE", "NUMBER_TOO_WIDE");
    }

    @Test
    void w20AChartThatNobodyIsToldOfIsFound() throws IOException {
        assertThat(after(book -> book.getSheet("Biểu đồ").getDrawingPatriarch().getShapes().stream()
                        .filter(XSSFGraphicFrame.class::isInstance)
                        .map(frame -> ((XSSFGraphicFrame) frame)
                                .getCTGraphicalObjectFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr())
                        .findFirst()
                        .orElseThrow()
                        .unsetDescr()))
                .extracting(LintViolation::rule)
                .containsExactly("NO_ALT_TEXT");
    }

    /** "Mỗi quý còn lại cần" stands in two lines; one line is 12 points high. */
    @Test
    void d03AHeadThatIsCutOffIsFound() throws IOException {
        assertThat(after(book ->
                        book.getSheet("Biểu 02").getRow(TableHeader.HEADS).setHeightInPoints(13)))
                .isNotEmpty()
                .extracting(LintViolation::rule)
                .containsOnly("HEAD_CUT_OFF");
    }

    @Test
    void w20TextWiderThanItsCellIsFound() throws IOException {
        assertThat(after(book -> {
                    XSSFCell mark = book.getSheet("Biểu 01").getRow(8).getCell(TargetColumn.PERCENT.index());
                    mark.setCellValue("không có một tỷ lệ phần trăm duy nhất nào cả");
                    mark.setCellStyle(mark.getCellStyle().copy());
                    mark.getCellStyle().setWrapText(false);
                }))
                .extracting(LintViolation::rule, LintViolation::where)
                .containsExactly(Tuple.tuple("TEXT_TOO_WIDE", "Biểu 01!I9"));
    }

    @Test
    void aFigureThatCannotBeIsFound() throws IOException {
        // 617 is missing: insured persons of nine districts over all people are no figure
        int row = row("health_insurance_coverage_rate");

        assertThat(after(book -> book.getSheet("Biểu 01")
                        .getRow(row)
                        .getCell(TargetColumn.YEAR.index())
                        .setCellValue(103)))
                .extracting(LintViolation::rule)
                .containsExactly("IMPOSSIBLE_FIGURE");
    }

    private static int row(String indicator) {
        return new ReportLayout(REPORT).target(indicator);
    }

    @Test
    void aTitleWithAFalseSuperlativeIsFound() throws IOException {
        assertThat(after(book -> book.getSheet("Biểu đồ").getDrawingPatriarch().getCharts().stream()
                        .filter(chart -> chart.getTitleText().getString().startsWith("Trong các số lũy kế"))
                        .findFirst()
                        .orElseThrow()
                        .setTitleText("Trong các số lũy kế, xa kế hoạch nhất: Thu ngân sách, 1 % kế hoạch năm")))
                .extracting(LintViolation::rule)
                .containsExactly("FALSE_SUPERLATIVE");
    }

    private static List<LintViolation> after(Consumer<XSSFWorkbook> fault) throws IOException {
        XSSFWorkbook book = new OpenedReport(BOOK).workbook;
        fault.accept(book);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return new WorkbookLinter().lint(out.toByteArray(), new ReportLinter(REPORT));
    }
}
