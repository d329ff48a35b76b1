package vn.kontum.report.xlsx.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** One worksheet with its non-empty cells in reading order. */
public record Sheet(String name, boolean hidden, SortedMap<CellAddress, Cell> cells) {
    public Sheet {
        cells = Collections.unmodifiableSortedMap(cells);
    }

    public Optional<Cell> cell(CellAddress address) {
        return Optional.ofNullable(cells.get(address));
    }
}
