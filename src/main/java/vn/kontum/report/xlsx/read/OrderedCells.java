package vn.kontum.report.xlsx.read;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * The cells of a sheet that wrote them in reading order, as nearly all do: a list instead of a tree.
 *
 * @implNote The list must be ascending and stay as it is.
 */
final class OrderedCells extends AbstractMap<CellAddress, Cell> implements SortedMap<CellAddress, Cell> {
    private final List<Cell> cells;

    OrderedCells(List<Cell> cells) {
        this.cells = Collections.unmodifiableList(cells);
    }

    /** Where the first cell behind a place stands in an ascending list. */
    static int after(List<Cell> cells, CellAddress place) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).address().compareTo(place) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public @Nullable Cell get(@Nullable Object key) {
        int after = key instanceof CellAddress place ? after(cells, place) : 0;
        boolean found = after > 0 && cells.get(after - 1).address().equals(key);
        return found ? cells.get(after - 1) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public Collection<Cell> values() {
        return cells;
    }

    @Override
    public Set<Map.Entry<CellAddress, Cell>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<CellAddress, Cell>> iterator() {
                return cells.stream()
                        .map(cell -> Map.entry(cell.address(), cell))
                        .iterator();
            }

            @Override
            public int size() {
                return cells.size();
            }
        };
    }

    @Override
    public @Nullable Comparator<? super CellAddress> comparator() {
        return null;
    }

    @Override
    public SortedMap<CellAddress, Cell> subMap(CellAddress from, CellAddress to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<CellAddress, Cell> headMap(CellAddress to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<CellAddress, Cell> tailMap(CellAddress from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public CellAddress firstKey() {
        return cells.iterator().next().address();
    }

    @Override
    public CellAddress lastKey() {
        return cells.listIterator(cells.size()).previous().address();
    }
}
