package vn.kontum.report.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/** A form of the sample year, corrected as its unit would. */
record SampleForm(XSSFWorkbook book) {
    /** The last one a unit sent for a quarter. */
    static SampleFile file(String unit, String period) {
        return new SampleYear()
                .files().stream()
                        .filter(file ->
                                file.unit().equals(unit) && file.period().code().equals(period))
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
    }

    static SampleForm of(String unit, String period) throws IOException {
        return new SampleForm(new XSSFWorkbook(new ByteArrayInputStream(new SampleYear().bytes(file(unit, period)))));
    }

    SampleForm more(String variable, int by) {
        CellReference at =
                new CellReference(book.getName(FormLayout.INPUT + variable).getRefersToFormula());
        Cell cell = book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
        cell.setCellValue(cell.getNumericCellValue() + by);
        return this;
    }

    /** As a program saves it that does not calculate: formulas without their results. */
    SampleForm withoutResults() {
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA
                    && ((XSSFCell) cell).getCTCell().isSetV()) {
                ((XSSFCell) cell).getCTCell().unsetV();
            }
        })));
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** Every whole number in a form, as text. */
    static List<String> read(Path form) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            List<String> numbers = new ArrayList<>();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(Long.toString((long) cell.getNumericCellValue()));
                }
            })));
            return numbers;
        }
    }
}
