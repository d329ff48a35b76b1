package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import vn.kontum.report.report.Mark;

/** At most four charts on one page, and on the next the figures behind them. */
final class ChartsWorkbook {
    private static final int ACROSS = 5;
    private static final int HEIGHT = 16;
    private static final int FIRST = 3;
    private static final int LAST_COLUMN = 8;

    private final SheetWorkbook page;
    private final BookWorkbook book;

    ChartsWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.CHARTS, book.places.sheet(SheetKey.CHARTS));
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        head.plain(book.text("charts.title"), head.period(), LAST_COLUMN + 1);
        List<Picture> pictures = new Pictures(book).all();
        int rows = (pictures.size() + 1) / 2;
        int tables = FIRST + rows * (HEIGHT + 1) + 1;
        page.across(new Span(tables, 0, LAST_COLUMN), book.text("charts.figures"), Look.HEADING);
        int next = tables + 1;
        for (int i = 0; i < pictures.size(); i += 2) {
            List<Picture> pair = pictures.subList(i, Math.min(i + 2, pictures.size()));
            int last = next;
            for (int side = 0; side < pair.size(); side++) {
                last = Math.max(last, table(pair.get(side), next, side * ACROSS));
                draw(pair.get(side), next, side, FIRST + i / 2 * (HEIGHT + 1));
            }
            next = last + 2;
        }
        new FinishWorkbook(page)
                .finish(
                        SheetKey.CHARTS,
                        new FinishWorkbook.Frame(-1, -1, 0, next - 2, LAST_COLUMN, List.of(0, tables)));
    }

    /** Writes the figures of a chart and returns the last row. */
    private int table(Picture picture, int first, int column) {
        page.text(first, column, picture.labels(), Look.HEAD);
        for (int s = 0; s < picture.series().size(); s++) {
            page.text(first, column + 1 + s, picture.series().get(s).name(), Look.HEAD);
        }
        int row = first;
        for (Picture.Row line : picture.rows()) {
            row++;
            page.text(row, column, line.label(), Look.NAME);
            for (int s = 0; s < line.values().size(); s++) {
                value(row, column + 1 + s, line.values().get(s), picture.decimals());
            }
        }
        return row;
    }

    private void value(int row, int column, Optional<Live<BigDecimal>> value, int decimals) {
        value.ifPresentOrElse(
                live -> page.formula(row, column, live, book.number(Look.FIGURE, decimals)),
                () -> page.mark(row, column, Mark.NOT_ASKED));
    }

    private void draw(Picture picture, int table, int side, int top) {
        int left = side * ACROSS;
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, left, top, left + ACROSS - 1, top + HEIGHT);
        new ChartWorkbook(page, picture, new ChartWorkbook.Corner(table, left)).draw(anchor);
    }
}
