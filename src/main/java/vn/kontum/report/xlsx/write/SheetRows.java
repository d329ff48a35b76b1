package vn.kontum.report.xlsx.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that is being written. Rows and columns count from 0. */
public final class SheetRows {
    private final TreeMap<Integer, Row> rows = new TreeMap<>();

    private static final class Row {
        private double points;
        private @Nullable SheetCell[] cells = new SheetCell[16];
        private int width;
    }

    SheetRows() {}

    /** The cell of that place, made on first use. */
    public SheetCell cell(int row, int column) {
        Row there = row(row);
        if (column >= there.cells.length) {
            there.cells = Arrays.copyOf(there.cells, Math.max(column + 1, 2 * there.cells.length));
        }
        SheetCell cell = there.cells[column];
        if (cell == null) {
            cell = new SheetCell(row, column);
            there.cells[column] = cell;
            there.width = Math.max(there.width, column + 1);
        }
        return cell;
    }

    /** The height of a row in points. */
    public void height(int row, double points) {
        row(row).points = points;
    }

    /** The last row that there is, 0 where there is none. */
    public int last() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    private Row row(int row) {
        return rows.computeIfAbsent(row, r -> new Row());
    }

    /** The range that all cells lie in; empty where there is no cell. */
    Optional<String> dimension() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Row row : rows.values()) {
            int at = 0;
            while (at < row.width && row.cells[at] == null) {
                at++;
            }
            first = at < row.width ? Math.min(first, at) : first;
            last = Math.max(last, row.width - 1);
        }
        return last < 0
                ? Optional.empty()
                : Optional.of(new CellRangeAddress(rows.firstKey(), rows.lastKey(), first, last).formatAsString());
    }

    /** Writes the element {@code sheetData}. */
    void write(ByteArrayOutputStream out) {
        if (rows.isEmpty()) {
            out.writeBytes("<sheetData/>".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        StringBuilder xml = new StringBuilder("<sheetData>");
        rows.forEach((number, row) -> {
            append(number, row, xml);
            out.writeBytes(xml.toString().getBytes(StandardCharsets.UTF_8));
            xml.setLength(0);
        });
        out.writeBytes(xml.append("</sheetData>").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(int number, Row row, StringBuilder xml) {
        xml.append("<row r=\"").append(number + 1).append('"');
        if (row.points > 0) {
            xml.append(" ht=\"").append(row.points).append("\" customHeight=\"true\"");
        }
        if (row.width == 0) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        for (int column = 0; column < row.width; column++) {
            SheetCell cell = row.cells[column];
            if (cell != null) {
                cell.append(xml);
            }
        }
        xml.append("</row>");
    }
}
