package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.HiddenRanges;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;

/** The cells of one sheet while they are read: where each belongs, and every doubt about it. */
final class SheetGrid {
    /** No place for the cell; the anomaly is already noted. */
    static final long NOWHERE = -1;
    /** The file leaves the reference out. */
    static final long UNSAID = -2;

    /** No style of its own. */
    static final int UNSTYLED = -2;

    private record StyledColumns(int first, int last, int style) {}

    private final String sheet;
    private final ReadAnomalyCollector readAnomalyCollector;
    private final List<Cell> inOrder = new ArrayList<>();
    /** Holds all of them from the first one on that did not come in order. */
    private final TreeMap<CellAddress, Cell> mixed = new TreeMap<>();

    private final HiddenRanges hiddenColumns = new HiddenRanges();
    private final HiddenRanges hiddenRows = new HiddenRanges();
    private final List<CellRange> merged = new ArrayList<>();
    private boolean noZeros;
    private int row = -1;
    private int column = -1;
    private boolean outside;
    /** Whether the file leaves the number of the row out; the first reference in it tells it then. */
    private boolean counted;

    private boolean hiddenRow;
    private int rowStyle = UNSTYLED;
    private final List<StyledColumns> styledColumns = new ArrayList<>();
    private int filledRows;
    private int lastCounted = -1;
    private int lastFilled = -1;

    SheetGrid(String sheet, ReadAnomalyCollector readAnomalyCollector) {
        this.sheet = sheet;
        this.readAnomalyCollector = readAnomalyCollector;
    }

    /**
     * Begins the next row. The reference counts from 1, or is -1 where the file leaves it out.
     *
     * @param style of cells that state none; {@link #UNSTYLED} where the row has none either
     */
    void beginRow(int reference, boolean hidden, int style) {
        rowStyle = style;
        int next = reference < 0 ? row + 1 : reference - 1;
        outside = next < 0 || next >= CellAddress.ROWS;
        if (outside) {
            anomaly(ReadAnomalyCode.OUT_OF_GRID, "row " + reference, "the row lies outside the grid");
        } else if (next <= row) {
            anomaly(ReadAnomalyCode.AMBIGUOUS_CELL, wholeRows(next, next), "the row comes after row " + (row + 1));
        }
        row = outside ? row : next;
        column = -1;
        counted = reference < 0 && !outside;
        hiddenRow = hidden && !outside;
        hideRow();
    }

    private void hideRow() {
        if (hiddenRow) {
            hiddenRows.set(row, row, true);
        }
    }

    /**
     * The packed position of the next cell of the row, {@link #NOWHERE} when there is none. The reference is packed
     * too, and as written for people.
     */
    long place(long reference, Supplier<String> written) {
        long packed = reference == UNSAID ? inferred() : reference;
        if (outside || packed == CellAddress.OUTSIDE) {
            anomaly(ReadAnomalyCode.OUT_OF_GRID, outside ? written.get() : wholeRow(), "outside: " + written.get());
            return NOWHERE;
        }
        if (counted && column < 0 && packed >= 0 && packed >> 16 > row) {
            row = (int) (packed >> 16);
            hideRow();
        }
        if (packed < 0 || packed >> 16 != row) {
            anomaly(ReadAnomalyCode.AMBIGUOUS_CELL, wholeRow(), "the reference '" + written.get() + "' does not fit");
            return NOWHERE;
        }
        int next = (int) (packed & 0xFFFF);
        if (next <= column) {
            anomaly(
                    ReadAnomalyCode.AMBIGUOUS_CELL,
                    CellAddress.unpack(packed).a1(),
                    "the cell comes after column " + CellAddress.columnName(column));
        }
        column = next;
        return packed;
    }

    /** The row that is read: where a cell of it belongs is not known. */
    private String wholeRow() {
        return wholeRows(row, row);
    }

    private static String wholeRows(int first, int last) {
        return (first + 1) + ":" + (last + 1);
    }

    private long inferred() {
        return outside || column + 1 >= CellAddress.COLUMNS ? CellAddress.OUTSIDE : (long) row << 16 | (column + 1);
    }

    /** Keeps a cell; the first claim on a position stands, a second one is an anomaly. */
    void put(Cell cell) {
        if (row != lastCounted) {
            lastCounted = row;
            filledRows++;
            lastFilled = Math.max(lastFilled, row);
        }
        boolean next =
                inOrder.isEmpty() || inOrder.get(inOrder.size() - 1).address().compareTo(cell.address()) < 0;
        if (next && mixed.isEmpty()) {
            inOrder.add(cell);
            return;
        }
        if (mixed.isEmpty()) {
            inOrder.forEach(earlier -> mixed.put(earlier.address(), earlier));
        }
        if (mixed.putIfAbsent(cell.address(), cell) != null) {
            anomaly(ReadAnomalyCode.AMBIGUOUS_CELL, cell.address().a1(), "two values for one cell");
        }
    }

    void hideColumns(int first, int last, boolean hidden) {
        hiddenColumns.set(first, last, hidden);
    }

    void styleColumns(int first, int last, int style) {
        styledColumns.add(new StyledColumns(first, last, style));
    }

    /**
     * What a cell looks like that states no style: some programs give it that of its row or column, others none, which never draws
     * another number.
     */
    int style(long position) {
        if (rowStyle != UNSTYLED || position < 0) {
            return Math.max(0, rowStyle);
        }
        int here = (int) (position & 0xFFFF);
        return styledColumns.stream()
                .filter(columns -> columns.first <= here && here <= columns.last)
                .mapToInt(StyledColumns::style)
                .findFirst()
                .orElse(0);
    }

    void hideRows(int first, int last) {
        hiddenRows.set(first, last, true);
    }

    /** Leaves cells with the number 0 blank. */
    void hideZeros() {
        noZeros = true;
    }

    boolean hidesZeros() {
        return noZeros;
    }

    boolean hides(CellAddress address) {
        return hiddenColumns.contains(address.column()) || hiddenRows.contains(address.row());
    }

    void merge(String reference) {
        CellRange.tryParse(reference)
                .ifPresentOrElse(
                        merged::add,
                        () -> anomaly(
                                ReadAnomalyCode.OUT_OF_GRID, reference, "the merged range lies outside the grid"));
    }

    void anomaly(ReadAnomalyCode code, String where, String detail) {
        readAnomalyCollector.add(code, sheet + "!" + where, detail);
    }

    /** The row that is read, counted from 1. */
    int rowNumber() {
        return row + 1;
    }

    /** Rows with a value or a formula. */
    int filledRows() {
        return filledRows;
    }

    void emptyRows(int rows) {
        anomaly(ReadAnomalyCode.EMPTY_ROWS, Integer.toString(lastFilled + 1), rows + " rows");
    }

    int size() {
        return Math.max(inOrder.size(), mixed.size());
    }

    /** Notes what only the whole sheet shows, and hands out the cells. */
    SortedMap<CellAddress, Cell> finish() {
        hiddenRows
                .ranges()
                .forEach(r -> anomaly(ReadAnomalyCode.HIDDEN, wholeRows(r.first(), r.last()), "hidden rows"));
        hiddenColumns
                .ranges()
                .forEach(r -> anomaly(
                        ReadAnomalyCode.HIDDEN,
                        CellAddress.columnName(r.first()) + ":" + CellAddress.columnName(r.last()),
                        "hidden columns"));
        new MergedCells(mixed.isEmpty() ? inOrder : List.copyOf(mixed.values())).examine(merged, this);
        return mixed.isEmpty() ? new OrderedCells(inOrder) : mixed;
    }
}
