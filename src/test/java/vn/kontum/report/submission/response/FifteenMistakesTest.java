package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.form.EditedForm;
import vn.kontum.report.submission.form.FormFixture;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.ValidFigures;
import vn.kontum.report.submission.validation.ValidatorFixture;

/** A clerk who made every kind of mistake mends them with nothing at hand but the copies that come back. */
class FifteenMistakesTest {
    private static final String UNIT = "615";
    private static final Period PERIOD = new Period(2021, 4);
    private static final Map<String, String> FIGURES = ValidFigures.of(
            ValidatorFixture.CATALOGUE, ValidatorFixture.CATALOGUE.unit(UNIT).orElseThrow(), PERIOD);

    @TempDir
    Path directory;

    @Test
    void fifteenMistakesOfAllKindsAreMendedFromTheReturnedCopiesInTwoRounds() {
        EditedForm form = new EditedForm(FormFixture.form(UNIT, PERIOD.code(), PriorSubmissions.none()));
        FIGURES.forEach(form::number);
        mistakes().forEach((code, mistake) -> mistake.accept(form.input(code)));
        ResponseFixture office = new ResponseFixture(directory, UNIT, PERIOD, PriorSubmissions.none());
        byte[] sent = form.bytes();
        ValidationResult judged = office.validate(sent);
        Set<String> found = new TreeSet<>();
        judged.findings().forEach(finding -> finding.variable().ifPresent(found::add));
        assertThat(judged.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(found).containsAll(mistakes().keySet());

        int rounds = 0;
        while (judged.outcome() == Outcome.RETURNED && rounds < 2) {
            sent = mended(office.answer(sent, judged));
            judged = office.validate(sent);
            rounds++;
        }

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.outcome()).isEqualTo(Outcome.ACCEPTED);
        for (ReportedValue value : judged.submission().orElseThrow().readings()) {
            assertThat(value.value().orElseThrow())
                    .as(value.variable())
                    .isEqualByComparingTo(FIGURES.get(value.variable()));
        }
    }

    private static Map<String, Consumer<Cell>> mistakes() {
        Map<String, Consumer<Cell>> mistakes = new LinkedHashMap<>();
        mistakes.put("live_births", cell -> cell.setCellValue("ba mươi"));
        mistakes.put("deaths", cell -> cell.setCellValue(7.5));
        mistakes.put("in_migrants", cell -> cell.setCellValue(-3));
        mistakes.put("population_end", Cell::setBlank);
        mistakes.put("insured_persons", cell -> cell.setCellValue("[x]"));
        mistakes.put("workers_total", cell -> cell.setCellErrorValue(FormulaError.DIV0.getCode()));
        mistakes.put("workers_trained", cell -> cell.setCellValue(true));
        mistakes.put("fruit_trees_new_area_ha", cell -> styled(cell, 44_332, "d/m/yyyy"));
        mistakes.put("macadamia_new_area_ha", cell -> cell.setCellValue("39.600"));
        mistakes.put("cattle_total", cell -> cell.setCellValue(8_000_000));
        mistakes.put("dairy_cattle", cell -> cell.setCellValue("39 nghìn"));
        mistakes.put("tourist_arrivals", cell -> styled(cell, 12_000_000, "#,##0,\\ \"nghìn\""));
        mistakes.put("villages_total", cell -> styled(cell, 0.9, "0%"));
        mistakes.put("budget_revenue_total", cell -> cell.setCellValue("1,5.2"));
        mistakes.put("enterprises_new", cell -> {
            cell.setBlank();
            CellStyle locked = cell.getSheet().getWorkbook().createCellStyle();
            locked.cloneStyleFrom(cell.getCellStyle());
            locked.setLocked(true);
            cell.setCellStyle(locked);
        });
        return mistakes;
    }

    private static void styled(Cell cell, double number, String format) {
        Workbook book = cell.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(number);
    }

    /** Follows every link of the list of mistakes and types the right figure there, as the sheet lets anybody type. */
    private static byte[] mended(byte[] returned) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(returned));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (XSSFHyperlink link : book.getSheetAt(0).getHyperlinkList()) {
                CellReference place = new CellReference(link.getAddress());
                Row row = book.getSheet(place.getSheetName()).getRow(place.getRow());
                Cell cell = row.getCell(place.getCol());
                assertThat(cell.getCellStyle().getLocked())
                        .as(link.getAddress())
                        .isFalse();
                String code = row.getCell(FormLayout.CODE_COLUMN).getStringCellValue();
                cell.setBlank();
                cell.setCellValue(Double.parseDouble(FIGURES.get(code)));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
