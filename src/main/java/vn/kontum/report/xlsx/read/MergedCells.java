package vn.kontum.report.xlsx.read;

import java.util.List;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;

/**
 * Looks for values that merged ranges cover.
 *
 * @implNote Overlapping ranges would make the search quadratic, so its work is bounded.
 */
final class MergedCells {
    private static final int MOST_STEPS = 5_000_000;

    private final List<Cell> cells;
    private int steps;

    /** @param cells in reading order */
    MergedCells(List<Cell> cells) {
        this.cells = cells;
    }

    void examine(List<CellRange> ranges, SheetGrid grid) {
        for (CellRange range : ranges) {
            grid.anomaly(ReadAnomalyCode.MERGED, range.toString(), range.toString());
            boolean covers = !range.first().equals(range.last());
            if (covers && !cells.isEmpty() && steps < MOST_STEPS) {
                examine(range, grid);
            }
        }
    }

    /**
     * Programs that insert lines without moving merged ranges leave those of headings behind: they hide a line from its
     * first cell on, and put nothing in doubt.
     */
    private static boolean ofHeading(CellRange range) {
        return range.first().column() == 0
                && range.first().row() == range.last().row();
    }

    private void examine(CellRange range, SheetGrid grid) {
        for (int next = OrderedCells.after(cells, range.first()); next < cells.size(); next++) {
            CellAddress address = cells.get(next).address();
            if (address.compareTo(range.last()) > 0) {
                return;
            }
            steps++;
            if (range.contains(address)) {
                boolean heading = ofHeading(range);
                grid.anomaly(
                        heading ? ReadAnomalyCode.HIDDEN : ReadAnomalyCode.COVERED_VALUE,
                        heading ? range.toString() : address.a1(),
                        "the value of " + address + " stands under the merged range " + range);
            }
            if (steps >= MOST_STEPS) {
                grid.anomaly(ReadAnomalyCode.AMBIGUOUS_CELL, range.toString(), "too many merged ranges to examine all");
                return;
            }
        }
    }
}
