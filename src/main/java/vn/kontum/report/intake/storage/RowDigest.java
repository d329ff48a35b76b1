package vn.kontum.report.intake.storage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One hash over columns of rows, written beside them: rows that somebody changes later give another one. What is written and what is
 * read again give the same, whatever types the driver returns: numbers to twelve decimals and without zeros at their end, times as
 * {@link LocalDateTime}, which the driver must be asked for, see {@link #columns}. Not thread-safe.
 */
public final class RowDigest {
    /** Of columns for numbers. */
    private static final int SCALE = 12;

    private final StringBuilder text = new StringBuilder();

    /** Adds a row, its columns in a fixed order. */
    public RowDigest row(@Nullable Object... columns) {
        for (Object column : columns) {
            String value = column == null ? "" : text(column);
            text.append(column == null ? "-" : value.length())
                    .append(':')
                    .append(value)
                    .append(' ');
        }
        text.append('\n');
        return this;
    }

    /**
     * Columns of a row that was read, as they were written.
     *
     * @param first counted from 1
     */
    public static @Nullable Object[] columns(ResultSet row, int first, int count) throws SQLException {
        ResultSetMetaData types = row.getMetaData();
        @Nullable Object[] columns = new Object[count];
        for (int i = 0; i < count; i++) {
            columns[i] = types.getColumnType(first + i) == Types.TIMESTAMP
                    ? row.getObject(first + i, LocalDateTime.class)
                    : row.getObject(first + i);
        }
        return columns;
    }

    /** The hash, as lower-case hex. */
    public String sha256() {
        return Sha256.of(text.toString());
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Boolean is) {
            return is ? "1" : "0";
        }
        return value.toString();
    }

    private static String number(BigDecimal number) {
        BigDecimal kept = number.scale() > SCALE ? number.setScale(SCALE, RoundingMode.HALF_UP) : number;
        return kept.stripTrailingZeros().toPlainString();
    }
}
