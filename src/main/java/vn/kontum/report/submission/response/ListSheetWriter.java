package vn.kontum.report.submission.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;
import vn.kontum.report.xlsx.write.SheetTemplate;
import vn.kontum.report.xlsx.write.StyleRegistry;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/** Writes a sheet of headings, facts and lists from top to bottom, in the look of the template. */
final class ListSheetWriter {
    private static final double MARGIN = 5;
    private static final double HIGHEST = 400;

    private final XSSFSheet sheet;
    private final StyleRegistry styles;
    private final ResponseTemplate design;
    private final ResponseColumns widths;
    private final Map<String, Integer> texts = new HashMap<>();
    private int next;

    /**
     * @param columns of the widest list; their widths and the page are those of the template's sheet of the same name
     */
    ListSheetWriter(XSSFWorkbook workbook, XSSFSheet sheet, ResponseTemplate design, int columns) {
        this.sheet = sheet;
        this.styles = new StyleRegistry(workbook);
        this.design = design;
        SheetTemplate page = design.sheet(sheet.getSheetName());
        page.apply(sheet);
        this.widths = ResponseColumns.of(page, columns);
        sheet.setDisplayGridlines(false);
    }

    CellStyleSpec style(ResponseStyle style) {
        return design.style(style);
    }

    /** A line of text over all columns. */
    void line(String text, ResponseStyle kind) {
        CellStyleSpec style = style(kind);
        XSSFRow row = sheet.createRow(next++);
        text(row.createCell(0), text, style);
        merge(row, 0, widths.last());
        height(row, RowHeightEstimator.points(text, style.face(), widths.of(0, widths.last())));
    }

    /** POI would write every text out as XML to find it among those it has; this remembers them. */
    private void text(XSSFCell cell, String text, CellStyleSpec style) {
        int index = texts.computeIfAbsent(
                text,
                t -> sheet.getWorkbook()
                        .getSharedStringSource()
                        .addSharedStringItem(new XSSFRichTextString(EscapedXmlText.encode(t))));
        cell.getCTCell().setT(STCellType.S);
        cell.getCTCell().setV(Integer.toString(index));
        styles.apply(cell, StyleRegistry.looksLikeFormula(text) ? style.quoted() : style);
    }

    /** Facts in two columns, so that the list below them begins early. */
    void facts(List<LabelledValue> facts) {
        int middle = widths.middle();
        for (int i = 0; i < facts.size(); i += 2) {
            XSSFRow row = sheet.createRow(next++);
            double points = fact(row, facts.get(i), 0, middle - 1);
            if (i + 1 < facts.size()) {
                points = Math.max(points, fact(row, facts.get(i + 1), middle, widths.last()));
            }
            height(row, points);
        }
    }

    private double fact(XSSFRow row, LabelledValue fact, int first, int last) {
        XSSFCell cell = row.createCell(first);
        XSSFRichTextString text = new XSSFRichTextString();
        text.append(
                EscapedXmlText.encode(fact.label()),
                styles.font(style(ResponseStyle.FACT_NAME).face()));
        text.append(
                EscapedXmlText.encode(fact.value()),
                styles.font(style(ResponseStyle.FACT).face()));
        cell.setCellValue(text);
        styles.apply(cell, style(ResponseStyle.FACT));
        merge(row, first, last);
        return RowHeightEstimator.points(fact.text(), style(ResponseStyle.FACT).face(), widths.of(first, last));
    }

    private void merge(XSSFRow row, int first, int last) {
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
        }
    }

    private static void height(XSSFRow row, double points) {
        row.setHeightInPoints((float) Math.min(HIGHEST, points + MARGIN));
    }

    void gap() {
        next++;
    }

    /** The heads of a list; they are repeated on every printed page and stay in view when they are the first. */
    void heads(List<String> heads, boolean freeze) {
        row(heads, style(ResponseStyle.HEAD));
        if (freeze) {
            sheet.createFreezePane(0, next);
            sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, 0, widths.last()));
        }
    }

    /** A row of a list; returns its cells. */
    List<XSSFCell> row(List<String> words, CellStyleSpec style) {
        XSSFRow row = sheet.createRow(next++);
        double points = 0;
        for (int column = 0; column < words.size(); column++) {
            text(row.createCell(column), words.get(column), style);
            points = Math.max(
                    points, RowHeightEstimator.points(words.get(column), style.face(), widths.of(column, column)));
        }
        height(row, points);
        return IntStream.range(0, words.size()).mapToObj(row::getCell).toList();
    }

    void restyle(XSSFCell cell, CellStyleSpec style) {
        styles.apply(cell, style);
    }
}
