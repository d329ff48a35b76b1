package vn.kontum.report.xlsx.model;

import java.util.Optional;

/** A rectangle of cells, both corners inside it: {@code A1:C3}. */
public record CellRange(CellAddress first, CellAddress last) {
    public CellRange {
        if (first.row() > last.row() || first.column() > last.column()) {
            throw new IllegalArgumentException(
                    "[cell range] " + first + ":" + last + " does not run from top left to bottom right");
        }
    }

    /** Reads {@code A1:C3}, or {@code A1} as a range of one cell; empty when it is neither. */
    public static Optional<CellRange> tryParse(String text) {
        int colon = text.indexOf(':');
        Optional<CellAddress> one = CellAddress.tryParse(colon < 0 ? text : text.substring(0, colon));
        Optional<CellAddress> two = colon < 0 ? one : CellAddress.tryParse(text.substring(colon + 1));
        return one.flatMap(a ->
                two.filter(b -> a.row() <= b.row() && a.column() <= b.column()).map(b -> new CellRange(a, b)));
    }

    public boolean contains(CellAddress cell) {
        return cell.row() >= first.row()
                && cell.row() <= last.row()
                && cell.column() >= first.column()
                && cell.column() <= last.column();
    }

    /** Whether a cell lies in both. */
    public boolean overlaps(CellRange other) {
        return first.row() <= other.last.row()
                && other.first.row() <= last.row()
                && first.column() <= other.last.column()
                && other.first.column() <= last.column();
    }

    @Override
    public String toString() {
        return first + ":" + last;
    }
}
