package vn.kontum.report.xlsx.write.prepared;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.StyleRegistry;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/** The rows of one sheet, written from top to bottom and within a row from left to right. Not thread-safe. */
public final class SheetText {
    /** A piece of text in a face of its own. */
    public record Run(String text, CellStyleSpec.FontSpec face) {}

    private final PreparedWorkbook workbook;
    private final StringBuilder rows = new StringBuilder(1 << 14);
    private final List<String> merged = new ArrayList<>();
    private int row = -1;
    private boolean open;

    SheetText(PreparedWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Begins the next row. */
    public void row(double points) {
        close();
        row++;
        rows.append("<row r=\"").append(row + 1).append("\" ht=\"").append(tenths(points));
        rows.append("\" customHeight=\"1\">");
        open = true;
    }

    /** Leaves a row empty. */
    public void gap() {
        close();
        row++;
    }

    /** A cell of text that may come from anywhere: what begins like a formula stays text. */
    public void text(int column, String text, CellStyleSpec style) {
        CellStyleSpec safe = StyleRegistry.looksLikeFormula(text) ? style.quoted() : style;
        begin(column, safe).append(" t=\"inlineStr\"><is>");
        content(text);
        rows.append("</is></c>");
    }

    /** A cell of text in several faces. */
    public void text(int column, List<Run> runs, CellStyleSpec style) {
        begin(column, style).append(" t=\"inlineStr\"><is>");
        for (Run run : runs) {
            rows.append("<r><rPr>");
            face(run.face());
            rows.append("</rPr>");
            content(run.text());
            rows.append("</r>");
        }
        rows.append("</is></c>");
    }

    /** A cell without content, for the frame of merged cells. */
    public void blank(int column, CellStyleSpec style) {
        begin(column, style).append("/>");
    }

    /** Joins cells of the row that is written. */
    public void merge(int first, int last) {
        if (last > first) {
            merged.add(new CellAddress(row, first).a1() + ":" + new CellAddress(row, last).a1());
        }
    }

    /** Appends the elements from the rows to the merged cells. */
    void appendTo(StringBuilder xml) {
        close();
        xml.append("<sheetData>").append(rows).append("</sheetData>");
        if (!merged.isEmpty()) {
            xml.append("<mergeCells count=\"").append(merged.size()).append("\">");
            merged.forEach(
                    range -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
            xml.append("</mergeCells>");
        }
    }

    private StringBuilder begin(int column, CellStyleSpec style) {
        return rows.append("<c r=\"")
                .append(CellAddress.columnName(column))
                .append(row + 1)
                .append("\" s=\"")
                .append(workbook.style(style))
                .append('"');
    }

    private void content(String text) {
        rows.append("<t xml:space=\"preserve\">");
        escape(EscapedXmlText.encode(text));
        rows.append("</t>");
    }

    private void escape(String text) {
        boolean plain = text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0;
        rows.append(
                plain ? text : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private void face(CellStyleSpec.FontSpec face) {
        rows.append(face.bold() ? "<b/>" : "")
                .append(face.italic() ? "<i/>" : "")
                .append(face.underline() ? "<u/>" : "")
                .append("<sz val=\"")
                .append(tenths(face.size()))
                .append("\"/>");
        if (!face.color().isEmpty()) {
            rows.append("<color rgb=\"FF").append(face.color()).append("\"/>");
        }
        rows.append("<rFont val=\"");
        escape(face.name());
        rows.append("\"/>");
    }

    private void close() {
        if (open) {
            rows.append("</row>");
            open = false;
        }
    }

    /** With at most one digit after the point, whatever the language of the machine. */
    private static String tenths(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
