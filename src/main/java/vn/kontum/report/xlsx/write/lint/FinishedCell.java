package vn.kontum.report.xlsx.write.lint;

import java.util.Optional;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;

/**
 * A cell of a finished workbook.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param kind of the value that is shown, of a formula the computed one; a number where nothing says otherwise, blank where there is neither
 *     value nor formula
 * @param text what is shown, numbers as they are stored; empty where nothing is stored
 * @param stored whether there is a value
 * @param formula without the equals sign
 */
public record FinishedCell(
        int row,
        int column,
        CellKind kind,
        String text,
        boolean stored,
        Optional<String> formula,
        CellAppearance appearance) {
    public boolean blank() {
        return kind == CellKind.BLANK;
    }

    public boolean numeric() {
        return kind == CellKind.NUMBER;
    }

    /** The number that is shown; 0 where none is stored. */
    public double number() {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    public CellAddress address() {
        return new CellAddress(row, column);
    }
}
