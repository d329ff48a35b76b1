package vn.kontum.report.publication.workbook;

import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The summary as it is printed for the signature: its columns of counts are as narrow as their heads allow, so that it fits the width
 * of its page in nine tenths of its size; rows are as high as their texts, and what does not fit on the page goes on to the next one.
 */
final class SummaryPage {
    private static final double UNITS_PER_DIGIT = 256;
    /** Of an upright page of A4 between margins like those of the tables, in LibreOffice, which prints it. */
    private static final double DIGITS_OF_PAGE = 7.27 * 13.09;

    /** A little more than is asked for: LibreOffice takes whole percents below what fits. */
    private static final double SCALE = 0.905;

    /** Number and name come first and keep their widths. */
    private static final int FIRST_COUNT = 2;

    /** Two of them hold the longest figure. */
    private static final double NARROWEST = 7;

    private static final float EMPTY_POINTS = 6;
    /** A row that is so much higher than its texts was made for narrower columns. */
    private static final double LINE_POINTS = 12;

    private static final double MARGIN_POINTS = 3;

    private final XSSFSheet sheet;
    private final CellMeasure measure;

    private SummaryPage(XSSFSheet sheet) {
        this.sheet = sheet;
        this.measure = new CellMeasure(sheet);
    }

    static void fit(XSSFSheet sheet) {
        SummaryPage page = new SummaryPage(sheet);
        sheet.setMargin(PageMargin.LEFT, 0.55);
        sheet.setMargin(PageMargin.RIGHT, 0.45);
        sheet.setMargin(PageMargin.TOP, 0.45);
        sheet.setMargin(PageMargin.BOTTOM, 0.52);
        sheet.getPrintSetup().setFitHeight((short) 0);
        page.narrow();
        page.unlinkLines();
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            page.fit(sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row));
        }
    }

    private void narrow() {
        int last = StreamSupport.stream(sheet.spliterator(), false)
                        .mapToInt(row -> row.getLastCellNum())
                        .max()
                        .orElse(0)
                - 1;
        double counts = width(FIRST_COUNT, last);
        double factor = (DIGITS_OF_PAGE / SCALE - width(0, FIRST_COUNT - 1)) / counts;
        if (factor > 0 && factor < 1) {
            double[] needed = needed(last);
            double[] widths = IntStream.rangeClosed(0, last)
                    .mapToDouble(column -> width(column, column) * (column < FIRST_COUNT ? 1 : factor))
                    .toArray();
            balance(widths, needed);
            giveToNames(widths, needed);
            for (int column = FIRST_COUNT - 1; column <= last; column++) {
                sheet.setColumnWidth(column, (int) (widths[column] * UNITS_PER_DIGIT));
            }
        }
    }

    /** Digits that each column needs so that no word of its heads is broken. */
    private double[] needed(int last) {
        double[] needed = new double[last + 1];
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getCellStyle().getWrapText()
                        && measure.alone((XSSFCell) cell)) {
                    int column = cell.getColumnIndex();
                    needed[column] = Math.max(needed[column], measure.unbroken((XSSFCell) cell));
                }
            }
        }
        return needed;
    }

    /** Where columns need more, those that have more than they need give in proportion, as far as it goes round. */
    private static void balance(double[] widths, double[] needed) {
        double missing = 0;
        double spare = 0;
        for (int column = FIRST_COUNT; column < widths.length; column++) {
            missing += Math.max(0, needed[column] - widths[column]);
            spare += Math.max(0, widths[column] - needed[column]);
        }
        if (missing == 0 || missing > spare) {
            return;
        }
        for (int column = FIRST_COUNT; column < widths.length; column++) {
            widths[column] += widths[column] < needed[column]
                    ? needed[column] - widths[column]
                    : -(widths[column] - needed[column]) * missing / spare;
        }
    }

    /** What counts do not need is left to the names, most of which fit one line then. */
    private static void giveToNames(double[] widths, double[] needed) {
        for (int column = FIRST_COUNT; column < widths.length; column++) {
            double spare = Math.max(0, widths[column] - Math.max(NARROWEST, needed[column]));
            widths[column] -= spare;
            widths[FIRST_COUNT - 1] += spare;
        }
    }

    private double width(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(column -> sheet.getColumnWidth(column) / UNITS_PER_DIGIT)
                .sum();
    }

    private void fit(XSSFRow row) {
        if (StreamSupport.stream(row.spliterator(), false).allMatch(cell -> cell.getCellType() == CellType.BLANK)) {
            row.setHeightInPoints(EMPTY_POINTS);
            return;
        }
        double needed = 0;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
                needed = Math.max(needed, measure.points((XSSFCell) cell) + MARGIN_POINTS);
            }
        }
        boolean tooHigh = needed > 0 && row.getHeightInPoints() > needed + LINE_POINTS;
        if (needed > row.getHeightInPoints() || tooHigh) {
            row.setHeightInPoints((float) Math.ceil(needed));
        }
    }

    /** LibreOffice prints the text of a link in one line and cuts it off at the edge of its cell. */
    private void unlinkLines() {
        sheet.getHyperlinkList().stream()
                .map(link -> sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn()))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .filter(cell -> measure.lines(cell) > 1)
                .toList()
                .forEach(XSSFCell::removeHyperlink);
    }
}
