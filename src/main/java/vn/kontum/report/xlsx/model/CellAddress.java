package vn.kontum.report.xlsx.model;

import java.util.Optional;

/**
 * Where a cell is inside the grid of Excel (1,048,576 rows, 16,384 columns).
 *
 * @implNote The numbers count from 0, the text {@code B12} from 1.
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {
    public static final int ROWS = 1_048_576;
    public static final int COLUMNS = 16_384;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public CellAddress {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException(
                    "[cell address] row " + row + ", column " + column + " is outside the grid");
        }
    }

    /**
     * Reads {@code B12}, also {@code $B$12}; throws {@link IllegalArgumentException} when the text is no address inside
     * the grid.
     */
    public static CellAddress parse(String a1) {
        return tryParse(a1)
                .orElseThrow(() ->
                        new IllegalArgumentException("[cell address] '" + a1 + "' is not a cell inside the grid"));
    }

    /** As {@link #parse}, but empty instead of an exception. */
    public static Optional<CellAddress> tryParse(String a1) {
        long packed = pack(a1);
        return packed < 0 || packed == OUTSIDE ? Optional.empty() : Optional.of(unpack(packed));
    }

    public static final long MALFORMED = -1;
    public static final long OUTSIDE = Long.MAX_VALUE;

    /**
     * Row and column in one number, {@link #OUTSIDE} for a reference beyond the grid, {@link #MALFORMED} for anything
     * else. Allocates nothing.
     */
    public static long pack(CharSequence a1) {
        int length = a1.length();
        int at = length > 0 && a1.charAt(0) == '$' ? 1 : 0;
        int letters = at;
        long column = 0;
        while (at < length && a1.charAt(at) >= 'A' && a1.charAt(at) <= 'Z') {
            column = Math.min(column * 26 + a1.charAt(at++) - 'A' + 1, Integer.MAX_VALUE);
        }
        boolean columnFound = at > letters;
        at += at < length && a1.charAt(at) == '$' ? 1 : 0;
        long row = rowNumber(a1, at);
        if (!columnFound || row < 0) {
            return MALFORMED;
        }
        return row == 0 || row > ROWS || column > COLUMNS ? OUTSIDE : (row - 1) << 16 | (column - 1);
    }

    public static CellAddress unpack(long packed) {
        return new CellAddress((int) (packed >> 16), (int) (packed & 0xFFFF));
    }

    /** The address so many rows below and columns to the right; empty where that is outside the grid. */
    public Optional<CellAddress> moved(int rows, int columns) {
        int below = row + rows;
        int right = column + columns;
        boolean inside = below >= 0 && below < ROWS && right >= 0 && right < COLUMNS;
        return inside ? Optional.of(new CellAddress(below, right)) : Optional.empty();
    }

    private static long rowNumber(CharSequence text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        long row = 0;
        for (int at = from; at < text.length(); at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            row = Math.min(row * 10 + digit - '0', Integer.MAX_VALUE);
        }
        return row;
    }

    /** The address as people read it: {@code B12}. */
    public String a1() {
        return columnName(column) + (row + 1);
    }

    /** The letters of a column counted from 0: 0 is {@code A}, 27 is {@code AB}. */
    public static String columnName(int column) {
        if (column >= 0 && column < LETTERS.length()) {
            return LETTERS.substring(column, column + 1);
        }
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** Row by row, then by column: the order in which people read a sheet. */
    @Override
    public int compareTo(CellAddress other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    /** As records have it; written out, since addresses are looked up for every cell. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CellAddress cell && row == cell.row && column == cell.column;
    }

    @Override
    public int hashCode() {
        return 31 * row + column;
    }

    @Override
    public String toString() {
        return a1();
    }
}
