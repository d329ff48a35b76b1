package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.ValidFigures;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** Lines stand by the office that holds them, and what follows from other figures is not asked. */
class OfficesAndGivenFiguresTest {
    private static final String UNIT = "615";
    private static final String PERIOD = "2021-Q3";
    private static final Map<String, String> FIGURES =
            ValidFigures.of(FormFixture.CATALOGUE, FormFixture.unit(UNIT), FormFixture.period(PERIOD));
    /** Of the quarter before, and of the same quarter last year, figures as now. */
    private static final PriorSubmissions HISTORY = (unit, period, variable) ->
            List.of(new Period(2021, 2), new Period(2020, 3)).contains(period)
                    ? Optional.ofNullable(FIGURES.get(variable)).map(BigDecimal::new)
                    : Optional.empty();

    @TempDir
    private Path directory;

    @Test
    void linesAreNumberedAndDividedByTheOfficeThatHoldsTheFigure() {
        EditedForm form = FormFixture.typed(UNIT, PERIOD);
        List<String> offices = new ArrayList<>();
        int number = 0;
        for (Row row : form.book().getSheet(new FormTexts().formSheet())) {
            if (row.getRowNum() >= FormOutline.FIRST_ROW
                    && row.getCell(FormLayout.NUMBER_COLUMN) != null
                    && row.getCell(FormLayout.NUMBER_COLUMN).getCellType() == CellType.NUMERIC) {
                assertThat(row.getCell(FormLayout.NUMBER_COLUMN).getNumericCellValue())
                        .isEqualTo(++number);
                offices.add(row.getCell(FormLayout.OFFICE_COLUMN).getStringCellValue());
            }
        }

        assertThat(number).isEqualTo(FIGURES.size());
        assertThat(offices).contains("Phòng Tài chính - Kế hoạch");
        long changes = IntStream.range(1, offices.size())
                .filter(i -> !offices.get(i).equals(offices.get(i - 1)))
                .count();
        assertThat(changes + 1)
                .as("each office stands together")
                .isEqualTo(offices.stream().distinct().count());
    }

    @Test
    void whatFollowsIsGivenAndNotAsked() {
        EditedForm form = new EditedForm(FormFixture.form(UNIT, PERIOD, HISTORY));

        assertThat(form.given("population_start")).isTrue();
        assertThat(form.given("households_total")).isTrue();
        assertThat(form.given("new_rural_communes_total")).isTrue();
        assertThat(form.given("population_end")).isFalse();
        assertThat(FormFixture.typed(UNIT, PERIOD).given("population_start"))
                .as("nothing is known of the quarter before")
                .isFalse();
        assertThat(FormFixture.typed("617", PERIOD).given("urban_households"))
                .as("a district without wards")
                .isTrue();
    }

    /** A program that does not calculate leaves formulas without values, as some libraries do. */
    @Test
    void givenFiguresAreComputedWhateverTheProgramStored() {
        EditedForm form = new EditedForm(FormFixture.form(UNIT, PERIOD, HISTORY));
        FIGURES.forEach((code, figure) -> {
            if (!form.given(code)) {
                form.number(code, figure);
            }
        });

        ValidationResult judged = validate(form);

        assertThat(judged.codes()).doesNotContain("FORMULA_VALUE", "NO_CACHED_VALUE", "EXTRA_FIGURE");
        ReportedValue households =
                judged.submission().orElseThrow().reading("households_total").orElseThrow();
        assertThat(households.value())
                .contains(new BigDecimal(FIGURES.get("urban_households"))
                        .add(new BigDecimal(FIGURES.get("rural_households"))));
        assertThat(judged.submission()
                        .orElseThrow()
                        .reading("population_start")
                        .orElseThrow()
                        .value())
                .contains(new BigDecimal(FIGURES.get("population_end")));
    }

    @Test
    void whoLeavesAPartOutMissesThePartAndNotTheSum() {
        EditedForm form = new EditedForm(FormFixture.form(UNIT, PERIOD, HISTORY));
        FIGURES.forEach((code, figure) -> {
            if (!form.given(code) && !code.equals("rural_households")) {
                form.number(code, figure);
            }
        });

        ValidationResult judged = validate(form);

        assertThat(judged.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(judged.findings().stream().filter(f -> f.code().equals("MISSING")))
                .extracting(finding -> finding.variable().orElseThrow())
                .containsExactly("rural_households");
        assertThat(form.status()).startsWith("☐ CÒN 1 Ô CHƯA NHẬP");
    }

    /** Figures that the form itself shows right of the notes are nobody's extra figures, even where its marks are lost. */
    @Test
    void theLayoutSaysWhichColumnsAreOurs() {
        IssuedLayout layout =
                FormWorkbookWriter.layout(FormFixture.CATALOGUE, FormFixture.unit(UNIT), FormFixture.period(PERIOD));
        assertThat(layout.lastColumn()).isEqualTo(FormLayout.LAST_COLUMN);

        EditedForm form = new EditedForm(FormFixture.form(UNIT, PERIOD, HISTORY));
        assertThat(form.cell("cattle_total", FormLayout.LAST_YEAR_COLUMN).getNumericCellValue())
                .isPositive();
        form.cell("cattle_total", FormLayout.OFFICE_COLUMN)
                .getRow()
                .createCell(FormLayout.LAST_COLUMN + 1)
                .setCellValue(7);
        form.book().getSheet(FormLayout.META_SHEET).forEach(row -> {
            if (row.getCell(FormLayout.META_LAYOUT_COLUMN) != null) {
                row.removeCell(row.getCell(FormLayout.META_LAYOUT_COLUMN));
            }
        });

        assertThat(validate(form).findings().stream().filter(f -> f.code().equals("EXTRA_FIGURE")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.place().orElseThrow().cell()).startsWith("M"));
    }

    private ValidationResult validate(EditedForm form) {
        return new FormFixture.Judge(directory, HISTORY, ProgrammedRules.all()).validate(UNIT, PERIOD, form.bytes());
    }
}
