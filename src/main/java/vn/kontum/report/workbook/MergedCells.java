package vn.kontum.report.workbook;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks for values that merged ranges cover. Danger: overlapping ranges would make the search quadratic, so its work is bounded. */
final class MergedCells {
    private static final int MOST_STEPS = 5_000_000;

    private final TreeMap<CellAddress, Cell> cells;
    private int steps;

    MergedCells(TreeMap<CellAddress, Cell> cells) {
        this.cells = cells;
    }

    void examine(List<CellRange> ranges, Grid grid) {
        for (CellRange range : ranges) {
            grid.trouble(TroubleCode.MERGED, range.toString(), "merged cells");
            boolean covers = !range.first().equals(range.last());
            if (covers && !cells.isEmpty() && steps < MOST_STEPS) {
                examine(range, grid);
            }
        }
    }

    private void examine(CellRange range, Grid grid) {
        SortedMap<CellAddress, Cell> band = cells.tailMap(range.first(), false).headMap(range.last(), true);
        for (CellAddress address : band.keySet()) {
            steps++;
            if (range.contains(address)) {
                grid.trouble(
                        TroubleCode.COVERED_VALUE, address.a1(), "the value stands under the merged range " + range);
            }
            if (steps >= MOST_STEPS) {
                grid.trouble(TroubleCode.AMBIGUOUS_CELL, range.toString(), "too many merged ranges to examine all");
                return;
            }
        }
    }
}
