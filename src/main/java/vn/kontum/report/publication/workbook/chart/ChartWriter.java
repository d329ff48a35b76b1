package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetPattern;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPatternFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPatternFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Kind;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Role;
import vn.kontum.report.publication.workbook.layout.SheetWriter;

/** Draws one chart: actual solid, plan outlined, forecast hatched, bars from zero, readable without colour. */
final class ChartWriter {
    private static final String INK = "1F3864";
    /** Dark enough for white figures on it. */
    private static final String GREY = "595959";

    private static final String PALE = "D9D9D9";
    private static final double HAIR = 0.75;
    private static final int GAP = 30;
    /** Bars that lie over each other are moved a little, so that a plan shows behind an actual that is longer. */
    private static final byte MOVED = 75;

    private static final byte UPON_EACH_OTHER = 100;
    private static final short MARK = 14;
    /** Numbers at an axis that touch each other where three charts share the width of a page. */
    private static final BigDecimal LONG_NUMBER = new BigDecimal("10000");

    private final SheetWriter page;
    private final ChartSpec chartSpec;
    private final Corner corner;

    /** The head of the labels in the table of a chart. */
    record Corner(int row, int column) {}

    ChartWriter(SheetWriter page, ChartSpec chartSpec, Corner corner) {
        this.page = page;
        this.chartSpec = chartSpec;
        this.corner = corner;
    }

    void draw(XSSFClientAnchor anchor) {
        XSSFChart chart = page.sheet.createDrawingPatriarch().createChart(anchor);
        boolean horizontal = chartSpec.kind() != Kind.COLUMNS;
        XDDFCategoryAxis names = chart.createCategoryAxis(horizontal ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(horizontal ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setMinimum(0);
        values.setTitle(chartSpec.unit());
        values.setNumberFormat(page.book().format(0));
        BigDecimal longest = chartSpec.longest();
        if (ChartPlaces.manyBars(chartSpec) && longest.compareTo(LONG_NUMBER) >= 0) {
            values.setMajorUnit(half(longest));
        }
        names.setOrientation(horizontal ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        values.setCrosses(horizontal ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(horizontal ? BarDirection.BAR : BarDirection.COL);
        bars.setBarGrouping(chartSpec.kind() == Kind.PARTS ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        bars.setOverlap(chartSpec.kind() == Kind.BARS ? MOVED : UPON_EACH_OTHER);
        bars.setGapWidth(GAP);
        for (int s = 0; s < chartSpec.series().size(); s++) {
            if (!marked(s)) {
                series(bars, s);
            }
        }
        chart.plot(bars);
        marks(chart, names, values);
        new ChartFrame(chart).finish(chartSpec.message(), alternative());
        chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTickLblSkip().setVal(1);
        if (chartSpec.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    /** A round number of which two reach the longest bar: narrow charts have room for no more numbers of six digits. */
    private static double half(BigDecimal longest) {
        double power = Math.pow(10, longest.precision() - longest.scale() - 1);
        return DoubleStream.of(0.5, 1, 2, 5)
                .map(part -> part * power)
                .filter(step -> 2 * step >= longest.doubleValue())
                .min()
                .orElseThrow();
    }

    /** The plan above standing bars is a mark. */
    private boolean marked(int s) {
        return chartSpec.kind() == Kind.COLUMNS && chartSpec.series().get(s).role() == Role.PLAN;
    }

    /**
     * @implNote A chart of lines without lines would be no valid chart, so there is one only where it is needed.
     */
    private void marks(XSSFChart chart, XDDFCategoryAxis names, XDDFValueAxis values) {
        if (chartSpec.kind() != Kind.COLUMNS) {
            return;
        }
        XDDFLineChartData marks = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, values);
        marks.setGrouping(Grouping.STANDARD);
        for (int s = 0; s < chartSpec.series().size(); s++) {
            if (marked(s)) {
                series(marks, s);
            }
        }
        chart.plot(marks);
    }

    private String alternative() {
        return page.book()
                .text(
                        "chart.alt",
                        chartSpec.message(),
                        Integer.toString(chartSpec.rows().size()));
    }

    private void series(XDDFChartData data, int s) {
        XDDFChartData.Series series = data.addSeries(labels(), numbers(s));
        ChartSpec.Series said = chartSpec.series().get(s);
        series.setTitle(said.name(), null);
        if (series instanceof XDDFLineChartData.Series line) {
            mark(line);
        } else if (series instanceof XDDFBarChartData.Series bar) {
            bar(bar, said.role());
        }
    }

    /** A dash that stands out from white as well as from the bar. */
    private static void mark(XDDFLineChartData.Series line) {
        line.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        line.setMarkerStyle(MarkerStyle.DASH);
        line.setMarkerSize(MARK);
        CTShapeProperties style = line.getCTLineSer().getMarker().addNewSpPr();
        style.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(GREY));
        style.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(GREY));
    }

    private void bar(XDDFBarChartData.Series bar, Role role) {
        bar.setFillProperties(fill(role));
        if (role == Role.FORECAST) {
            CTPatternFillProperties hatch = bar.getCTBarSer().getSpPr().getPattFill();
            hatch.getFgClr().addNewSrgbClr().setVal(HexFormat.of().parseHex(INK));
            hatch.getBgClr().addNewSrgbClr().setVal(HexFormat.of().parseHex("FFFFFF"));
        }
        bar.setLineProperties(outline(role));
        if (role == Role.ACTUAL || chartSpec.kind() == Kind.PARTS) {
            new ChartLabels(chartSpec, page.book().format(chartSpec.decimals()))
                    .label(bar.getCTBarSer().addNewDLbls(), role);
        }
    }

    private static XDDFFillProperties fill(Role role) {
        return switch (role) {
            case PLAN -> new XDDFNoFillProperties();
            case FORECAST -> hatched();
            case ACTUAL -> solid(INK);
            case OTHER -> solid(GREY);
            case REST -> solid(PALE);
        };
    }

    private static XDDFLineProperties outline(Role role) {
        XDDFLineProperties line = new XDDFLineProperties(solid(role == Role.REST ? GREY : INK));
        line.setWidth(role == Role.PLAN ? 2 * HAIR : HAIR);
        return line;
    }

    private static XDDFPatternFillProperties hatched() {
        XDDFPatternFillProperties hatch = new XDDFPatternFillProperties();
        hatch.setPresetPattern(PresetPattern.WIDE_UPWARD_DIAGONAL);
        hatch.setForegroundColor(color(INK));
        hatch.setBackgroundColor(color("FFFFFF"));
        return hatch;
    }

    private static XDDFSolidFillProperties solid(String rrggbb) {
        return new XDDFSolidFillProperties(color(rrggbb));
    }

    private static XDDFColor color(String rrggbb) {
        return XDDFColor.from(HexFormat.of().parseHex(rrggbb));
    }

    private XDDFCategoryDataSource labels() {
        String[] labels = chartSpec.rows().stream().map(ChartSpec.Row::label).toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(labels, range(0));
    }

    private XDDFNumericalDataSource<Double> numbers(int s) {
        Double[] numbers = chartSpec.rows().stream()
                .map(row -> row.values()
                        .get(s)
                        .map(cachedFormula -> cachedFormula.value().doubleValue())
                        .orElse(null))
                .toArray(Double[]::new);
        XDDFNumericalDataSource<Double> source = XDDFDataSourcesFactory.fromArray(numbers, range(s + 1));
        source.setFormatCode(page.book().format(chartSpec.decimals()));
        return source;
    }

    private String range(int column) {
        int first = corner.row() + 1;
        CellRangeAddress cells = new CellRangeAddress(
                first, first + chartSpec.rows().size() - 1, corner.column() + column, corner.column() + column);
        return cells.formatAsString(page.name, true);
    }
}
