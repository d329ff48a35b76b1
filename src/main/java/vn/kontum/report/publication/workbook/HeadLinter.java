package vn.kontum.report.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.write.LintViolation;

/** Measures the heads of tables: a row is as high as the lines of its longest head need. */
final class HeadLinter {
    /** Name of the rule; it is stable. */
    static final String RULE = "HEAD_CUT_OFF";

    /** A head stands over a table, so it is not alone in its row. */
    private static final int LEAST_HEADS = 3;

    private HeadLinter() {}

    static void examine(XSSFWorkbook book, List<LintViolation> problems) {
        for (Sheet sheet : book) {
            CellMeasure measure = new CellMeasure((XSSFSheet) sheet);
            sheet.forEach(row -> examine(measure, row, problems));
        }
    }

    private static void examine(CellMeasure measure, Row row, List<LintViolation> problems) {
        List<XSSFCell> heads = new ArrayList<>();
        for (Cell cell : row) {
            XSSFCell head = (XSSFCell) cell;
            if (head.getCellType() != CellType.STRING
                    || head.getStringCellValue().isEmpty()) {
                continue;
            }
            if (!head(head.getCellStyle())) {
                return;
            }
            heads.add(head);
        }
        if (heads.size() < LEAST_HEADS) {
            return;
        }
        heads.stream()
                .filter(cell -> measure.points(cell) > row.getHeightInPoints())
                .forEach(cell -> {
                    String where = cell.getSheet().getSheetName() + "!" + cell.getAddress();
                    problems.add(new LintViolation(
                            RULE,
                            where,
                            "[" + where + "] stands in a row of " + row.getHeightInPoints()
                                    + " points, expected at least " + measure.points(cell)
                                    + "; make the row higher or the column wider"));
                });
    }

    private static boolean head(XSSFCellStyle style) {
        return style.getWrapText()
                && style.getAlignment() == HorizontalAlignment.CENTER
                && style.getFont().getBold();
    }
}
