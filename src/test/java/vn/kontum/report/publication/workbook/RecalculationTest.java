package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** W3: what every formula shows is what it gives, by another program than the one that wrote it. */
class RecalculationTest {
    /** A report's figures are figured in decimals, a spreadsheet's in binary. */
    private static final double TOLERANCE = 1e-9;

    @TempDir
    Path folder;

    @BeforeAll
    static void needsLibreOffice() {
        boolean installed = LibreOfficeRecalculation.installed();
        if (!installed) {
            System.err.println(
                    "NOT CHECKED: soffice is not installed, so no formula of the report was calculated anew");
        }
        assumeTrue(installed, "soffice is not installed: the formulas of the report are not checked");
    }

    @Test
    void w03EveryFormulaGivesTheValueThatIsStoredBesideItAndAForgedOneIsCaught() throws Exception {
        byte[] book = ReportWorkbooks.of(SampleSubmissions.year(4)
                .missing("617", 4, UnitStatusRecord.Punctuality.MISSING)
                .missing("62.SCT", 2, UnitStatusRecord.Punctuality.RETURNED)
                .notAvailable("611", 4, "insured_persons")
                .nil("612", 1, "ngoc_linh_ginseng_new_area_ha"));

        List<String> differences = differences(forged(book));

        assertThat(differences).singleElement().asString().startsWith("Biểu 01!F13 stores 123456.0");
    }

    @Test
    @Tag("slow")
    void w03TheFormulasOfAFirstQuarterHoldToo() throws Exception {
        assertThat(differences(ReportWorkbooks.of(
                        SampleSubmissions.year(1).missing("608", 1, UnitStatusRecord.Punctuality.MISSING))))
                .isEmpty();
    }

    /** The year-to-date budget revenue, with another value stored than its formula gives. */
    private static byte[] forged(byte[] book) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFCell cell = workbook.getSheet("Biểu 01").getRow(12).getCell(TargetColumn.YEAR.index());
            cell.getCTCell().setV("123456");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private List<String> differences(byte[] book) throws IOException, InterruptedException {
        byte[] again = new LibreOfficeRecalculation(folder).recalculated(book);
        List<String> differences = new ArrayList<>();
        int formulas = 0;
        try (XSSFWorkbook stored = new XSSFWorkbook(new ByteArrayInputStream(book));
                XSSFWorkbook calculated = new XSSFWorkbook(new ByteArrayInputStream(again))) {
            for (Sheet sheet : stored) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            compare(cell, calculated, differences);
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(700);
        return differences;
    }

    private static void compare(Cell cell, XSSFWorkbook calculated, List<String> differences) {
        String where = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        Cell other = calculated
                .getSheet(cell.getSheet().getSheetName())
                .getRow(cell.getRowIndex())
                .getCell(cell.getColumnIndex());
        if (cell.getCachedFormulaResultType() == CellType.STRING) {
            if (!cell.getStringCellValue().equals(other.getStringCellValue())) {
                differences.add(
                        where + " stores " + cell.getStringCellValue() + ", gives " + other.getStringCellValue());
            }
            return;
        }
        double stored = cell.getNumericCellValue();
        double gives = other.getNumericCellValue();
        if (Math.abs(stored - gives) > TOLERANCE * Math.max(1, Math.abs(stored))) {
            differences.add(where + " stores " + stored + ", gives " + gives + " by " + cell.getCellFormula());
        }
    }
}
