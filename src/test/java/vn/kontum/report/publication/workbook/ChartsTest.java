package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFAnchor;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

class ChartsTest {
    private static final OpenedReport BOOK = new OpenedReport(ReportWorkbooks.ofYear(2));
    private static final List<XSSFChart> CHARTS =
            BOOK.sheet("Biểu đồ").getDrawingPatriarch().getCharts();

    @Test
    void w08AtMostSixChartsEachTitledByItsMessageAndToldToThoseWhoCannotSeeIt() {
        List<String> titles =
                CHARTS.stream().map(c -> c.getTitleText().getString()).toList();

        assertThat(titles).hasSizeBetween(1, 6).allSatisfy(t -> assertThat(t).containsPattern("\\d"));
        assertThat(BOOK.sheet("Biểu đồ").getDrawingPatriarch().getShapes().stream()
                        .filter(XSSFGraphicFrame.class::isInstance)
                        .map(s -> ((XSSFGraphicFrame) s)
                                .getCTGraphicalObjectFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .getDescr()))
                .hasSameSizeAs(titles)
                .isNotEmpty()
                .allSatisfy(told ->
                        assertThat(titles).anySatisfy(t -> assertThat(told).contains(t)));
    }

    @Test
    void w08BarsBeginAtZero() {
        assertThat(CHARTS)
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.getCTChart()
                                .getPlotArea()
                                .getValAxArray(0)
                                .getScaling()
                                .getMin()
                                .getVal())
                        .isZero());
    }

    @Test
    void w08ActualIsSolidPlanOutlinedAndForecastHatched() {
        List<CTBarSer> bars =
                CHARTS.get(1).getCTChart().getPlotArea().getBarChartArray(0).getSerList();

        assertThat(bars.get(0).getSpPr().isSetNoFill()).isTrue();
        assertThat(bars.get(1).getSpPr().isSetPattFill()).isTrue();
        assertThat(bars.get(1).getSpPr().getPattFill().getFgClr().isSetSrgbClr())
                .isTrue();
        assertThat(bars.get(2).getSpPr().isSetSolidFill()).isTrue();
    }

    @Test
    void w08ThePlanShowsBehindAnActualThatIsLonger() {
        assertThat(CHARTS.get(1)
                        .getCTChart()
                        .getPlotArea()
                        .getBarChartArray(0)
                        .getOverlap()
                        .getVal())
                .hasToString("75");
    }

    @Test
    void w08TheWorstStandsFirst() {
        List<Double> percents = BOOK.cells("Biểu đồ")
                .filter(c -> c.getColumnIndex() == 8 && c.getRowIndex() < 91)
                .filter(c -> c.getCellType() == CellType.FORMULA)
                .map(c -> c.getNumericCellValue())
                .toList();

        assertThat(percents).hasSizeGreaterThan(3).isSorted();
    }

    /** Insurance, beds and population, whatever else there is to show. */
    @Test
    void d03TheThreeIndicatorsOfTheMissionAreAlwaysShownByDistrict() {
        OpenedReport book = new OpenedReport(ReportWorkbooks.ofYear(4));

        assertThat(book.sheet("Biểu đồ").getDrawingPatriarch().getCharts())
                .extracting(chart -> chart.getTitleText().getString())
                .hasSize(6)
                .anySatisfy(
                        title -> assertThat(title).contains("bảo hiểm y tế").contains("huyện, thành phố dưới kế hoạch"))
                .anySatisfy(title -> assertThat(title).contains("iường bệnh").contains("chưa gồm phần của cấp tỉnh"))
                .anySatisfy(
                        title -> assertThat(title).contains("Dân số trung bình").contains("thấp nhất"));
    }

    @Test
    void d03EveryAxisOfValuesSaysWhatItCounts() {
        assertThat(CHARTS)
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.getCTChart()
                                .getPlotArea()
                                .getValAxArray(0)
                                .isSetTitle())
                        .isTrue());
    }

    /** Ten districts need the height of a page for their names; what has nothing below it fills its page too. */
    @Test
    void aChartOfManyBarsIsAsHighAsItsPage() {
        List<XSSFAnchor> places = BOOK.sheet("Biểu đồ").getDrawingPatriarch().getShapes().stream()
                .filter(XSSFGraphicFrame.class::isInstance)
                .map(XSSFShape::getAnchor)
                .toList();
        Map<Boolean, List<Integer>> heights = IntStream.range(0, CHARTS.size())
                .boxed()
                .collect(Collectors.partitioningBy(
                        i -> bars(CHARTS.get(i)) > 8,
                        Collectors.mapping(i -> rows((XSSFClientAnchor) places.get(i)), Collectors.toList())));

        assertThat(heights.get(true)).containsExactly(35, 35, 35);
        assertThat(heights.get(false)).containsExactly(17, 35, 17);
    }

    /** A frame upon the edge of its page was drawn at the foot of the page before too. */
    @Test
    void framesLieInsideTheirPages() {
        assertThat(BOOK.sheet("Biểu đồ").getDrawingPatriarch().getShapes())
                .filteredOn(XSSFGraphicFrame.class::isInstance)
                .isNotEmpty()
                .allSatisfy(shape -> assertThat(((XSSFClientAnchor) shape.getAnchor()).getDy1())
                        .isPositive());
    }

    @Test
    void anAxisOfLongNumbersInANarrowChartStepsByHalfOfTheLongestBar() {
        assertThat(CHARTS)
                .filteredOn(chart -> chart.getTitleText().getString().startsWith("Dân số trung bình"))
                .singleElement()
                .satisfies(chart -> assertThat(chart.getCTChart()
                                .getPlotArea()
                                .getValAxArray(0)
                                .getMajorUnit()
                                .getVal())
                        .isEqualTo(50_000));
    }

    private static int rows(XSSFClientAnchor anchor) {
        return anchor.getRow2() - anchor.getRow1();
    }

    private static long bars(XSSFChart chart) {
        return chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .getCat()
                .getStrRef()
                .getStrCache()
                .getPtCount()
                .getVal();
    }

    @Test
    void w08WhenTheYearIsOverNothingIsForecast() {
        OpenedReport book = new OpenedReport(ReportWorkbooks.ofYear(4));

        assertThat(book.all("Biểu đồ")).doesNotContain("Ước cả năm (");
    }
}
