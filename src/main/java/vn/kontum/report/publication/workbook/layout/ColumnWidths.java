package vn.kontum.report.publication.workbook.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The columns of a sheet being written: how wide they are, and which of them are hidden. */
public final class ColumnWidths {
    private static final double UNITS_PER_DIGIT = 256.0;
    private static final double UNTOLD = 8;

    private final XSSFSheet sheet;
    private final List<Integer> widths;
    private final Set<Integer> hidden = new HashSet<>();

    ColumnWidths(XSSFSheet sheet, List<Integer> widths) {
        this.sheet = sheet;
        this.widths = new ArrayList<>(widths);
    }

    /** Hides a column until somebody shows it. */
    public void hide(int column) {
        hidden.add(column);
        sheet.setColumnHidden(column, true);
    }

    /** Gives a column the room of others, which are hidden; to be called before anything is written. */
    public void hideInFavourOf(int column, List<Integer> others) {
        int room = widths.get(column);
        for (int other : others) {
            room += widths.get(other);
            hide(other);
        }
        widths.set(column, room);
        sheet.setColumnWidth(column, room);
    }

    boolean hidden(int column) {
        return hidden.contains(column);
    }

    /** Width of columns together, in digits; hidden ones have none. */
    double width(int from, int to) {
        double width = 0;
        for (int column = from; column <= to; column++) {
            if (!hidden.contains(column)) {
                width += column < widths.size() ? widths.get(column) / UNITS_PER_DIGIT : UNTOLD;
            }
        }
        return width;
    }
}
