package vn.kontum.report.web.table;

import java.util.List;

/**
 * One row.
 *
 * @param group heading that it stands under as long as the reader has not sorted otherwise; empty for none
 * @param look class of the style sheet, empty for none
 */
public record TableRow(List<TableCell> cells, String group, String look) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    public static TableRow of(TableCell... cells) {
        return new TableRow(List.of(cells), "", "");
    }

    public TableRow under(String heading) {
        return new TableRow(cells, heading, look);
    }

    public TableRow looking(String style) {
        return new TableRow(cells, group, style);
    }
}
