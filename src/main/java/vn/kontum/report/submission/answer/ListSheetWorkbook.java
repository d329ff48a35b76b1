package vn.kontum.report.submission.answer;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.workbook.CellLook;
import vn.kontum.report.workbook.StyleRegistry;

/** Writes a sheet of headings, facts and lists from top to bottom, ready to print on A4 landscape. */
final class ListSheetWorkbook {
    static final CellLook PLAIN = CellLook.plain().wrap().top();
    static final CellLook CELL = PLAIN.border(BorderStyle.THIN).borderColor("808080");
    static final CellLook HEAD = CELL.bold().center().fill("E7EDF5");
    static final CellLook TITLE = CellLook.plain().bold().size(15);
    static final CellLook SECTION = CellLook.plain().bold().size(12);
    private static final double LINE_POINTS = 15;

    private final XSSFSheet sheet;
    private final StyleRegistry styles;
    private final int[] widths;
    private int next;

    /** @param widths of the columns, in characters */
    ListSheetWorkbook(XSSFWorkbook workbook, XSSFSheet sheet, int... widths) {
        this.sheet = sheet;
        this.styles = new StyleRegistry(workbook);
        this.widths = widths.clone();
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    }

    /** A line of text over all columns. */
    void line(String text, CellLook look) {
        XSSFRow row = sheet.createRow(next);
        styles.text(row.createCell(0), text, look);
        if (widths.length > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, widths.length - 1));
        }
        int total = java.util.Arrays.stream(widths).sum();
        row.setHeightInPoints((float) (lines(text, (int) (total / look.face().size() * 11))
                * LINE_POINTS
                * look.face().size()
                / 11));
        next++;
    }

    /** A name and what it is. */
    void fact(String name, String value) {
        line(name + ": " + value, PLAIN);
    }

    void gap() {
        next++;
    }

    /** The heads of a list; they are repeated on every printed page and stay in view when they are the first. */
    void heads(List<String> heads, boolean freeze) {
        row(heads, HEAD);
        if (freeze) {
            sheet.createFreezePane(0, next);
            sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, 0, widths.length - 1));
        }
    }

    /** A row of a list; returns its cells. */
    List<XSSFCell> row(List<String> texts, CellLook look) {
        XSSFRow row = sheet.createRow(next++);
        int most = 1;
        for (int column = 0; column < texts.size(); column++) {
            styles.text(row.createCell(column), texts.get(column), look);
            most = Math.max(most, lines(texts.get(column), widths[column]));
        }
        row.setHeightInPoints((float) Math.min(400, most * LINE_POINTS + 3));
        return java.util.stream.IntStream.range(0, texts.size())
                .mapToObj(row::getCell)
                .toList();
    }

    void restyle(XSSFCell cell, CellLook look) {
        styles.apply(cell, look);
    }

    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, line.length() - 1) / Math.max(1, width);
        }
        return lines;
    }
}
