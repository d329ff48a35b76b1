package vn.kontum.report.submission.parsing;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;

/**
 * The columns of a form sheet, by their headings above the first line; where a heading is missing, those of the layout.
 */
record FormColumns(int value, int note, int last) {
    /** How the headings begin, folded. */
    private static final String VALUE_HEADING = "quynay";

    private static final String NOTE_HEADING = "ghichu";
    /** Columns of ours that may stand right of the notes. */
    private static final List<String> MORE_HEADINGS = List.of("phongban", "cungky");

    /** @param issued the columns of the layout that the form was issued with */
    static FormColumns of(Sheet sheet, int firstRow, FormColumns issued) {
        int note = column(sheet, firstRow, NOTE_HEADING).orElse(issued.note());
        int last = MORE_HEADINGS.stream()
                .flatMap(heading -> column(sheet, firstRow, heading).stream())
                .max(Integer::compare)
                .orElse(note);
        return new FormColumns(
                column(sheet, firstRow, VALUE_HEADING).orElse(issued.value()), note, Math.max(note, last));
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
