package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.district;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** What is in doubt for the way a sheet is laid out or written: one finding for each cause, with a remedy that can be followed. */
class DoubtfulCellsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WHOLE = "cattle_total";

    @TempDir
    Path directory;

    @Test
    void aBlankCellUnderAMergedRangeIsToldToBeUnmergedFirst() {
        FilledForm form = merged(district().blank(WHOLE), WHOLE, 0, -1);
        String range = "E" + form.address(WHOLE).substring(1) + ":" + form.address(WHOLE);

        Finding finding = onlyOne(validate(form), "MISSING");

        assertThat(finding.place().orElseThrow().cell()).isEqualTo(form.address(WHOLE));
        assertThat(finding.variable()).contains(WHOLE);
        assertThat(finding.messageVi()).contains(range, "vùng gộp");
        assertThat(finding.remedyVi()).contains("Unmerge Cells", "Unprotect Sheet", "nhập số vào");
    }

    @Test
    void theCellThatShowsAMergedRangeIsMissedAsAnyOther() {
        FilledForm form = merged(district().blank(WHOLE), WHOLE, 0, 1);

        assertThat(onlyOne(validate(form), "MISSING").remedyVi()).startsWith("Hãy nhập số");
    }

    @Test
    void aFigureUnderAMergedRangeIsOneFindingWithTheRange() {
        FilledForm form = merged(district(), WHOLE, 0, -1);

        Finding finding = onlyOne(validate(form), "AMBIGUOUS_CELL");

        assertThat(finding.place().orElseThrow().cell()).isEqualTo(form.address(WHOLE));
        assertThat(finding.remedyVi()).contains("E" + form.address(WHOLE).substring(1) + ":" + form.address(WHOLE));
    }

    /** As programs do that insert or delete lines and know nothing of merged ranges. */
    @Test
    void rangesThatStayedBehindAreOneFindingForAllTheirCells() {
        FilledForm form = district();
        List<String> codes = form.codes().subList(3, 10);
        codes.forEach(code -> merged(form, code, 0, -1));

        Finding finding = onlyOne(validate(form), "AMBIGUOUS_CELL");

        assertThat(finding.place().orElseThrow().cell()).isEqualTo(form.address(codes.get(0)));
        codes.forEach(code -> assertThat(finding.messageVi()).contains(form.address(code)));
        assertThat(finding.messageVi()).contains("7 ô", "thêm hoặc xóa dòng");
    }

    @Test
    void blankCellsUnderOneRangeAreOneFinding() {
        FilledForm form = district();
        List<String> codes = form.codes().subList(3, 16);
        List<String> blank = codes.subList(1, 13);
        blank.forEach(form::blank);
        merged(form, codes.get(0), 12, 0);
        List<String> required = blank.stream()
                .filter(code ->
                        FrozenCatalogue.read().variable(code).orElseThrow().required())
                .toList();

        Finding finding = onlyOne(validate(form), "MISSING");

        assertThat(required).hasSizeGreaterThan(1);
        required.forEach(code -> assertThat(finding.messageVi()).contains(form.address(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "F:F", "F0", "1", "F10:F11", "XFE10", "F99999999", "F9"})
    void anOddReferenceIsOneFindingAtTheCellThatItLeavesBlank(String reference) {
        FilledForm form = district();
        ValidationResult result = validate(reference(form, Map.of(WHOLE, reference)));

        assertThat(result.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.place().orElseThrow().cell()).isEqualTo(form.address(WHOLE)));
        assertThat(result.outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void aProgramThatWritesEveryReferenceOddlyIsOneFinding() {
        FilledForm form = district();
        ZipBuilder zip = ZipBuilder.of(form.bytes());
        zip.with(SHEET, zip.text(SHEET).replaceAll("<c r=\"F(\\d+)\"", "<c r=\"\\$F\\$$1\""));

        Finding finding = onlyOne(new ValidatorFixture(directory).validate(form, zip.bytes()), "CELL_SHAPE");

        assertThat(finding.messageVi()).startsWith("Có " + form.codes().size() + " ô");
    }

    @Test
    void allCellsThatOneFormulaFillsAreOneFinding() {
        FilledForm form = district();
        String first = form.address(form.codes().get(0));
        String range = first + ":" + form.address(form.codes().get(form.codes().size() - 1));
        ZipBuilder zip = formula(form, first, "<f t=\"array\" ref=\"" + range + "\">A1:A9</f>");

        Finding finding = validate(zip).findings().stream()
                .filter(Finding::blocks)
                .reduce((a, b) -> a.with(List.of()))
                .orElseThrow();

        assertThat(finding.code()).isEqualTo("ARRAY_FORMULA");
        assertThat(finding.messageVi()).contains("của ô " + first);
        assertThat(finding.more()).hasSize(form.codes().size() - 1);
    }

    @Test
    void allCellsThatTakeTheirFiguresFromOneFileAreOneFinding() {
        FilledForm form = district();
        ZipBuilder zip = ZipBuilder.of(form.bytes());
        for (String code : form.codes()) {
            zip = formula(form, zip, form.address(code), "<f>'C:\\x\\[nam ngoai.xlsx]S'!A1</f>");
        }

        Finding finding = onlyOne(validate(zip), "EXTERNAL_CONTENT");

        assertThat(finding.messageVi()).contains("nam ngoai.xlsx", form.codes().size() + " ô");
        assertThat(finding.places()).hasSize(form.codes().size());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "0\"0\", NUMBER_FORMAT, 1.200 \u2192 12000",
                "mmm, DATE_FORMAT, \u2192 1.200",
                "0%, UNIT, 1.200 ho\u1eb7c 120.000%",
                "struck, AMBIGUOUS_NUMBER, 1.200",
                "formula, FORMULA_VALUE, 1.200",
                "failing, ERROR_CELL, #DIV/0!"
            })
    void whatWasDoneToAWholeColumnIsOneFindingWithTheReadingsOfEachCell(String what, String code, String reading) {
        FilledForm form = district().number(WHOLE, 1200);
        form.codes().forEach(each -> form.cell(each, cell -> spoil(cell, what)));

        List<Finding> findings = new ValidatorFixture(directory)
                .validate(form).findings().stream()
                        .filter(each -> each.code().equals(code) && !ofForm(each))
                        .toList();

        assertThat(findings).hasSizeLessThan(4).anySatisfy(finding -> {
            assertThat(finding.messageVi())
                    .contains("!" + form.address(WHOLE) + ": ")
                    .contains(reading);
            assertThat(finding.places()).hasSizeGreaterThan(5);
        });
    }

    @Test
    void aDateOfAWorkbookThatCountsFrom1904IsQuotedAsItIsShown() {
        FilledForm form = district().number(WHOLE, 43_000).cell(WHOLE, cell -> spoil(cell, "d/m/yyyy"));
        ZipBuilder zip = ZipBuilder.of(form.bytes());
        String book = "xl/workbook.xml";
        zip.with(book, zip.text(book).replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"1\"/>"));

        assertThat(validate(zip).findings())
                .filteredOn(finding -> finding.code().startsWith("DATE_"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.messageVi()).contains("23/09/2021"));
    }

    private static boolean ofForm(Finding finding) {
        return finding.variable()
                .flatMap(ValidatorFixture.CATALOGUE::variable)
                .filter(variable -> variable.onForm().given().isPresent())
                .isPresent();
    }

    private static void spoil(Cell cell, String what) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        switch (what) {
            case "struck" -> {
                Font font = cell.getSheet().getWorkbook().createFont();
                font.setStrikeout(true);
                style.setFont(font);
            }
            case "formula" -> cell.setCellFormula("ROUND(" + cell.getNumericCellValue() + ",4)");
            case "failing" -> {
                cell.setCellFormula("1/0");
                cell.setCellErrorValue(FormulaError.DIV0.getCode());
            }
            default ->
                style.setDataFormat(
                        cell.getSheet().getWorkbook().createDataFormat().getFormat(what));
        }
        cell.setCellStyle(style);
    }

    private static ZipBuilder formula(FilledForm form, String cell, String formula) {
        return formula(form, ZipBuilder.of(form.bytes()), cell, formula);
    }

    private static ZipBuilder formula(FilledForm form, ZipBuilder zip, String cell, String formula) {
        return zip.with(
                SHEET,
                zip.text(SHEET)
                        .replaceFirst(
                                "(<c r=\"" + cell + "\"[^>]*?)(?: t=\"[a-z]+\")?>(<v>)",
                                "$1>" + Matcher.quoteReplacement(formula) + "$2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "\u0001"})
    void brokenPropertiesOfTheDocumentRefuseNoFile(String content) {
        for (String part : List.of("docProps/app.xml", "docProps/core.xml")) {
            ZipBuilder zip = ZipBuilder.of(district().bytes()).with(part, content);

            assertThat(new ValidatorFixture(directory)
                            .validate(district(), zip.bytes())
                            .findings())
                    .isEmpty();
        }
    }

    private ValidationResult validate(FilledForm form) {
        return new ValidatorFixture(directory).validate(form);
    }

    private ValidationResult validate(ZipBuilder zip) {
        return new ValidatorFixture(directory).validate(district(), zip.bytes());
    }

    private static Finding onlyOne(ValidationResult result, String code) {
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(code));
        assertThat(result.outcome()).isEqualTo(Outcome.RETURNED);
        return result.findings().get(0);
    }

    /** Merges the input cell with cells below or beside it, or on its left where the number is negative. */
    private static FilledForm merged(FilledForm form, String code, int down, int beside) {
        int row = form.row(code).getRowNum();
        int column = FormLayout.VALUE_COLUMN;
        return form.book(book -> book.getSheetAt(0)
                .addMergedRegionUnsafe(new CellRangeAddress(
                        row, row + down, Math.min(column, column + beside), Math.max(column, column + beside))));
    }

    private static ZipBuilder reference(FilledForm form, Map<String, String> references) {
        ZipBuilder zip = ZipBuilder.of(form.bytes());
        references.forEach((code, written) ->
                zip.replace(SHEET, "<c r=\"" + form.address(code) + "\"", "<c r=\"" + written + "\""));
        return zip;
    }
}
