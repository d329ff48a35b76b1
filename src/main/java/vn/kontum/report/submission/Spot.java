package vn.kontum.report.submission;

import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.workbook.CellAddress;

/** Where a workbook keeps a variable: its input cell and its note cell on one sheet. */
record Spot(Variable variable, String sheet, CellAddress value, CellAddress note) {

    Finding.Place place() {
        return new Finding.Place(CleanText.name(sheet), value.a1());
    }

    /** As findings print it: {@code Bhyt!F14}. */
    String where() {
        return CleanText.name(sheet) + "!" + value.a1();
    }

    /** As the workbook reader names the cell. */
    String key() {
        return sheet + "!" + value.a1();
    }
}
