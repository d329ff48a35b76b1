package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.publication.workbook.LibreOfficeRecalculation;
import vn.kontum.report.submission.validation.ValidFigures;
import vn.kontum.report.xlsx.write.CachedFormulaWriter;
import vn.kontum.report.xlsx.write.FormulaCacheEvaluator;

/** A second spreadsheet program computes what is stored in the file. Needs LibreOffice on the path. */
class FormInLibreOfficeTest {
    @TempDir
    Path directory;

    @Test
    void aFullRecalculationChangesNothingButAForgedValue() throws Exception {
        assumeTrue(LibreOfficeRecalculation.installed(), "LibreOffice is not installed");
        EditedForm form = FormFixture.typed("615", "2021-Q4");
        ValidFigures.of(FormFixture.CATALOGUE, FormFixture.unit("615"), FormFixture.period("2021-Q4"))
                .forEach(form::number);
        spoil(form);
        FormulaCacheEvaluator.store(form.book());
        Map<String, String> stored = values(form.book());
        XSSFCell forged = (XSSFCell) form.cell("cattle_total", 6);
        CachedFormulaWriter.set(forged, forged.getCellFormula(), "forged");

        Map<String, String> recalculated =
                values(new EditedForm(new LibreOfficeRecalculation(directory).recalculated(form.bytes())).book());

        assertThat(stored).hasSizeGreaterThan(350);
        assertThat(recalculated).isEqualTo(stored);
    }

    /** One cell for each thing that the check column can say. */
    private static void spoil(EditedForm form) {
        form.text("live_births", "-").text("deaths", "[x]").note("deaths", "đang rà soát");
        form.text("in_migrants", "[x]").text("out_migrants", "ba mươi").blank("poor_households");
        form.number("preschool_schools_total", "7.5").number("cattle_total", "2000000");
        form.number("rural_households", "12000").number("workers_total", "90000");
        form.number("insured_persons", "65000").note("insured_persons", "có người nơi khác tham gia");
    }

    private static Map<String, String> values(XSSFWorkbook book) {
        Map<String, String> values = new TreeMap<>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                values.put(sheet.getSheetName() + "!" + new CellAddress(cell), value(cell));
            }
        })));
        return values;
    }

    private static String value(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}
