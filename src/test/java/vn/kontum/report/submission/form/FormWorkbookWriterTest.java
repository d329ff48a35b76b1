package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.ValidFigures;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;
import vn.kontum.report.xlsx.write.FormulaCacheEvaluator;
import vn.kontum.report.xlsx.write.lint.WorkbookLinter;

class FormWorkbookWriterTest {
    private static final String SHEET = "Số liệu";
    private static final Set<String> FUNCTIONS = Set.of(
            "SUM",
            "SUMIFS",
            "COUNTIF",
            "COUNT",
            "INDEX",
            "MATCH",
            "IF",
            "IFERROR",
            "AND",
            "OR",
            "NOT",
            "ABS",
            "ROUND",
            "ISNUMBER",
            "MIN",
            "MAX",
            "LEFT",
            "SUBSTITUTE",
            "TRIM",
            "LEN");

    @TempDir
    Path directory;

    static List<String> everyForm() {
        return FormFixture.CATALOGUE.reportingUnits().stream()
                .map(Unit::code)
                .flatMap(unit -> List.of("2021-Q3", "2021-Q4").stream().map(period -> unit + " " + period))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void whatIsTypedIntoAFormIsReadBackAndAccepted(String form) {
        String unit = form.split(" ")[0];
        String period = form.split(" ")[1];
        Map<String, String> figures = figures(unit, period);
        EditedForm typed = FormFixture.typed(unit, period);
        figures.forEach(typed::number);

        ValidationResult validationResult = validate(unit, period, typed.bytes());

        assertThat(validationResult.findings()).extracting(Finding::messageVi).isEmpty();
        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.submission().orElseThrow().readings())
                .extracting(reportedValue ->
                        reportedValue.variable() + "=" + reportedValue.value().orElseThrow())
                .containsExactlyElementsOf(
                        FormWorkbookWriter.layout(
                                        FormFixture.CATALOGUE, FormFixture.unit(unit), FormFixture.period(period))
                                .codes()
                                .stream()
                                .map(code -> code + "=" + figures.get(code))
                                .toList());
        assertThat(typed.status()).isEqualTo("✓ ĐỦ ĐIỀU KIỆN GỬI");
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void aFormMayBePublishedAsItIs(String form) {
        assertThat(new WorkbookLinter().lint(FormFixture.form(form.split(" ")[0], form.split(" ")[1])))
                .isEmpty();
    }

    @Test
    void anUntouchedFormIsReturnedForEveryFigureThatMustBeThere() {
        byte[] form = FormFixture.form("615", "2021-Q4");
        EditedForm opened = new EditedForm(form);
        long required = FormFixture.CATALOGUE.form(FormFixture.unit("615"), FormFixture.period("2021-Q4")).stream()
                .filter(variable -> variable.required() && !opened.given(variable.code()))
                .count();

        assertThat(validate("615", "2021-Q4", form).findings())
                .extracting(Finding::code)
                .hasSize((int) required)
                .containsOnly("MISSING");
        assertThat(opened.status()).isEqualTo("☐ CÒN " + required + " Ô CHƯA NHẬP");
    }

    @Test
    void aFormThatAsksForNothingSaysSoAndIsAcceptedAsConfirmation() {
        EditedForm form = FormFixture.typed("62.BQL_KKT", "2021-Q1");

        ValidationResult validationResult = validate("62.BQL_KKT", "2021-Q1", form.bytes());

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.submission().orElseThrow().readings()).isEmpty();
        assertThat(form.status()).isEqualTo("✓ ĐỦ ĐIỀU KIỆN GỬI");
        assertThat(text(form, "B7")).startsWith("Kỳ này đơn vị không có số liệu phải báo cáo");
    }

    @Test
    void theSameFormIsTheSameBytes() {
        assertThat(FormFixture.form("610", "2021-Q2"))
                .isEqualTo(FormFixture.form("610", "2021-Q2", PriorSubmissions.none()));
    }

    @Test
    void everyFigureHasItsCodeInColumnAAndNamesForInputAndNote() {
        EditedForm form = FormFixture.typed("608", "2021-Q4");

        assertThat(FormFixture.CATALOGUE.form(FormFixture.unit("608"), FormFixture.period("2021-Q4")))
                .isNotEmpty()
                .allSatisfy(variable -> {
                    Cell input = form.input(variable.code());
                    Cell note = form.named(FormLayout.NOTE + variable.code());
                    assertThat(input.getColumnIndex()).isEqualTo(FormLayout.VALUE_COLUMN);
                    assertThat(note.getColumnIndex()).isEqualTo(FormLayout.NOTE_COLUMN);
                    assertThat(note.getRowIndex()).isEqualTo(input.getRowIndex());
                    assertThat(form.cell(variable.code(), FormLayout.CODE_COLUMN)
                                    .getStringCellValue())
                            .isEqualTo(variable.code());
                });
    }

    @Test
    void onlyInputsNotesAndTheRevisionAreUnlocked() {
        EditedForm form = FormFixture.typed("608", "2021-Q4");
        XSSFWorkbook book = form.book();
        List<String> unlocked = new ArrayList<>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (!cell.getCellStyle().getLocked()) {
                unlocked.add(sheet.getSheetName() + "!" + cell.getAddress());
            }
        })));
        List<String> named = book.getAllNames().stream()
                .filter(name -> name.getNameName().matches("(IN|NOTE|ESTIMATE|CAUSE|MEASURE|DUE)_.*|KT_REVISION"))
                .map(name -> name.getRefersToFormula().replaceAll("['$]", ""))
                .toList();

        assertThat(named).contains("Số liệu!" + form.input("households_total").getAddress());
        assertThat(unlocked)
                .containsExactlyInAnyOrderElementsOf(named.stream()
                        .filter(cell -> !cell.equals(
                                "Số liệu!" + form.input("households_total").getAddress()))
                        .toList());
        book.forEach(sheet -> {
            assertThat(sheet.getProtect()).isTrue();
            assertThat(((XSSFSheet) sheet).getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
        });
    }

    @Test
    void theMarksAreOnAVeryHiddenSheetAndNamed() {
        EditedForm form = FormFixture.typed("62.SYT", "2021-Q3");

        assertThat(form.named(FormLayout.MARK_TEMPLATE).getStringCellValue()).isEqualTo("KT-KTXH");
        assertThat(form.named(FormLayout.MARK_VERSION).getStringCellValue()).isEqualTo("1");
        assertThat(form.named(FormLayout.MARK_UNIT).getStringCellValue()).isEqualTo("62.SYT");
        assertThat(form.named(FormLayout.MARK_PERIOD).getStringCellValue()).isEqualTo("2021-Q3");
        assertThat(form.named(FormLayout.MARK_LAYOUT).getStringCellValue()).hasSize(64);
        assertThat(visibility(form.book()))
                .containsExactly(
                        "Hướng dẫn VISIBLE",
                        "Số liệu VISIBLE",
                        "Chỉ tiêu VISIBLE",
                        "Giải trình VISIBLE",
                        "DanhMuc HIDDEN",
                        "_meta VERY_HIDDEN");
    }

    @Test
    void aUnitSeesWhatItsFiguresMakeOfTheTargets() {
        // 90.000 insured of 100.000 people are 90 %; of the beds the department reports a part, so a district sees its
        // own rate
        EditedForm form = FormFixture.typed("610", "2021-Q1")
                .number("population_end", "100000")
                .number("insured_persons", "90000");
        FormulaCacheEvaluator.store(form.book());

        assertThat(own(form, "34").getNumericCellValue()).isEqualTo(90);
        assertThat(own(form, "33").getStringCellValue()).isEmpty();
    }

    @Test
    void whatNeedsTheFiguresOfOthersIsLeftToTheProvince() {
        assertThat(own(FormFixture.typed("62.SYT", "2021-Q1"), "33").getStringCellValue())
                .isEqualTo("tỉnh tính");
    }

    private static Cell own(EditedForm form, String no) {
        for (Row row : form.book().getSheet("Chỉ tiêu")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(no)) {
                return row.getCell(4);
            }
        }
        throw new AssertionError("no indicator " + no);
    }

    @Test
    void promptsFitIntoWhatExcelTakesAndNeverForbid() {
        List<? extends DataValidation> validations =
                FormFixture.typed("608", "2021-Q4").book().getSheet(SHEET).getDataValidations();

        assertThat(validations).hasSize(83);
        assertThat(validations).allSatisfy(validation -> {
            assertThat(validation.getPromptBoxTitle()).isNotBlank().hasSizeLessThanOrEqualTo(32);
            assertThat(validation.getPromptBoxText()).isNotBlank().hasSizeLessThanOrEqualTo(255);
            assertThat(validation.getErrorStyle()).isNotEqualTo(ErrorStyle.STOP);
        });
    }

    @Test
    void onlyFunctionsThatEverySpreadsheetComputesAreUsed() {
        XSSFWorkbook book = FormFixture.typed("608", "2021-Q4").book();
        Set<String> used = new TreeSet<>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                String formula = cell.getCellFormula().replaceAll("\"[^\"]*\"", "");
                used.addAll(Pattern.compile("[A-Z]+(?=\\()")
                        .matcher(formula)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()));
            }
        })));

        assertThat(FUNCTIONS).containsAll(used);
    }

    /** 40 + 7 in the two quarters before; 12 now: 59 since January, and 12 after 7 is 71,4 % more. */
    @Test
    void earlierFiguresAreFilledInAndAddedUp() {
        Map<Period, String> births = Map.of(
                FormFixture.period("2021-Q1"), "40",
                FormFixture.period("2021-Q2"), "7",
                FormFixture.period("2020-Q3"), "33");
        PriorSubmissions history = (unit, period, variable) -> variable.equals("live_births")
                ? Optional.ofNullable(births.get(period)).map(BigDecimal::new)
                : Optional.empty();
        EditedForm form = new EditedForm(FormFixture.form("615", "2021-Q3", history)).number("live_births", "12");

        assertThat(form.cell("live_births", FormLayout.KNOWN_COLUMN).getNumericCellValue())
                .isEqualTo(7);
        assertThat(form.cell("live_births", FormLayout.LAST_YEAR_COLUMN).getNumericCellValue())
                .isEqualTo(33);
        assertThat(form.calculated(form.cell("live_births", FormLayout.YEAR_TO_DATE_COLUMN)))
                .isEqualTo("59");
        assertThat(form.calculated(form.cell("live_births", FormLayout.CHANGE_COLUMN)))
                .isEqualTo("71.4");
    }

    @Test
    void aMissingQuarterLeavesTheYearToDateEmptyRatherThanTooSmall() {
        PriorSubmissions onlySecondQuarter = (unit, period, variable) ->
                period.equals(FormFixture.period("2021-Q2")) ? Optional.of(BigDecimal.ONE) : Optional.empty();
        EditedForm form =
                new EditedForm(FormFixture.form("615", "2021-Q3", onlySecondQuarter)).number("live_births", "12");

        assertThat(form.calculated(form.cell("live_births", FormLayout.YEAR_TO_DATE_COLUMN)))
                .isEmpty();
    }

    @Test
    void rowsInsertedAboveAnInputDoNotDisturbTheReading() {
        Map<String, String> figures = figures("615", "2021-Q3");
        EditedForm typed = FormFixture.typed("615", "2021-Q3");
        figures.forEach(typed::number);
        typed.book(book -> {
            XSSFSheet sheet = book.getSheet(SHEET);
            sheet.shiftRows(8, sheet.getLastRowNum(), 3);
            Row row = sheet.createRow(9);
            row.createCell(1).setCellValue("Dòng của đơn vị");
        });

        ValidationResult validationResult = validate("615", "2021-Q3", typed.bytes());

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult
                        .submission()
                        .orElseThrow()
                        .reading("cattle_total")
                        .orElseThrow()
                        .value())
                .contains(new BigDecimal(figures.get("cattle_total")));
    }

    @Test
    void theDeclaredRevisionIsRead() {
        Map<String, String> figures = figures("615", "2021-Q3");
        EditedForm typed = FormFixture.typed("615", "2021-Q3");
        figures.forEach(typed::number);
        typed.named(FormLayout.MARK_REVISION).setCellValue(2);

        assertThat(validate("615", "2021-Q3", typed.bytes())
                        .submission()
                        .orElseThrow()
                        .revision())
                .contains(2);
    }

    /** The one difference that is meant: the sheet is stricter, since it cannot weigh two readings of a text. */
    @Test
    void aNumberTypedAsTextIsNoNumberToTheSheetAlthoughTheServerMayUnderstandIt() {
        EditedForm typed = FormFixture.typed("615", "2021-Q3");
        figures("615", "2021-Q3").forEach(typed::number);
        typed.text("fruit_trees_new_area_ha", "39,6");

        ValidationResult validationResult = validate("615", "2021-Q3", typed.bytes());

        assertThat(typed.check("fruit_trees_new_area_ha")).isEqualTo("✗ Không phải số");
        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.codes()).containsExactly("NORMALISED");
    }

    private ValidationResult validate(String unit, String period, byte[] bytes) {
        return new FormFixture.Judge(directory, PriorSubmissions.none(), ProgrammedRules.all())
                .validate(unit, period, bytes);
    }

    /** Districts without wards and townships have no urban households; their 11.000 rural ones are all. */
    private static Map<String, String> figures(String unit, String period) {
        Map<String, String> figures =
                ValidFigures.of(FormFixture.CATALOGUE, FormFixture.unit(unit), FormFixture.period(period));
        if (FormFixture.unit(unit)
                .fact("urban_communes")
                .filter(n -> n.signum() == 0)
                .isPresent()) {
            figures.replace("urban_households", "0");
            figures.replace("households_total", "11000");
            figures.replace("urban_households_clean_water", "0");
        }
        return figures;
    }

    private static String text(EditedForm form, String cell) {
        int row = Integer.parseInt(cell.substring(1)) - 1;
        return form.book()
                .getSheet(SHEET)
                .getRow(row)
                .getCell(cell.charAt(0) - 'A')
                .getStringCellValue();
    }

    private static List<String> visibility(XSSFWorkbook book) {
        List<String> sheets = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            SheetVisibility visibility = book.getSheetVisibility(i);
            sheets.add(book.getSheetName(i) + " " + visibility);
        }
        return sheets;
    }
}
