package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HexFormat;
import java.util.Optional;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Kind;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Role;
import vn.kontum.report.publication.workbook.layout.CachedFormula;

/**
 * Writes values into the bars, and beside those too short for it.
 *
 * @implNote Beside a bar the edge of the plan meets them, which may look like a minus.
 */
final class ChartLabels {
    private static final int SIZE = 1120;
    private static final String BLACK = "000000";
    private static final String WHITE = "FFFFFF";
    /** A bar of this part of the longest has room for its value. */
    private static final BigDecimal ROOM = new BigDecimal("0.14");
    /** The same where three charts share the width of a page. */
    private static final BigDecimal NARROW_ROOM = new BigDecimal("0.25");

    private final ChartSpec chartSpec;
    private final String format;

    ChartLabels(ChartSpec chartSpec, String format) {
        this.chartSpec = chartSpec;
        this.format = format;
    }

    void label(CTDLbls labels, Role role) {
        if (chartSpec.kind() != Kind.PARTS) {
            shortBars(labels);
        }
        labels.addNewNumFmt().setFormatCode(format + ";;");
        labels.getNumFmt().setSourceLinked(false);
        ChartFrame.font(labels.addNewTxPr(), SIZE, role == Role.REST ? BLACK : WHITE);
        if (chartSpec.kind() != Kind.PARTS) {
            labels.addNewDLblPos().setVal(STDLblPos.IN_END);
        }
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private void shortBars(CTDLbls labels) {
        int actual =
                chartSpec.series().stream().map(ChartSpec.Series::role).toList().indexOf(Role.ACTUAL);
        BigDecimal room = ChartPlaces.manyBars(chartSpec) ? NARROW_ROOM : ROOM;
        BigDecimal least = chartSpec.longest().multiply(room, MathContext.DECIMAL128);
        for (int row = 0; row < chartSpec.rows().size(); row++) {
            Optional<CachedFormula<BigDecimal>> value =
                    chartSpec.rows().get(row).values().get(actual);
            if (value.filter(v -> v.value().compareTo(least) < 0).isPresent()) {
                beside(labels.addNewDLbl(), row);
            }
        }
    }

    private void beside(CTDLbl label, int row) {
        label.addNewIdx().setVal(row);
        label.addNewNumFmt().setFormatCode(format + ";;");
        label.getNumFmt().setSourceLinked(false);
        label.addNewSpPr()
                .addNewSolidFill()
                .addNewSrgbClr()
                .setVal(HexFormat.of().parseHex(WHITE));
        ChartFrame.font(label.addNewTxPr(), SIZE, BLACK);
        label.addNewDLblPos().setVal(STDLblPos.OUT_END);
        label.addNewShowLegendKey().setVal(false);
        label.addNewShowVal().setVal(true);
        label.addNewShowCatName().setVal(false);
        label.addNewShowSerName().setVal(false);
        label.addNewShowPercent().setVal(false);
        label.addNewShowBubbleSize().setVal(false);
    }
}
