package vn.kontum.report.xlsx.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * A workbook with styles, names, validation, conditional format, comment and chart, written to the file named first: a
 * program for a Java of its own.
 */
public final class FeatureRichWorkbook {
    static final Instant STAMP = Instant.parse("2021-12-31T17:00:00Z");

    private FeatureRichWorkbook() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), bytes());
    }

    static byte[] bytes() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(book);
            ReproducibleOpcWriter.write(book, out, STAMP);
            return out.toByteArray();
        }
    }

    private static void fill(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Tổng hợp");
        StyleRegistry styles = new StyleRegistry(book);
        DefinedNames names = new DefinedNames(book);
        CellStyleSpec number = CellStyleSpec.plain().format("#,##0.00").border(BorderStyle.THIN);
        sheet.setColumnWidth(0, 30 * 256);
        for (int r = 0; r < 12; r++) {
            XSSFRow row = sheet.createRow(r);
            styles.text(
                    row.createCell(0),
                    r == 3 ? "=1+1" : "Chỉ tiêu " + r,
                    CellStyleSpec.plain().bold());
            row.createCell(1).setCellValue(1234.5 * r);
            styles.apply(row.getCell(1), number);
            CachedFormulaWriter.set(row.createCell(2), "B" + (r + 1) + "/3", BigDecimal.valueOf(1234.5 * r / 3));
            styles.apply(row.getCell(2), number.unlocked().fill("FFF2CC"));
            names.add("IN_X" + r + "_", "Tổng hợp", new CellAddress(r, 1));
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createNumericConstraint(1, 1, "0", "9"), new CellRangeAddressList(0, 5, 1, 1)));
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {CellRangeAddress.valueOf("B1:B9")},
                        sheet.getSheetConditionalFormatting().createConditionalFormattingRule("B1>5"));
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 5, 1, 7, 4)).setString("Ghi chú");
        chart(sheet, drawing);
        sheet.protectSheet("");
    }

    private static void chart(XSSFSheet sheet, XSSFDrawing drawing) {
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 5, 5, 12, 20));
        chart.setTitleText("Tăng trưởng");
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        XDDFChartData data = chart.createData(ChartTypes.BAR, bottom, left);
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A1:A12")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B1:B12")));
        chart.plot(data);
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr("Biểu đồ tăng trưởng theo quý");
    }
}
