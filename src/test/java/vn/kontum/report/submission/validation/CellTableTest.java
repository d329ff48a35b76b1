package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.district;
import static vn.kontum.report.submission.validation.ValidatorFixture.only;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.text.VietnameseNumberFormat;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** Table C of the intake rules: what a single cell states (C3–C9). */
class CellTableTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    /** A variable of whole numbers from 0 to 40.000 that no rule ties to others closely. */
    private static final String WHOLE = "cattle_total";
    /** A variable with decimals, from 0 to 2.000. */
    private static final String DECIMAL = "fruit_trees_new_area_ha";

    @TempDir
    Path directory;

    private ValidatorFixture validatorFixture;

    @BeforeEach
    void open() {
        validatorFixture = new ValidatorFixture(directory);
    }

    @Test
    @CoversCodes(FindingCode.FORMULA_VALUE)
    void c3AFormulaWithAValueIsAcceptedWithAWarning() {
        FilledForm form = district().cell(WHOLE, cell -> {
            cell.setCellFormula("400+400");
            cell.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(cell);
        });

        ValidationResult validationResult = validatorFixture.validate(form);

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(only(validationResult, FindingCode.FORMULA_VALUE).messageVi())
                .contains("(800)");
        assertThat(value(validationResult, WHOLE)).isEqualByComparingTo("800");
    }

    @Test
    @CoversCodes({FindingCode.NO_CACHED_VALUE, FindingCode.ERROR_CELL, FindingCode.NOT_A_NUMBER})
    void c4AFormulaWithoutValueAnErrorAndNoFiniteNumberAreFindings() {
        finds(district().cell(WHOLE, CellTableTest::formulaThatNobodyComputed), WHOLE, FindingCode.NO_CACHED_VALUE);
        finds(district().cell(WHOLE, cell -> cell.setCellErrorValue((byte) 0x07)), WHOLE, FindingCode.ERROR_CELL);
        finds(district().text(WHOLE, "khoảng 800"), WHOLE, FindingCode.NOT_A_NUMBER);
        finds(district().cell(WHOLE, cell -> cell.setCellValue(true)), WHOLE, FindingCode.NOT_A_NUMBER);
        finds(token("1e400"), WHOLE, FindingCode.NOT_A_NUMBER);
        finds(token("NaN"), WHOLE, FindingCode.NOT_A_NUMBER);
        finds(token(""), WHOLE, FindingCode.MISSING);
    }

    @Test
    @CoversCodes(FindingCode.DATE_IN_NUMBER)
    void c5ADateWhereANumberIsDue() {
        FilledForm form = district().cell(WHOLE, cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            cell.setCellValue(44270);
        });

        assertThat(finds(form, WHOLE, FindingCode.DATE_IN_NUMBER).messageVi()).contains("15/03/2021");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"39,6|39.6", "39,6 ha|39.6", "\u00a012|12", "\uff11\uff12|12", "1 234,5|1234.5"})
    @CoversCodes(FindingCode.NORMALISED)
    void c6ATextWithOneReadingIsAcceptedAndShownAsRead(String text, BigDecimal number) {
        ValidationResult validationResult = validatorFixture.validate(district().text(DECIMAL, text));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(value(validationResult, DECIMAL)).isEqualByComparingTo(number);
        assertThat(only(validationResult, FindingCode.NORMALISED).messageVi())
                .contains("đọc là " + VietnameseNumberFormat.of(number));
    }

    @Test
    @CoversCodes({FindingCode.OUT_OF_RANGE, FindingCode.NOT_INTEGER})
    void c6ATextOutOfRangeOrWithAFractionOfAPersonIsNotAccepted() {
        assertThat(finds(district().text(DECIMAL, "(5)"), DECIMAL, FindingCode.OUT_OF_RANGE)
                        .messageVi())
                .contains("-5 ha", "không được âm");
        assertThat(finds(district().text(DECIMAL, "2001"), DECIMAL, FindingCode.OUT_OF_RANGE)
                        .messageVi())
                .contains("2.001 ha", "từ 0 đến 2.000");
        finds(district().text(DECIMAL, "\u22125"), DECIMAL, FindingCode.OUT_OF_RANGE);
        finds(district().text(WHOLE, "39,6"), WHOLE, FindingCode.NOT_INTEGER);
        finds(district().number(WHOLE, 800.5), WHOLE, FindingCode.NOT_INTEGER);
    }

    @Test
    void c6AFigureOutOfRangePassesWhereAnAdministratorSaidSo() {
        ValidatorFixture lenient =
                validatorFixture.waiving((unit, period) -> unit.equals("615") ? Set.of("OUT_OF_RANGE") : Set.of());

        assertThat(lenient.validate(district().number(WHOLE, 40_001)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DECIMAL + "|39.600|39.600 hoặc 39,6",
                DECIMAL + "|567,000|567 hoặc 567.000",
                DECIMAL + "|1.5|1,5 hoặc 15",
                WHOLE + "|567,000|567 hoặc 567.000",
                WHOLE + "|567.000|567.000 hoặc 567"
            })
    @CoversCodes(FindingCode.AMBIGUOUS_NUMBER)
    void c7ATextWithTwoReadingsShowsBoth(String variable, String text, String readings) {
        assertThat(finds(district().text(variable, text), variable, FindingCode.AMBIGUOUS_NUMBER)
                        .messageVi())
                .contains(readings);
    }

    @Test
    void c7ADotBeforeThreeDigitsIsAThousandWhereWholeThousandsArePlausible() {
        ValidationResult validationResult = validatorFixture.validate(district().text("tourist_arrivals", "12.000"));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(value(validationResult, "tourist_arrivals")).isEqualByComparingTo("12000");
    }

    @Test
    @CoversCodes(FindingCode.UNIT)
    void c8APercentageOrAnotherMeasureWhereACountIsDue() {
        finds(district().text(WHOLE, "92,5%"), WHOLE, FindingCode.UNIT);
        finds(district().text(WHOLE, "8 nghìn con"), WHOLE, FindingCode.UNIT);
        finds(district().cell(WHOLE, CellTableTest::percent), WHOLE, FindingCode.UNIT);
    }

    @Test
    @CoversCodes({FindingCode.MISSING, FindingCode.NO_REASON})
    void c9NilNotAvailableZeroAndBlankAreFiveFacts() {
        assertThat(status(district().text(WHOLE, "-").number("dairy_cattle", 0), WHOLE))
                .isEqualTo(ReportedValue.Status.NIL);
        assertThat(status(district().text(WHOLE, "[x]").note(WHOLE, "chưa kiểm đếm xong"), WHOLE))
                .isEqualTo(ReportedValue.Status.NOT_AVAILABLE);
        assertThat(status(district().text(WHOLE, "…").note(WHOLE, "chưa có"), WHOLE))
                .isEqualTo(ReportedValue.Status.NOT_AVAILABLE);
        assertThat(status(district().number(WHOLE, 0).number("dairy_cattle", 0), WHOLE))
                .isEqualTo(ReportedValue.Status.NUMBER);
        assertThat(status(district().blank("live_births"), "live_births")).isEqualTo(ReportedValue.Status.BLANK);
        finds(district().blank(WHOLE), WHOLE, FindingCode.MISSING);
        finds(district().text(WHOLE, " \u00a0 "), WHOLE, FindingCode.MISSING);
        finds(district().text(WHOLE, "[x]"), WHOLE, FindingCode.NO_REASON);
    }

    private Finding finds(FilledForm form, String variable, FindingCode code) {
        ValidationResult validationResult = validatorFixture.validate(form);
        Finding finding = only(validationResult, code);
        assertThat(finding.variable()).contains(variable);
        assertThat(finding.place().orElseThrow().cell()).isEqualTo(form.address(variable));
        assertThat(finding.messageVi()).startsWith("Biểu 1!" + form.address(variable));
        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        return finding;
    }

    private void finds(byte[] bytes, String variable, FindingCode code) {
        assertThat(only(validatorFixture.validate(district(), bytes), code).variable())
                .contains(variable);
    }

    private ReportedValue.Status status(FilledForm form, String variable) {
        ValidationResult validationResult = validatorFixture.validate(form);
        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        return status(validationResult, variable);
    }

    private static ReportedValue.Status status(ValidationResult validationResult, String variable) {
        return validationResult
                .submission()
                .orElseThrow()
                .reading(variable)
                .orElseThrow()
                .status();
    }

    private static BigDecimal value(ValidationResult validationResult, String variable) {
        return validationResult
                .submission()
                .orElseThrow()
                .reading(variable)
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    /** The form with another number token in the input cell. */
    private static byte[] token(String token) {
        ZipBuilder zip = zip(district());
        String cell = "(<c r=\"" + district().address(WHOLE) + "\"[^>]*>)<v>800[.0]*</v>";
        return zip.with(SHEET, zip.text(SHEET).replaceFirst(cell, "$1<v>" + token + "</v>"))
                .bytes();
    }

    private static void formulaThatNobodyComputed(Cell cell) {
        cell.setBlank();
        cell.setCellFormula("1+1");
    }

    private static void percent(Cell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat((short) 9);
        cell.setCellStyle(style);
        cell.setCellValue(0.925);
    }

    private static ZipBuilder zip(FilledForm form) {
        return ZipBuilder.of(form.bytes());
    }
}
