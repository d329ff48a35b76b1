package vn.kontum.report.submission.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kontum.report.submission.response.ReceiptSheet.ListCell;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** The columns of one list of a receipt: the key of the heading of each, and the columns of the sheet that it takes. */
enum ReceiptColumns {
    WARNINGS(List.of(
            column("no", 0, 0),
            column("message", 1, 1),
            column("severity", 2, 2),
            column("cell", 3, 3),
            column("entered", 4, 5),
            column("remedy", 6, 8))),
    CHANGES(List.of(
            column("no", 0, 0),
            column("variable", 1, 1),
            column("measure", 2, 2),
            column("before", 3, 3),
            column("after", 4, 4),
            column("change", 5, 5),
            column("cell", 6, 7),
            column("note", 8, 8))),
    RATES(List.of(
            column("no", 0, 0),
            column("indicator", 1, 1),
            column("measure", 2, 2),
            column("current", 3, 3),
            column("previous", 4, 4),
            column("difference", 5, 5),
            column("from", 6, 8))),
    FIGURES(List.of(
            column("no", 0, 0),
            column("variable", 1, 1),
            column("measure", 2, 2),
            column("readAs", 3, 3),
            column("previous", 4, 4),
            column("change", 5, 5),
            column("typed", 6, 6),
            column("cell", 7, 7),
            column("note", 8, 8))),
    EXPLANATIONS(List.of(
            column("no", 0, 0),
            column("indicator", 1, 1),
            column("measure", 2, 2),
            column("estimate", 3, 3),
            column("cause", 4, 6),
            column("promise", 7, 8)));

    /** Columns of the sheet that the widest of the lists takes. */
    static final int COUNT = 9;

    /** Figures stand to the right, digit under digit. */
    private static final Set<String> FIGURE =
            Set.of("before", "after", "change", "current", "previous", "difference", "readAs", "typed", "estimate");

    private static final String ADDRESS = "cell";

    /** One column of the list. */
    private record Column(String key, int first, int last) {}

    private static Column column(String key, int first, int last) {
        return new Column(key, first, last);
    }

    private final List<Column> columns;

    ReceiptColumns(List<Column> columns) {
        this.columns = columns;
    }

    /** The row of headings. */
    List<ListCell> heads(ResponseFormatter words, ReceiptSheet.AlignedStyles style) {
        return columns.stream()
                .map(column -> new ListCell(
                        words.text("column." + column.key()), column.first(), column.last(), style.plain()))
                .toList();
    }

    /** A row of the list, one text for each column. */
    List<ListCell> row(List<String> texts, ReceiptSheet.AlignedStyles style) {
        List<ListCell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean address = column.key().equals(ADDRESS) && this != WARNINGS;
            CellStyleSpec placed =
                    FIGURE.contains(column.key()) ? style.right() : address ? style.center() : style.plain();
            cells.add(new ListCell(texts.get(i), column.first(), column.last(), placed));
        }
        return cells;
    }
}
