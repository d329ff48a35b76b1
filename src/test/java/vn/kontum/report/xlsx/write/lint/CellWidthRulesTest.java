package vn.kontum.report.xlsx.write.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What does not fit its column, and what finds room beside it. */
class CellWidthRulesTest {
    private static final String LONG = "một câu dài hơn cột của nó rất nhiều";

    private final FaultyWorkbook book = new FaultyWorkbook();

    @Test
    void textFlowsOverIntoAnEmptyNeighbourOnly() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.cell(sheet, 0, 1).setCellValue(LONG);
                    FaultyWorkbook.cell(sheet, 1, 1).setCellValue(LONG);
                    FaultyWorkbook.cell(sheet, 1, 2).setCellValue(1);
                    FaultyWorkbook.cell(sheet, 2, 1).setCellValue(LONG);
                    FaultyWorkbook.cell(sheet, 2, 2);
                }))
                .extracting(LintViolation::rule, LintViolation::sentence)
                .containsExactly(tuple(
                        "TEXT_TOO_WIDE",
                        "[Biểu!B2] needs about 30 digits, the column has 8; widen the column or wrap the text"));
    }

    @Test
    void textFlowsTheOtherWayWhereItStandsAtTheRight() throws IOException {
        assertThat(book.lint(sheet -> {
                    aligned(FaultyWorkbook.cell(sheet, 0, 0), HorizontalAlignment.RIGHT);
                    aligned(FaultyWorkbook.cell(sheet, 1, 1), HorizontalAlignment.RIGHT);
                    FaultyWorkbook.cell(sheet, 1, 2).setCellValue(1);
                    aligned(FaultyWorkbook.cell(sheet, 2, 1), HorizontalAlignment.CENTER);
                    FaultyWorkbook.cell(sheet, 2, 0).setCellValue(1);
                    aligned(FaultyWorkbook.cell(sheet, 3, 1), HorizontalAlignment.CENTER);
                }))
                .extracting(LintViolation::where)
                .containsExactly("Biểu!A1", "Biểu!B3");
    }

    @Test
    void theResultOfAFormulaFlowsOverAtTheLeftOnly() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.formula(FaultyWorkbook.cell(sheet, 0, 1), "A9", "")
                            .getCTCell()
                            .setV(LONG);
                    text(FaultyWorkbook.cell(sheet, 0, 1));
                    FaultyWorkbook.formula(FaultyWorkbook.cell(sheet, 1, 1), "A9", LONG);
                    text(FaultyWorkbook.cell(sheet, 1, 1));
                    FaultyWorkbook.style(FaultyWorkbook.cell(sheet, 1, 1)).setAlignment(HorizontalAlignment.RIGHT);
                }))
                .extracting(LintViolation::where)
                .containsExactly("Biểu!B2");
    }

    @Test
    void wrappedShrunkenTurnedAndHiddenTextNeedsNoRoom() throws IOException {
        assertThat(book.lint(sheet -> {
                    for (int row = 0; row < 4; row++) {
                        FaultyWorkbook.cell(sheet, row, 1).setCellValue(LONG);
                        FaultyWorkbook.cell(sheet, row, 2).setCellValue(1);
                    }
                    FaultyWorkbook.style(FaultyWorkbook.cell(sheet, 0, 1)).setWrapText(true);
                    FaultyWorkbook.style(FaultyWorkbook.cell(sheet, 1, 1)).setShrinkToFit(true);
                    FaultyWorkbook.style(FaultyWorkbook.cell(sheet, 2, 1)).setRotation((short) 90);
                    FaultyWorkbook.cell(sheet, 3, 1).setCellValue("");
                    FaultyWorkbook.cell(sheet, 4, 4).setCellValue(LONG);
                    FaultyWorkbook.cell(sheet, 4, 5).setCellValue(1);
                    sheet.setColumnHidden(4, true);
                }))
                .isEmpty();
    }

    @Test
    void aMergedRangeHasTheRoomOfItsColumnsAndLetsNothingFlow() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.cell(sheet, 0, 0).setCellValue(LONG);
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
                    FaultyWorkbook.cell(sheet, 1, 0).setCellValue(LONG);
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 4));
                }))
                .extracting(LintViolation::sentence)
                .containsExactly(
                        "[Biểu!A1] needs about 30 digits, the column has 16; widen the column or wrap the text");
    }

    @Test
    void aNumberIsMeasuredAsItsFormatShowsIt() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.cell(sheet, 0, 0).setCellValue(123_456_789);
                    format(FaultyWorkbook.cell(sheet, 0, 0), "#,##0.00 \"tỷ đồng\"");
                    FaultyWorkbook.cell(sheet, 1, 0).setCellValue(123_456_789);
                    format(FaultyWorkbook.cell(sheet, 1, 0), "#,##0.00 \"tỷ đồng\"");
                    FaultyWorkbook.cell(sheet, 1, 0).getCellStyle().setWrapText(true);
                    FaultyWorkbook.cell(sheet, 2, 0).setCellValue(1.23456789);
                    format(FaultyWorkbook.cell(sheet, 2, 0), "0.0");
                    FaultyWorkbook.formula(FaultyWorkbook.cell(sheet, 3, 1), "A1*1000", "123456789000");
                    format(FaultyWorkbook.cell(sheet, 3, 1), "#,##0");
                    sheet.setColumnWidth(1, 9 * 256);
                }))
                .extracting(LintViolation::rule, LintViolation::sentence)
                .containsExactly(tooWide("A1", 19, 8), tooWide("A2", 19, 8), tooWide("B4", 14, 9));
    }

    @Test
    void aLargerFontNeedsMoreRoom() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.cell(sheet, 0, 0).setCellValue("1234567");
                    FaultyWorkbook.cell(sheet, 0, 1).setCellValue("1234567");
                    CellStyle style = FaultyWorkbook.style(FaultyWorkbook.cell(sheet, 0, 1));
                    var font = sheet.getWorkbook().createFont();
                    font.setFontHeightInPoints((short) 22);
                    font.setBold(true);
                    style.setFont(font);
                    FaultyWorkbook.cell(sheet, 0, 2).setCellValue(1);
                }))
                .extracting(LintViolation::sentence)
                .containsExactly(
                        "[Biểu!B1] needs about 15 digits, the column has 8; widen the column or wrap the text");
    }

    private static Tuple tooWide(String cell, int needed, int room) {
        return tuple(
                "NUMBER_TOO_WIDE",
                "[Biểu!" + cell + "] needs about " + needed + " digits, the column has " + room
                        + "; widen the column or wrap the text");
    }

    private static void text(XSSFCell cell) {
        cell.getCTCell().setT(STCellType.STR);
    }

    private static void aligned(XSSFCell cell, HorizontalAlignment alignment) {
        cell.setCellValue(LONG);
        FaultyWorkbook.style(cell).setAlignment(alignment);
    }

    private static void format(XSSFCell cell, String code) {
        FaultyWorkbook.style(cell)
                .setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(code));
    }
}
