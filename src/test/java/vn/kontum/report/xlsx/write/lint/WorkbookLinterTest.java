package vn.kontum.report.xlsx.write.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Every rule, planted once in a workbook without fault; and what looks like a fault and is none. */
class WorkbookLinterTest {
    private final FaultyWorkbook book = new FaultyWorkbook();

    @Test
    void aPlainWorkbookHasNoFault() throws IOException {
        assertThat(book.lint(sheet -> FaultyWorkbook.cell(sheet, 0, 0).setCellValue("Tên")))
                .isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsUnreadable() {
        assertThat(new WorkbookLinter().lint("kein Buch".getBytes(StandardCharsets.US_ASCII)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("UNREADABLE");
                    assertThat(problem.where()).isEqualTo("file");
                    assertThat(problem.sentence()).startsWith("[file] ").endsWith("would take; see the part");
                });
    }

    @Test
    void anErrorIsFoundAsValueAndAsResultOfAFormula() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.cell(sheet, 0, 0).setCellErrorValue(FormulaError.DIV0.getCode());
                    XSSFCell formula = FaultyWorkbook.formula(FaultyWorkbook.cell(sheet, 1, 1), "1/A1", "#REF!");
                    formula.getCTCell().setT(STCellType.E);
                }))
                .extracting(LintViolation::rule, LintViolation::sentence)
                .containsExactly(
                        tuple(
                                "ERROR_VALUE",
                                "[Biểu!A1] holds the error #DIV/0!, expected a value; guard the formula or leave the cell out"),
                        tuple(
                                "ERROR_VALUE",
                                "[Biểu!B2] holds the error #REF!, expected a value; guard the formula or leave the cell out"));
    }

    @Test
    void aFormulaWithoutAValueIsFound() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.cell(sheet, 0, 0).setCellValue(1);
                    FaultyWorkbook.cell(sheet, 0, 1).setCellFormula("A1+1");
                }))
                .extracting(LintViolation::rule, LintViolation::sentence)
                .containsExactly(tuple(
                        "NO_CACHED_VALUE",
                        "[Biểu!B1] holds a formula without a value, expected one; write it through CellFormula.set"));
    }

    @Test
    void aFormulaThatReachesOutsideIsFound() throws IOException {
        assertThat(book.lint(sheet -> FaultyWorkbook.formula(FaultyWorkbook.cell(sheet, 0, 0), "[1]Lạ!A1*2", "3")))
                .extracting(LintViolation::rule)
                .containsExactly("EXTERNAL_LINK");
    }

    @Test
    void aVolatileFunctionIsFoundButNotItsNameInAText() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.formula(FaultyWorkbook.cell(sheet, 0, 0), "YEAR(today())", "2021");
                    FaultyWorkbook.formula(FaultyWorkbook.cell(sheet, 1, 0), "LEN(\"NOW()\")", "5");
                }))
                .extracting(LintViolation::sentence)
                .containsExactly(
                        "[Biểu!A1] calls today, expected nothing that changes by itself; write the value or use INDEX");
    }

    @Test
    void formulasThatShareATextAreAllLookedAt() throws IOException {
        assertThat(book.lint(sheet -> {
                    for (int row = 0; row < 2; row++) {
                        XSSFCell cell =
                                FaultyWorkbook.formula(FaultyWorkbook.cell(sheet, row, 1), "RAND()*A" + (row + 1), "1");
                        var f = cell.getCTCell().getF();
                        f.setT(STCellFormulaType.SHARED);
                        f.setSi(0);
                        if (row == 0) {
                            f.setRef("B1:B2");
                        } else {
                            f.setStringValue("");
                        }
                    }
                }))
                .extracting(LintViolation::rule, LintViolation::where)
                .containsExactly(tuple("VOLATILE_FUNCTION", "Biểu!B1"), tuple("VOLATILE_FUNCTION", "Biểu!B2"));
    }

    @Test
    void aPictureWithoutAlternativeTextIsFound() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.picture(sheet, " ");
                    FaultyWorkbook.picture(sheet, "Bản đồ của tỉnh");
                }))
                .extracting(LintViolation::rule, LintViolation::sentence)
                .containsExactly(tuple(
                        "NO_ALT_TEXT",
                        "[Biểu!Picture 1] has no alternative text, expected a sentence that says what it shows; set the"
                                + " description"));
    }

    @Test
    void aNameDefinedTwiceIsFoundWhateverItsCase() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.cell(sheet, 0, 0).setCellValue(1);
                    book.name("CT_a_TH", "'Biểu'!$A$1", -1);
                    book.name("ct_A_th", "'Biểu'!$A$1", -1);
                    book.name("CT_a_TH", "'Biểu'!$A$1", 0);
                }))
                .extracting(LintViolation::rule, LintViolation::sentence)
                .containsExactly(tuple(
                        "DUPLICATE_NAME",
                        "[ct_A_th] is defined twice, expected once; name cells through DefinedNames"));
    }

    @Test
    void aNameThatPointsNowhereIsFound() throws IOException {
        assertThat(book.lint(sheet -> {
                    book.name("mất", "#REF!$A$1", -1);
                    book.name("rỗng", "", -1);
                }))
                .extracting(LintViolation::rule, LintViolation::sentence)
                .containsExactly(
                        tuple("BROKEN_NAME", "[mất] points at nothing, expected a cell; remove the name or mend it"),
                        tuple("BROKEN_NAME", "[rỗng] points at nothing, expected a cell; remove the name or mend it"));
    }

    @Test
    void textThatBeginsLikeAFormulaNeedsTheQuotePrefix() throws IOException {
        assertThat(book.lint(sheet -> {
                    FaultyWorkbook.cell(sheet, 0, 0).setCellValue("=1+1");
                    FaultyWorkbook.cell(sheet, 1, 0).setCellValue("=1+1");
                    FaultyWorkbook.style(FaultyWorkbook.cell(sheet, 1, 0)).setQuotePrefixed(true);
                }))
                .extracting(LintViolation::rule, LintViolation::sentence)
                .containsExactly(tuple(
                        "UNQUOTED_TEXT",
                        "[Biểu!A1] holds text that begins like a formula, expected the quote prefix; write it through"
                                + " StyleRegistry.text"));
    }

    @Test
    void sheetsAreLookedThroughInTheirOrderAndNamesFirst() throws IOException {
        assertThat(book.lint(sheet -> {
                    XSSFSheet second = sheet.getWorkbook().createSheet("Sau");
                    FaultyWorkbook.cell(second, 0, 0).setCellErrorValue(FormulaError.NA.getCode());
                    FaultyWorkbook.picture(sheet, "");
                    FaultyWorkbook.cell(sheet, 5, 0).setCellErrorValue(FormulaError.NA.getCode());
                    FaultyWorkbook.cell(sheet, 2, 1).setCellErrorValue(FormulaError.NA.getCode());
                    FaultyWorkbook.cell(sheet, 2, 0).setCellErrorValue(FormulaError.NA.getCode());
                    book.name("mất", "#REF!$A$1", -1);
                }))
                .extracting(LintViolation::where)
                .containsExactly("mất", "Biểu!A3", "Biểu!B3", "Biểu!A6", "Biểu!Picture 1", "Sau!A1");
    }
}
