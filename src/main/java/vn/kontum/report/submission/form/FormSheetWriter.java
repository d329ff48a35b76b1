package vn.kontum.report.submission.form;

import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/** The sheet that is filled in, printed and signed: head, lines by group, signatures. */
final class FormSheetWriter {
    static final Columns RIGHT = new Columns(FormLayout.CHANGE_COLUMN, FormLayout.NOTE_COLUMN);
    /** What is printed; the columns right of it help on the screen. */
    static final Columns ALL = new Columns(FormLayout.NUMBER_COLUMN, FormLayout.NOTE_COLUMN);

    private static final Columns SIGN_LEFT = new Columns(FormLayout.NAME_COLUMN, FormLayout.MEASURE_COLUMN);
    private static final List<String> COLUMNS = List.of(
            "code",
            "number",
            "name",
            "measure",
            "known",
            "value",
            "check",
            "change",
            "yearToDate",
            "note",
            "office",
            "lastYear");
    /**
     * In characters: what is typed and what the check says of it stand side by side. What is printed has 134 of them, with which nothing
     * on a page of A4 is smaller than 8 points.
     */
    static final List<Integer> WIDTHS = List.of(3, 4, 39, 8, 13, 13, 20, 8, 12, 17, 28, 13);

    private static final List<String> COLUMN_NUMBERS =
            List.of("", "A", "B", "C", "1", "2", "D", "3", "4", "E", "F", "5");
    /** Column of the cell for the declared revision, on the row of the deadline. */
    static final int REVISION_COLUMN = FormLayout.NOTE_COLUMN;

    /** Height of a row of the head with one line of text. */
    static final double HEAD_POINTS = 17;

    private static final double SIGNATURE_POINTS = 54;

    private final FormOutline plan;
    private final FormTexts words;
    private final CheckFormulas checks;
    private final FormRowsWriter lines;

    FormSheetWriter(FormOutline plan, FormTexts words, CheckFormulas checks, FormRowsWriter lines) {
        this.plan = plan;
        this.words = words;
        this.checks = checks;
        this.lines = lines;
    }

    void write(FormSheetBuilder draft) {
        draft.designed();
        for (int column = 0; column < WIDTHS.size(); column++) {
            draft.sheet().setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        new FormHeadWriter(plan, words, checks.status()).write(draft);
        columns(draft);
        if (plan.lines().isEmpty()) {
            draft.wide(FormOutline.FIRST_ROW, ALL, words.text("nothing.asked"), draft.style(FormStyle.NOTHING));
            draft.height(FormOutline.FIRST_ROW, 2 * HEAD_POINTS);
        }
        lines.write(draft);
        int end = signatures(draft, Math.max(plan.end(), FormOutline.FIRST_ROW + 1) + 1);
        new InputValidationWriter(plan, words).write(draft);
        page(draft, end);
    }

    private void columns(FormSheetBuilder draft) {
        CellStyleSpec style = draft.style(FormStyle.COLUMN);
        double highest = 0;
        for (int column = 0; column < COLUMNS.size(); column++) {
            String text = words.text(plan.period(), "column." + COLUMNS.get(column));
            draft.text(FormOutline.COLUMN_ROW, column, text, style);
            draft.text(
                    FormOutline.NUMBER_ROW, column, COLUMN_NUMBERS.get(column), draft.style(FormStyle.COLUMN_NUMBER));
            highest = Math.max(highest, RowHeightEstimator.points(text, style.face(), WIDTHS.get(column)));
        }
        draft.height(FormOutline.COLUMN_ROW, highest + 4);
    }

    private int signatures(FormSheetBuilder draft, int from) {
        CellStyleSpec style = draft.style(FormStyle.SIGNATURE);
        CellStyleSpec hint = draft.style(FormStyle.SIGNATURE_HINT);
        draft.wide(from, RIGHT, words.text("sign.date"), hint);
        draft.wide(from + 1, SIGN_LEFT, words.text("sign.maker"), style);
        draft.wide(from + 1, RIGHT, words.text("sign.head"), style);
        draft.wide(from + 2, SIGN_LEFT, words.text("sign.maker.hint"), hint);
        draft.wide(from + 2, RIGHT, words.text("sign.head.hint"), hint);
        draft.height(from + 3, SIGNATURE_POINTS);
        return from + 3;
    }

    private void page(FormSheetBuilder draft, int end) {
        XSSFSheet sheet = draft.sheet();
        sheet.setRepeatingRows(
                CellRangeAddress.valueOf((FormOutline.COLUMN_ROW + 1) + ":" + (FormOutline.NUMBER_ROW + 1)));
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet), ALL.first(), ALL.last(), FormOutline.TITLE_ROW, end);
        String font = "&\"" + draft.style(FormStyle.HEAD_LEFT).face().name() + ",Regular\"&9";
        sheet.getFooter()
                .setLeft(font + plan.unit().nameVi() + " - " + plan.window().nameVi());
        sheet.getFooter().setRight(font + words.text("footer.page") + " &P/&N");
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, FormOutline.FIRST_ROW);
        plan.lines().stream()
                .findFirst()
                .ifPresent(variableRow ->
                        sheet.setActiveCell(new CellAddress(variableRow.row(), FormLayout.VALUE_COLUMN)));
        sheet.enableLocking();
        sheet.lockFormatRows(false);
        sheet.lockFormatColumns(false);
    }
}
