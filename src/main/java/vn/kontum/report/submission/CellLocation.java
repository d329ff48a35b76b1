package vn.kontum.report.submission;

import java.util.Optional;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.CellAddress;

/** Where a workbook keeps a variable: its input cell and its note cell on one sheet. */
public record CellLocation(Variable variable, String sheet, CellAddress value, CellAddress note) {

    public Finding.Location place() {
        return new Finding.Location(TextSanitizer.name(sheet), value.a1());
    }

    /** As one of several cells of a finding that says what is wrong with all of them. */
    public Finding.AffectedCell affected() {
        return Finding.AffectedCell.of(place(), Optional.of(variable.code()));
    }

    /** As findings print it: {@code Bhyt!F14}. */
    public String where() {
        return TextSanitizer.name(sheet) + "!" + value.a1();
    }

    /** As the workbook reader names the cell. */
    public String key() {
        return sheet + "!" + value.a1();
    }
}
