package vn.kontum.report.publication.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.LintViolation;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/** Measures the heads of tables: a row is as high as the lines of its longest head need. */
final class HeadLinter {
    /** Name of the rule; it is stable. */
    static final String RULE = "HEAD_CUT_OFF";

    /** A head stands over a table, so it is not alone in its row. */
    private static final int LEAST_HEADS = 3;

    private HeadLinter() {}

    static void examine(XSSFWorkbook book, List<LintViolation> problems) {
        book.forEach(sheet -> sheet.forEach(row -> examine((XSSFSheet) sheet, row, problems)));
    }

    private static void examine(XSSFSheet sheet, Row row, List<LintViolation> problems) {
        List<XSSFCell> texts = StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.getCellType() == CellType.STRING
                        && !cell.getStringCellValue().isEmpty())
                .map(XSSFCell.class::cast)
                .toList();
        if (texts.size() < LEAST_HEADS || !texts.stream().allMatch(HeadLinter::head)) {
            return;
        }
        texts.stream()
                .filter(cell -> needed(sheet, cell) > row.getHeightInPoints())
                .forEach(cell -> {
                    String where = sheet.getSheetName() + "!" + cell.getAddress();
                    problems.add(new LintViolation(
                            RULE,
                            where,
                            "[" + where + "] stands in a row of " + row.getHeightInPoints()
                                    + " points, expected at least " + needed(sheet, cell)
                                    + "; make the row higher or the column wider"));
                });
    }

    private static boolean head(XSSFCell cell) {
        return cell.getCellStyle().getFont().getBold()
                && cell.getCellStyle().getWrapText()
                && cell.getCellStyle().getAlignment() == HorizontalAlignment.CENTER;
    }

    /** Nothing for a hidden column. */
    private static double needed(XSSFSheet sheet, XSSFCell cell) {
        XSSFFont font = cell.getCellStyle().getFont();
        CellStyleSpec.FontSpec face = new CellStyleSpec.FontSpec(
                font.getFontName(), font.getFontHeight() / 20.0, font.getBold(), font.getItalic(), false, "");
        double width = width(sheet, cell);
        return width == 0 ? 0 : RowHeightEstimator.points(cell.getStringCellValue(), face, width);
    }

    private static double width(XSSFSheet sheet, Cell cell) {
        Optional<CellRangeAddress> merged = sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .findFirst();
        int last = merged.map(CellRangeAddress::getLastColumn).orElse(cell.getColumnIndex());
        return IntStream.rangeClosed(cell.getColumnIndex(), last)
                .filter(column -> !sheet.isColumnHidden(column))
                .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0)
                .sum();
    }
}
