package vn.kontum.report.publication.workbook.layout;

import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.xlsx.write.SheetTemplate;

/** What every sheet gets when its content is there: panes, print set-up, footer, protection. */
public final class SheetFinisher {
    private static final double POINTS_PER_INCH = 72;
    /** As LibreOffice has it, which prints the signing set; Excel makes digits a little narrower. */
    private static final double DIGITS_PER_INCH = 13.09;

    private static final double A4_LONG = 11.69;
    /** A group that would be torn begins on a new page when so much of this one is full; else paper would stay empty. */
    private static final double MOST_USED = 0.6;

    private static final double A4_SHORT = 8.27;
    private static final int SIGNATURE_ROWS = 4;
    /** Rows of the table, and the empty one below it, that stay with the signatures. */
    private static final int KEPT_ROWS = 4;

    private final SheetWriter page;

    /**
     * @param head first and last row that is repeated on every page, -1 for none
     * @param lastRow the last row that is printed
     * @param breaks rows before which a group begins: a page ends there when the group would be torn
     */
    public record PrintFrame(
            int headFrom, int headTo, int frozenColumns, int lastRow, int lastColumn, List<Integer> breaks) {}

    public SheetFinisher(SheetWriter page) {
        this.page = page;
    }

    public void finish(ReportSheet key, PrintFrame printFrame) {
        XSSFSheet sheet = page.sheet;
        page.fitRows();
        sheet.setActiveCell(CellAddress.A1);
        if (printFrame.headTo() >= 0) {
            sheet.createFreezePane(printFrame.frozenColumns(), printFrame.headTo() + 1);
            sheet.setRepeatingRows(new CellRangeAddress(printFrame.headFrom(), printFrame.headTo(), -1, -1));
        }
        sheet.setZoom(100);
        sheet.setDisplayGridlines(false);
        page.book()
                .workbook
                .setPrintArea(
                        page.book().workbook.getSheetIndex(sheet), 0, printFrame.lastColumn(), 0, printFrame.lastRow());
        SheetTemplate design = page.book().design.sheet(key);
        footer(design);
        breaks(design, printFrame);
        protect();
    }

    /** Heads belong to a table; where that ends on the first page, what follows it is not told under its heads. */
    public void repeatHeadsOnlyBeyondOnePage(ReportSheet key, PrintFrame printFrame, int tableEnd) {
        if (heights(0, tableEnd + 1) <= pageHeight(page.book().design.sheet(key), printFrame)) {
            page.sheet.setRepeatingRows(null);
        }
    }

    private void footer(SheetTemplate design) {
        var meta = page.book().report.frame().meta();
        String edition = meta.state() == Edition.State.FINAL
                ? meta.number() + " " + page.book().text("state." + meta.state())
                : Integer.toString(meta.number());
        String text = design.page()
                .footer()
                .replace("{edition}", edition)
                .replace("{digest}", meta.digest().substring(0, 16))
                .replace("{book}", page.book().text("footer.book"))
                .replace("{page}", page.book().text("footer.page"));
        page.sheet.getFooter().setLeft(part(text, "&L", "&C"));
        page.sheet.getFooter().setCenter(part(text, "&C", "&R"));
        page.sheet.getFooter().setRight(part(text, "&R", ""));
    }

    private static String part(String text, String from, String to) {
        String rest = text.substring(text.indexOf(from) + from.length());
        return to.isEmpty() ? rest : rest.substring(0, rest.indexOf(to));
    }

    /**
     * Ends pages between groups: before one that would be torn, and where too little room is left to begin one; not where that would cost a
     * page.
     */
    private void breaks(SheetTemplate design, PrintFrame printFrame) {
        double room = availableWidth(design, printFrame);
        double used = printFrame.headFrom() < 0 ? 0 : heights(0, printFrame.headFrom());
        for (int i = 0; i < printFrame.breaks().size(); i++) {
            int from = printFrame.breaks().get(i);
            int to = i + 1 < printFrame.breaks().size() ? printFrame.breaks().get(i + 1) : printFrame.lastRow() + 1;
            double group = heights(from, to);
            double rest = heights(from, printFrame.lastRow() + 1);
            boolean torn = used + group > room && used > room * MOST_USED;
            boolean free = 1 + Math.ceil(rest / room) <= Math.ceil((used + rest) / room);
            if (i > 0 && torn && free) {
                page.sheet.setRowBreak(from - 1);
                used = 0;
            }
            used = (used + group) % room;
        }
    }

    /** Those who sign do so below the end of the table, not on a page of their own. */
    public void keepSignatures(ReportSheet key, PrintFrame printFrame) {
        double room = availableWidth(page.book().design.sheet(key), printFrame);
        int signatures = printFrame.lastRow() - SIGNATURE_ROWS + 1;
        int kept = signatures - KEPT_ROWS;
        int[] ends = page.sheet.getRowBreaks();
        int first = ends.length > 0 ? ends[ends.length - 1] + 1 : printFrame.headTo() + 1;
        double used = ends.length > 0 ? 0 : heights(0, printFrame.headFrom());
        for (int row = first; row < printFrame.lastRow(); row++) {
            boolean fits = used + page.height(row) <= room;
            if (!fits && row > kept) {
                page.sheet.setRowBreak(kept - 1);
                return;
            }
            used = fits ? used + page.height(row) : page.height(row);
        }
    }

    private double availableWidth(SheetTemplate design, PrintFrame printFrame) {
        return pageHeight(design, printFrame) - heights(printFrame.headFrom(), printFrame.headTo() + 1);
    }

    private double pageHeight(SheetTemplate design, PrintFrame printFrame) {
        SheetTemplate.PageSetup paper = design.page();
        List<Double> margins = paper.margins();
        double width = (paper.landscape() ? A4_LONG : A4_SHORT) - margins.get(0) - margins.get(1);
        double height = (paper.landscape() ? A4_SHORT : A4_LONG) - margins.get(2) - margins.get(3);
        double needed = page.widthUpTo(printFrame.lastColumn()) / DIGITS_PER_INCH;
        return height * POINTS_PER_INCH / (Math.floor(100 * Math.min(1, width / needed)) / 100);
    }

    private double heights(int from, int to) {
        double points = 0;
        for (int row = Math.max(0, from); row < to; row++) {
            points += page.height(row);
        }
        return points;
    }

    private void protect() {
        XSSFSheet sheet = page.sheet;
        sheet.enableLocking();
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(true);
    }
}
