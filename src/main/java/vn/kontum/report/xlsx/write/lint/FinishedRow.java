package vn.kontum.report.xlsx.write.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of a finished sheet: its height, and its cells from left to right. */
public final class FinishedRow {
    private final float points;
    private final List<FinishedCell> cells = new ArrayList<>();

    FinishedRow(float points) {
        this.points = points;
    }

    /** The height in points. */
    public float points() {
        return points;
    }

    public List<FinishedCell> cells() {
        return cells;
    }

    /** The number of columns up to the last cell. */
    public int width() {
        return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column() + 1;
    }

    public Optional<FinishedCell> cell(int column) {
        int at = find(column);
        return at < 0 ? Optional.empty() : Optional.of(cells.get(at));
    }

    /** Keeps a cell; a second one of a column takes the place of the first. */
    void put(FinishedCell cell) {
        if (width() <= cell.column()) {
            cells.add(cell);
            return;
        }
        int at = find(cell.column());
        if (at < 0) {
            cells.add(-at - 1, cell);
        } else {
            cells.set(at, cell);
        }
    }

    /** The place of a column, or -1 minus the place where it would be. */
    private int find(int column) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int here = cells.get(middle).column();
            if (here == column) {
                return middle;
            }
            if (here < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
