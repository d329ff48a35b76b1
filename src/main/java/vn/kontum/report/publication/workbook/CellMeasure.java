package vn.kontum.report.publication.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/** How much room the texts of cells in a sheet need, whose cells are merged already. */
final class CellMeasure {
    private static final double UNITS_PER_DIGIT = 256;

    private final XSSFSheet sheet;
    private final List<CellRangeAddress> merged;

    CellMeasure(XSSFSheet sheet) {
        this.sheet = sheet;
        this.merged = sheet.getMergedRegions();
    }

    /** Points that a wrapped text needs; none in a hidden column. */
    double points(XSSFCell cell) {
        return measured(cell).points();
    }

    /** Lines that a wrapped text takes; none in a hidden column. */
    int lines(XSSFCell cell) {
        return measured(cell).lines();
    }

    private MeasuredCell measured(XSSFCell cell) {
        return new MeasuredCell(
                cell.getStringCellValue(),
                face(cell),
                width(cell),
                cell.getCellStyle().getIndention());
    }

    /** Digits that a column needs so that no word of a text is broken. */
    double unbroken(XSSFCell cell) {
        return RowHeightEstimator.unbroken(cell.getStringCellValue(), face(cell));
    }

    /** Whether a text has its column for itself. */
    boolean alone(XSSFCell cell) {
        return merged.stream().noneMatch(region -> region.isInRange(cell));
    }

    private static CellStyleSpec.FontSpec face(XSSFCell cell) {
        XSSFFont font = cell.getCellStyle().getFont();
        return new CellStyleSpec.FontSpec(
                font.getFontName(), font.getFontHeight() / 20.0, font.getBold(), font.getItalic(), false, "");
    }

    private double width(Cell cell) {
        Optional<CellRangeAddress> range =
                merged.stream().filter(region -> region.isInRange(cell)).findFirst();
        int last = range.map(CellRangeAddress::getLastColumn).orElse(cell.getColumnIndex());
        return IntStream.rangeClosed(cell.getColumnIndex(), last)
                .filter(column -> !sheet.isColumnHidden(column))
                .mapToDouble(column -> sheet.getColumnWidth(column) / UNITS_PER_DIGIT)
                .sum();
    }
}
