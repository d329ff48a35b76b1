package vn.kontum.report.publication.workbook.chart;

import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Title, face and alternative text of a chart. The page of charts is printed in eight tenths of its size. */
final class ChartFrame {
    private static final String FACE = "Times New Roman";
    private static final int TEXT = 1120;
    private static final int TITLE = 1300;

    private final XSSFChart chart;

    ChartFrame(XSSFChart chart) {
        this.chart = chart;
    }

    /** @param alternative what somebody who cannot see the chart is told */
    void finish(String message, String alternative) {
        chart.setTitleText(message);
        chart.setTitleOverlay(false);
        CTTextCharacterProperties run = chart.getCTChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .getRPr();
        face(run, TITLE, "1F3864");
        run.setB(true);
        font(chart.getCTChartSpace().addNewTxPr(), TEXT, "000000");
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative);
    }

    static void font(CTTextBody body, int size, String rrggbb) {
        body.addNewBodyPr();
        body.addNewLstStyle();
        face(body.addNewP().addNewPPr().addNewDefRPr(), size, rrggbb);
    }

    private static void face(CTTextCharacterProperties properties, int size, String rrggbb) {
        properties.setSz(size);
        properties.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(rrggbb));
        properties.addNewLatin().setTypeface(FACE);
    }
}
