package vn.kontum.report.publication.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A written book as a reader opens it. */
final class OpenedReport {
    final XSSFWorkbook workbook;

    OpenedReport(byte[] bytes) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFSheet sheet(String name) {
        return Optional.ofNullable(workbook.getSheet(name)).orElseThrow();
    }

    List<XSSFSheet> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
    }

    /** The cell at an address such as {@code 'Biểu 01'!J12}. */
    XSSFCell at(String place) {
        CellReference reference = new CellReference(place);
        return sheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol());
    }

    XSSFCell cell(String sheet, int row, int column) {
        return sheet(sheet).getRow(row).getCell(column);
    }

    /** What a cell shows without its number format; empty for none. */
    static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            default -> "";
        };
    }

    List<String> texts(String sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet(sheet).getRow(row).forEach(cell -> texts.add(text(cell)));
        return texts;
    }

    /** Every cell of a sheet that says something. */
    Stream<XSSFCell> cells(String sheet) {
        List<XSSFCell> cells = new ArrayList<>();
        sheet(sheet).forEach(row -> row.forEach(cell -> cells.add((XSSFCell) cell)));
        return cells.stream().filter(c -> !text(c).isEmpty());
    }

    /** Everything that a sheet says. */
    String all(String sheet) {
        return cells(sheet).map(OpenedReport::text).reduce("", (a, b) -> a + "\n" + b);
    }

    /** Row of the line with that number in the first column. */
    int row(String sheet, int number) {
        return cells(sheet)
                .filter(c -> c.getColumnIndex() == 0 && text(c).equals(Integer.toString(number)))
                .findFirst()
                .orElseThrow()
                .getRowIndex();
    }

    /** Where a click on the cell leads. */
    static String link(XSSFCell cell) {
        return Optional.ofNullable(cell.getHyperlink()).orElseThrow().getLocation();
    }
}
