package vn.kontum.report.submission.response;

import java.util.List;
import vn.kontum.report.xlsx.write.SheetTemplate;

/** Widths of the columns of a list, in digits. */
record ResponseColumns(List<Double> widths) {
    private static final double CHARACTER = 256;
    /** Share of the sheet that the left one of two columns of facts gets, at least. */
    private static final double LEFT = 0.55;

    ResponseColumns {
        widths = List.copyOf(widths);
    }

    /** @param columns of the widest list; the template may have more */
    static ResponseColumns of(SheetTemplate page, int columns) {
        return new ResponseColumns(page.widths().stream()
                .limit(columns)
                .map(width -> width / CHARACTER)
                .toList());
    }

    int last() {
        return widths.size() - 1;
    }

    /** Of the columns from the first to the last one given, together. */
    double of(int first, int last) {
        if (first == last) {
            return widths.get(first);
        }
        return widths.subList(first, last + 1).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** The first column of the right half. */
    int middle() {
        int column = 1;
        while (column < last() && of(0, column) < of(0, last()) * LEFT) {
            column++;
        }
        return column;
    }
}
