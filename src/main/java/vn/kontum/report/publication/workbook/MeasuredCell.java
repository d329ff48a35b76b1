package vn.kontum.report.publication.workbook;

import java.util.stream.IntStream;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;
import vn.kontum.report.xlsx.write.lint.FinishedCell;
import vn.kontum.report.xlsx.write.lint.FinishedSheet;

/**
 * A wrapped text in the room that its cell has.
 *
 * @param digits width of the columns that can be seen, of a merged cell all of them; 0 where none can
 * @param indent steps of indent
 */
record MeasuredCell(String text, CellStyleSpec.FontSpec face, double digits, int indent) {
    private static final double DIGITS_PER_INDENT = 2;

    static MeasuredCell of(FinishedSheet sheet, FinishedCell cell) {
        int last = sheet.range(cell).map(CellRange::last).orElse(cell.address()).column();
        double digits = IntStream.rangeClosed(cell.column(), last)
                .filter(column -> !sheet.hidden(column))
                .mapToDouble(sheet::digits)
                .sum();
        return new MeasuredCell(
                cell.text(), cell.appearance().face(), digits, cell.appearance().indent());
    }

    /** Points that the text needs; none in a hidden column. */
    double points() {
        return lines() * RowHeightEstimator.points("", face, 1);
    }

    /** Lines that the text takes; none in a hidden column. */
    int lines() {
        return digits == 0 ? 0 : RowHeightEstimator.lines(text, face, digits - indent * DIGITS_PER_INDENT);
    }
}
