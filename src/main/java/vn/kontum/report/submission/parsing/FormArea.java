package vn.kontum.report.submission.parsing;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.submission.parsing.label.HeadingCheck;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.DefinedName;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/**
 * Which cells of a workbook are part of the form.
 *
 * @param sheets those that a unit may have filled in
 * @param issued columns of the layout that was issued
 */
record FormArea(WorkbookContent content, List<Sheet> sheets, FormRows rows, FormColumns issued) {

    /**
     * Texts above the first line of each sheet with lines, without the headings of the columns and the row of the revision, where
     * remarks stand too.
     */
    List<Cell> head() {
        Optional<DefinedName> revision = revision();
        return sheets.stream()
                .filter(sheet -> rows.first(sheet.name()).isPresent())
                .flatMap(sheet -> sheet.cells().values().stream()
                        .takeWhile(cell ->
                                cell.address().row() < rows.first(sheet.name()).orElseThrow()))
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .filter(cell -> !rows.columns(cell.sheet()).headings().cells().contains(cell))
                .filter(cell -> revision.filter(name -> name.sheet().equals(cell.sheet())
                                && name.address().row() == cell.address().row())
                        .isEmpty())
                .toList();
    }

    /**
     * Whether a cell is part of the form: one of a line up to its last column, a text of the head, or the declared revision.
     */
    boolean belongs(Cell cell) {
        int row = cell.address().row();
        int last = Math.max(issued.last(), rows.columns(cell.sheet()).last());
        if (cell.address().column() <= last && rows.hasCode(cell.sheet(), row)) {
            return true;
        }
        Optional<DefinedName> revision = revision().filter(name -> name.sheet().equals(cell.sheet()));
        int firstRow = rows.first(cell.sheet()).orElse(revision.isPresent() ? CellAddress.ROWS : 0);
        boolean head = row < firstRow && cell.kind() != CellKind.NUMBER;
        return head
                || revision.filter(name -> name.address().equals(cell.address()))
                        .isPresent();
    }

    /** Whether any line of the workbook carries a code. */
    boolean coded() {
        return !rows.codes().isEmpty();
    }

    /** Has the headings of all sheets with lines looked at. */
    void headings(HeadingCheck check) {
        for (Sheet sheet : sheets) {
            if (rows.first(sheet.name()).isPresent()) {
                FormColumns columns = rows.columns(sheet.name());
                check.check(sheet.name(), columns.headings(), columns.value());
            }
        }
    }

    /** The cell in which the revision is declared. */
    private Optional<DefinedName> revision() {
        return Optional.ofNullable(content.names().get(FormLayout.MARK_REVISION));
    }
}
