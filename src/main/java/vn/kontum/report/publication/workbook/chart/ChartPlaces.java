package vn.kontum.report.publication.workbook.chart;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Where charts stand on their pages. */
final class ChartPlaces {
    /** Rows of a page. */
    static final int PAGE = 36;

    private static final int HALF = PAGE / 2;
    /** Bars that a chart of half a page has room for, with a name of nine points at each. */
    private static final int FEW = 8;

    private static final int FEW_ON_PAGE = 4;
    private static final int MANY_ON_PAGE = 3;
    /** Pixels from the edge of a page to a frame, which the page before would print a part of otherwise. */
    private static final int INSIDE = 2;
    /** Pixels between two charts. */
    private static final int SPACE = 13;

    private final XSSFSheet sheet;
    private final int first;
    private final int columns;
    private final List<ChartSpec> few;
    private final List<ChartSpec> many;

    /**
     * The places of some charts.
     *
     * @param first row below the head
     * @param last column that charts may reach
     */
    ChartPlaces(XSSFSheet sheet, List<ChartSpec> charts, int first, int last) {
        this.sheet = sheet;
        this.first = first;
        this.columns = last + 1;
        this.few = charts.stream().filter(chart -> !manyBars(chart)).toList();
        this.many = charts.stream().filter(ChartPlaces::manyBars).toList();
    }

    /** Whether a chart has too many bars for half a page; up to three such share the width of one. */
    static boolean manyBars(ChartSpec chart) {
        return chart.rows().size() > FEW;
    }

    int pages() {
        return pages(few, FEW_ON_PAGE) + pages(many, MANY_ON_PAGE);
    }

    private static int pages(List<ChartSpec> charts, int most) {
        return (charts.size() + most - 1) / most;
    }

    XSSFClientAnchor of(ChartSpec chart) {
        int at = few.indexOf(chart);
        return at >= 0 ? small(at) : tall(many.indexOf(chart));
    }

    /** Two side by side; the one that has nothing below it is as high as the page. */
    private XSSFClientAnchor small(int at) {
        int on = at / FEW_ON_PAGE;
        int within = at % FEW_ON_PAGE;
        boolean below = within >= 2 || at + 2 < few.size();
        int top = first + on * PAGE + within / 2 * HALF;
        return anchor(within % 2, Math.min(2, few.size()), top, below ? HALF - 1 : PAGE - 1);
    }

    private XSSFClientAnchor tall(int at) {
        int before = pages(few, FEW_ON_PAGE);
        int on = at / MANY_ON_PAGE;
        int beside = Math.min(MANY_ON_PAGE, many.size() - on * MANY_ON_PAGE);
        return anchor(at % MANY_ON_PAGE, beside, first + (before + on) * PAGE, PAGE - 1);
    }

    /** The chart of that number among those that share the width. */
    private XSSFClientAnchor anchor(int number, int beside, int top, int height) {
        List<Float> edges = edges();
        float width = (edges.get(columns) - (beside - 1) * SPACE) / beside;
        float left = number * (width + SPACE);
        int from = column(left, edges);
        int to = column(left + width, edges);
        return new XSSFClientAnchor(
                Units.pixelToEMU(Math.round(left - edges.get(from))),
                Units.pixelToEMU(INSIDE),
                Units.pixelToEMU(Math.round(left + width - edges.get(to))),
                0,
                from,
                top,
                to,
                top + height);
    }

    /** Where columns begin, in pixels, and where the last one ends. */
    private List<Float> edges() {
        List<Float> edges = new ArrayList<>(List.of(0f));
        for (int column = 0; column < columns; column++) {
            edges.add(edges.get(column) + sheet.getColumnWidthInPixels(column));
        }
        return edges;
    }

    private int column(float at, List<Float> edges) {
        int column = columns - 1;
        while (edges.get(column) > at) {
            column--;
        }
        return column;
    }
}
