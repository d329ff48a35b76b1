package vn.kontum.report.web.table;

import java.util.List;

/**
 * One row.
 *
 * @param group heading that it stands under as long as the reader has not sorted otherwise; empty for none
 * @param cssClass class of the style sheet, empty for none
 */
public record TableRow(List<TableCell> cells, String group, String cssClass) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    public static TableRow of(TableCell... cells) {
        return new TableRow(List.of(cells), "", "");
    }

    public TableRow under(String heading) {
        return new TableRow(cells, heading, cssClass);
    }

    public TableRow withClass(String style) {
        return new TableRow(cells, group, style);
    }
}
