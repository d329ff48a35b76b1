package vn.kontum.report.publication.workbook.layout;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;
import vn.kontum.report.xlsx.write.SheetCell;
import vn.kontum.report.xlsx.write.SheetRows;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/**
 * One sheet being written. It keeps count of how high rows must be, because programs do not fit wrapped text by
 * themselves.
 */
public final class SheetWriter {
    private static final double MARGIN_POINTS = 3;
    private static final double MOST_POINTS = 405;
    /** Of a sheet, by the specification of Excel. */
    private static final int MOST_LINKS = 65_530;

    /** A step of indent, as the most generous program draws it. */
    private static final double DIGITS_PER_INDENT = 2;

    public final XSSFSheet sheet;
    public final String name;
    public final SheetRows rows;
    private final ReportWorkbookContext book;
    private final float defaultPoints;
    public final ColumnWidths columns;
    private final Map<Integer, Double> heights = new HashMap<>();
    private final Map<MeasuredText, Double> measured = new HashMap<>();
    private final Map<Integer, BitSet> merged = new HashMap<>();
    private int links;

    /** A text in a room; tables say the same thing often. */
    private record MeasuredText(String text, CellStyleSpec.FontSpec face, double room) {}

    public SheetWriter(ReportWorkbookContext book, ReportSheet key, String name) {
        this.book = book;
        this.name = name;
        this.sheet = book.workbook.createSheet(name);
        this.columns = new ColumnWidths(sheet, book.design.sheet(key).widths());
        book.design.sheet(key).apply(sheet);
        this.rows = book.rows.of(sheet);
        this.defaultPoints = sheet.getDefaultRowHeightInPoints();
    }

    public ReportWorkbookContext book() {
        return book;
    }

    public SheetCell text(int row, int column, String text, CellStyleSpec style) {
        SheetCell cell = rows.cell(row, column);
        book.text(cell, text, style);
        if (style.placement().wrap()) {
            need(row, text, style, columns.width(column, column));
        }
        return cell;
    }

    public SheetCell text(int row, int column, String text, ReportStyle reportStyle) {
        return text(row, column, text, book.style(reportStyle));
    }

    /** What stands in place of a number. */
    public SheetCell mark(int row, int column, MissingValue mark) {
        return text(row, column, book.mark(mark), ReportStyle.MARK);
    }

    /** Text over several columns of a row. */
    public SheetCell across(ColumnRange columnRange, String text, CellStyleSpec style) {
        SheetCell first = rows.cell(columnRange.row(), columnRange.from());
        fill(columnRange, style);
        book.text(first, text, style);
        merge(columnRange);
        need(columnRange.row(), text, style, columns.width(columnRange.from(), columnRange.to()));
        return first;
    }

    /**
     * As {@link #across(Span, String, Look)}, but the text stands in the sheet itself and not among the texts of the
     * book.
     */
    public SheetCell acrossInline(ColumnRange columnRange, String text, ReportStyle reportStyle) {
        CellStyleSpec cellStyle = book.style(reportStyle);
        SheetCell first = rows.cell(columnRange.row(), columnRange.from());
        fill(columnRange, cellStyle);
        book.sayInline(first, text, cellStyle);
        merge(columnRange);
        need(columnRange.row(), text, cellStyle, columns.width(columnRange.from(), columnRange.to()));
        return first;
    }

    public SheetCell across(ColumnRange columnRange, String text, ReportStyle reportStyle) {
        return across(columnRange, text, book.style(reportStyle));
    }

    /** A sentence that is made of cells, over several columns of a row. */
    public SheetCell across(ColumnRange columnRange, CachedFormula<String> cachedFormula, CellStyleSpec style) {
        fill(columnRange, style);
        merge(columnRange);
        SheetCell first = rows.cell(columnRange.row(), columnRange.from());
        book.rows.check(cachedFormula.formula(), sheet, columnRange.row());
        first.formula(cachedFormula.formula(), cachedFormula.value());
        need(columnRange.row(), cachedFormula.value(), style, columns.width(columnRange.from(), columnRange.to()));
        return first;
    }

    /** Gives a cell that is written the room up to a column. */
    public SheetCell stretch(SheetCell first, int to) {
        for (int column = first.column() + 1; column <= to; column++) {
            rows.cell(first.row(), column).styleOf(first);
        }
        merge(new ColumnRange(first.row(), first.column(), to));
        return first;
    }

    /**
     * @implNote POI holds every new region against all others of the sheet; those of ours lie in one row each, so the row is
     *     enough.
     */
    void merge(ColumnRange columnRange) {
        if (columnRange.to() <= columnRange.from()) {
            return;
        }
        BitSet taken = merged.computeIfAbsent(columnRange.row(), row -> new BitSet());
        int next = taken.nextSetBit(columnRange.from());
        if (next >= 0 && next <= columnRange.to()) {
            throw new IllegalStateException("[" + name + "] " + columnRange + " is merged already in part");
        }
        taken.set(columnRange.from(), columnRange.to() + 1);
        sheet.addMergedRegionUnsafe(
                new CellRangeAddress(columnRange.row(), columnRange.row(), columnRange.from(), columnRange.to()));
    }

    /** Gives every cell of a stretch that has none yet this style. */
    public void fill(ColumnRange columnRange, CellStyleSpec style) {
        for (int column = columnRange.from(); column <= columnRange.to(); column++) {
            rows.cell(columnRange.row(), column).style(book.styles.style(style));
        }
    }

    public SheetCell number(int row, int column, BigDecimal value, CellStyleSpec style) {
        SheetCell cell = rows.cell(row, column);
        cell.number(value.doubleValue());
        cell.style(book.styles.style(style));
        return cell;
    }

    public SheetCell formula(int row, int column, CachedFormula<BigDecimal> cachedFormula, CellStyleSpec style) {
        SheetCell cell = rows.cell(row, column);
        book.rows.check(cachedFormula.formula(), sheet, row);
        cell.formula(cachedFormula.formula(), cachedFormula.value());
        cell.style(book.styles.style(style));
        return cell;
    }

    public SheetCell says(int row, int column, CachedFormula<String> cachedFormula, CellStyleSpec style) {
        SheetCell cell = rows.cell(row, column);
        book.rows.check(cachedFormula.formula(), sheet, row);
        cell.formula(cachedFormula.formula(), cachedFormula.value());
        cell.style(book.styles.style(style));
        need(row, cachedFormula.value(), style, columns.width(column, column));
        return cell;
    }

    /** A click on the cell leads there; beyond the links that a sheet may have the cell only says where it lies. */
    public void link(SheetCell cell, String place) {
        link(cell, HyperlinkType.DOCUMENT, place);
    }

    void link(SheetCell cell, HyperlinkType type, String where) {
        if (++links > MOST_LINKS) {
            return;
        }
        XSSFHyperlink link = book.workbook.getCreationHelper().createHyperlink(type);
        link.setAddress(where);
        link.setCellReference(new CellAddress(cell.row(), cell.column()).a1());
        sheet.addHyperlink(link);
    }

    /** A note that opens beside the cell. */
    public void comment(SheetCell cell, String text) {
        int column = cell.column();
        int row = cell.row();
        int lines = 2 + text.length() / 40;
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + lines);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(EscapedXmlText.encode(text));
        comment.setAuthor(book.text("author", book.plan().provinceWithin()));
        comment.setAddress(row, column);
    }

    /** A row is at least so high. */
    public void atLeast(int row, double points) {
        heights.merge(row, points, Math::max);
    }

    double height(int row) {
        return Math.max(defaultPoints, heights.getOrDefault(row, 0.0));
    }

    /** The heads of the last table of a sheet stand on all pages after their own. */
    public void repeat(int row) {
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    }

    /** Width of all the columns up to one, in digits. */
    double widthUpTo(int column) {
        return columns.width(0, column);
    }

    /** Fits the rows; to be called when everything is written. */
    void fitRows() {
        heights.forEach((row, points) -> {
            if (points > defaultPoints) {
                rows.height(row, Math.ceil(points));
            }
        });
    }

    private void need(int row, String text, CellStyleSpec style, double width) {
        if (width == 0) {
            return;
        }
        double room = width - style.placement().indent() * DIGITS_PER_INDENT;
        double points = style.placement().wrap()
                ? measured.computeIfAbsent(
                        new MeasuredText(text, style.face(), room),
                        m -> RowHeightEstimator.points(m.text(), m.face(), m.room()))
                : style.face().size() * 1.2;
        atLeast(row, Math.min(MOST_POINTS, points + MARGIN_POINTS));
    }
}
