package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/**
 * At most six charts: those of few bars, four on a page, then those of many, which stand side by side and are as high as their page,
 * so that every bar has room for its name. The figures behind them stand below and are not printed.
 */
public final class ChartsSheet {
    private static final int ACROSS = 5;
    private static final int LAST_COLUMN = 8;
    private static final int FIRST = 3;

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    public ChartsSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.CHARTS, book.reportLayout.sheet(ReportSheet.CHARTS));
    }

    public void write() {
        TableHeader head = new TableHeader(page);
        head.plain(book.text("charts.title"), head.period(), LAST_COLUMN + 1);
        List<ChartSpec> pictures = new ChartSelector(book).all();
        ChartPlaces places = new ChartPlaces(page.sheet, pictures, FIRST, LAST_COLUMN);
        int tables = FIRST + places.pages() * ChartPlaces.PAGE + 1;
        page.across(new ColumnRange(tables, 0, LAST_COLUMN), book.text("charts.figures"), ReportStyle.HEADING);
        int next = tables + 1;
        for (int i = 0; i < pictures.size(); i += 2) {
            int last = next;
            for (int side = 0; side < Math.min(2, pictures.size() - i); side++) {
                ChartSpec picture = pictures.get(i + side);
                last = Math.max(last, table(picture, next, side * ACROSS));
                new ChartWriter(page, picture, new ChartWriter.Corner(next, side * ACROSS)).draw(places.of(picture));
            }
            next = last + 2;
        }
        List<Integer> breaks = IntStream.range(0, places.pages())
                .mapToObj(i -> i == 0 ? 0 : FIRST + i * ChartPlaces.PAGE)
                .toList();
        new SheetFinisher(page)
                .finish(ReportSheet.CHARTS, new SheetFinisher.PrintFrame(-1, -1, 0, tables - 1, LAST_COLUMN, breaks));
    }

    /** Writes the figures of a chart and returns the last row. */
    private int table(ChartSpec chartSpec, int first, int column) {
        page.text(first, column, chartSpec.labels(), ReportStyle.HEAD);
        for (int s = 0; s < chartSpec.series().size(); s++) {
            page.text(first, column + 1 + s, chartSpec.series().get(s).name(), ReportStyle.HEAD);
        }
        int row = first;
        for (ChartSpec.Row line : chartSpec.rows()) {
            row++;
            page.text(row, column, line.label(), ReportStyle.NAME);
            for (int s = 0; s < line.values().size(); s++) {
                value(row, column + 1 + s, line.values().get(s), chartSpec.decimals());
            }
        }
        return row;
    }

    private void value(int row, int column, Optional<CachedFormula<BigDecimal>> value, int decimals) {
        value.ifPresentOrElse(
                cachedFormula -> page.formula(row, column, cachedFormula, book.number(ReportStyle.FIGURE, decimals)),
                () -> page.mark(row, column, MissingValue.NOT_ASKED));
    }
}
