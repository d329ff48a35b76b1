package vn.kontum.report.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.write.lint.CellAppearance;
import vn.kontum.report.xlsx.write.lint.FinishedCell;
import vn.kontum.report.xlsx.write.lint.FinishedRow;
import vn.kontum.report.xlsx.write.lint.FinishedSheet;
import vn.kontum.report.xlsx.write.lint.FinishedWorkbook;
import vn.kontum.report.xlsx.write.lint.LintViolation;

/** Measures the heads of tables: a row is as high as the lines of its longest head need. */
final class HeadLinter {
    /** Name of the rule; it is stable. */
    static final String RULE = "HEAD_CUT_OFF";

    /** A head stands over a table, so it is not alone in its row. */
    private static final int LEAST_HEADS = 3;

    private HeadLinter() {}

    static void examine(FinishedWorkbook book, List<LintViolation> problems) {
        for (FinishedSheet sheet : book.sheets()) {
            sheet.rows().values().forEach(row -> examine(sheet, row, problems));
        }
    }

    private static void examine(FinishedSheet sheet, FinishedRow row, List<LintViolation> problems) {
        List<FinishedCell> heads = new ArrayList<>();
        for (FinishedCell cell : row.cells()) {
            if (cell.kind() != CellKind.TEXT
                    || cell.formula().isPresent()
                    || cell.text().isEmpty()) {
                continue;
            }
            if (!head(cell.appearance())) {
                return;
            }
            heads.add(cell);
        }
        if (heads.size() < LEAST_HEADS) {
            return;
        }
        for (FinishedCell cell : heads) {
            double needed = MeasuredCell.of(sheet, cell).points();
            if (needed > row.points()) {
                String where = sheet.name() + "!" + cell.address();
                problems.add(new LintViolation(
                        RULE,
                        where,
                        "[" + where + "] stands in a row of " + row.points() + " points, expected at least " + needed
                                + "; make the row higher or the column wider"));
            }
        }
    }

    private static boolean head(CellAppearance appearance) {
        return appearance.wrapped()
                && appearance.alignment() == HorizontalAlignment.CENTER
                && appearance.face().bold();
    }
}
