package vn.kontum.report.xlsx.write;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What a sheet looks like as a whole.
 *
 * @param widths of the columns from A on, in 256ths of a digit
 * @param rowHeight height of rows that set none, in points
 * @param tabColor {@code RRGGBB}, empty for none
 * @param page paper, margins, header and footer
 */
public record SheetTemplate(List<Integer> widths, double rowHeight, String tabColor, PageSetup page) {

    /**
     * The printed page. Header and footer are in Excel's own notation and may hold places such as <code>{digest}</code>.
     *
     * @param paper Excel's number of the paper, 9 for A4
     * @param margins left, right, top, bottom, header, footer in inches
     */
    public record PageSetup(
            int paper, boolean landscape, List<Double> margins, String header, String footer, boolean centred) {
        public PageSetup {
            margins = List.copyOf(margins);
        }
    }

    private static final List<PageMargin> MARGINS = List.of(
            PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM, PageMargin.HEADER, PageMargin.FOOTER);
    private static final int MOST_COLUMNS = 64;

    public SheetTemplate {
        widths = List.copyOf(widths);
    }

    static SheetTemplate of(XSSFSheet sheet) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < MOST_COLUMNS; column++) {
            widths.add(sheet.getColumnWidth(column));
        }
        XSSFPrintSetup setup = sheet.getPrintSetup();
        PageSetup page = new PageSetup(
                setup.getPaperSize(),
                setup.getLandscape(),
                MARGINS.stream().map(sheet::getMargin).toList(),
                text(
                        sheet.getHeader().getLeft(),
                        sheet.getHeader().getCenter(),
                        sheet.getHeader().getRight()),
                text(
                        sheet.getFooter().getLeft(),
                        sheet.getFooter().getCenter(),
                        sheet.getFooter().getRight()),
                sheet.getHorizontallyCenter());
        XSSFColor tab = sheet.getTabColor();
        return new SheetTemplate(
                widths, sheet.getDefaultRowHeightInPoints(), tab == null ? "" : CellStyleReader.rgb(tab), page);
    }

    /** Gives a new sheet these widths and this page, one page wide. Header and footer are left to the writer. */
    public void apply(XSSFSheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            if (widths.get(column) != sheet.getColumnWidth(column)) {
                sheet.setColumnWidth(column, widths.get(column));
            }
        }
        sheet.setDefaultRowHeightInPoints((float) rowHeight);
        if (!tabColor.isEmpty()) {
            sheet.setTabColor(new XSSFColor(HexFormat.of().parseHex("FF" + tabColor), null));
        }
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize((short) page.paper());
        setup.setLandscape(page.landscape());
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(page.centred());
        for (int i = 0; i < MARGINS.size(); i++) {
            sheet.setMargin(MARGINS.get(i), page.margins().get(i));
        }
    }

    private static String text(String left, String centre, String right) {
        return "&L" + left + "&C" + centre + "&R" + right;
    }
}
