package vn.kontum.report.submission.parsing;

import java.util.Optional;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;

/** The columns of a form sheet, by their headings above the first line; where a heading is missing, those of the layout. */
record FormColumns(int value, int note) {
    static final FormColumns STANDARD = new FormColumns(FormLayout.VALUE_COLUMN, FormLayout.NOTE_COLUMN);
    /** How the headings begin, folded. */
    private static final String VALUE_HEADING = "quynay";

    private static final String NOTE_HEADING = "ghichu";

    static FormColumns of(Sheet sheet, int firstRow) {
        return new FormColumns(
                column(sheet, firstRow, VALUE_HEADING).orElse(FormLayout.VALUE_COLUMN),
                column(sheet, firstRow, NOTE_HEADING).orElse(FormLayout.NOTE_COLUMN));
    }

    private static Optional<Integer> column(Sheet sheet, int firstRow, String heading) {
        return sheet.cells().values().stream()
                .takeWhile(cell -> cell.address().row() < firstRow)
                .filter(cell -> cell.kind() == CellKind.TEXT
                        && UnitNames.fold(cell.word()).startsWith(heading))
                .findFirst()
                .map(cell -> cell.address().column());
    }
}
