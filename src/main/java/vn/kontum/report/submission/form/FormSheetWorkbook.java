package vn.kontum.report.submission.form;

import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.form.DraftWorkbook.Columns;
import vn.kontum.report.workbook.CellLook;
import vn.kontum.report.workbook.WrappedText;

/** The sheet that is filled in, printed and signed: head, lines by group, signatures. */
final class FormSheetWorkbook {
    private static final Columns LEFT = new Columns(FormLayout.CODE_COLUMN, FormLayout.MEASURE_COLUMN);
    private static final Columns CENTRE = new Columns(FormLayout.PREVIOUS_COLUMN, FormLayout.CHANGE_COLUMN);
    private static final Columns RIGHT = new Columns(FormLayout.CHECK_COLUMN, FormLayout.NOTE_COLUMN);
    private static final Columns ALL = new Columns(FormLayout.CODE_COLUMN, FormLayout.NOTE_COLUMN);
    private static final Columns SIGN_LEFT = new Columns(FormLayout.NAME_COLUMN, FormLayout.MEASURE_COLUMN);
    private static final List<String> COLUMNS = List.of(
            "code", "name", "measure", "previous", "lastYear", "value", "yearToDate", "change", "check", "note");
    private static final List<String> COLUMN_NUMBERS = List.of("A", "B", "C", "1", "2", "3", "4", "5", "D", "E");
    private static final double HEAD_POINTS = 17;
    private static final double SIGNATURE_POINTS = 54;

    private final FormPlan plan;
    private final FormWords words;
    private final FormFormulas formulas;
    private final FormLinesWorkbook lines;

    FormSheetWorkbook(FormPlan plan, FormWords words, FormFormulas formulas, FormLinesWorkbook lines) {
        this.plan = plan;
        this.words = words;
        this.formulas = formulas;
        this.lines = lines;
    }

    void write(DraftWorkbook draft) {
        draft.designed();
        head(draft);
        columns(draft);
        if (plan.lines().isEmpty()) {
            draft.wide(FormPlan.FIRST_ROW, ALL, words.text("nothing.asked"), draft.look(FormLook.NOTHING));
            draft.height(FormPlan.FIRST_ROW, 2 * HEAD_POINTS);
        }
        lines.write(draft);
        int end = signatures(draft, Math.max(plan.end(), FormPlan.FIRST_ROW + 1) + 1);
        new InputRulesWorkbook(plan, words).write(draft);
        page(draft, end);
    }

    private void head(DraftWorkbook draft) {
        Beside title = new Beside(
                words.text("head.number." + plan.unit().level()),
                words.text("head.unit", plan.unit().nameVi()));
        headRow(draft, FormPlan.TITLE_ROW, title);
        draft.wide(FormPlan.TITLE_ROW, CENTRE, words.text("head.title"), draft.look(FormLook.TITLE));
        Beside period = new Beside(words.text("head.issued"), words.text("head.receiver", words.text("receiver")));
        headRow(draft, FormPlan.PERIOD_ROW, period);
        draft.wide(FormPlan.PERIOD_ROW, CENTRE, period(), draft.look(FormLook.PERIOD));
        revision(draft);
        CellLook status = draft.look(FormLook.STATUS);
        draft.wide(FormPlan.STATUS_ROW, ALL, "", status);
        draft.formula(FormPlan.STATUS_ROW, ALL.first(), formulas.status(), status);
        draft.height(FormPlan.STATUS_ROW, status.face().size() * 1.7);
    }

    /** What stands to the left and to the right of the title. */
    private record Beside(String left, String right) {}

    private static void headRow(DraftWorkbook draft, int row, Beside beside) {
        draft.wide(row, LEFT, beside.left(), draft.look(FormLook.HEAD_LEFT));
        draft.wide(row, RIGHT, beside.right(), draft.look(FormLook.HEAD_RIGHT));
        draft.height(row, HEAD_POINTS);
    }

    /** The row of the deadline, the common remark and the cell for the declared revision. */
    private void revision(DraftWorkbook draft) {
        int row = FormPlan.REVISION_ROW;
        String deadline = words.day(plan.window().deadline());
        draft.wide(row, LEFT, words.text("head.deadline", deadline), draft.look(FormLook.HEAD_LEFT));
        draft.wide(row, CENTRE, "", draft.look(FormLook.MARK));
        draft.text(row, FormLayout.CHECK_COLUMN, words.text("head.revision"), draft.look(FormLook.HEAD_RIGHT));
        draft.blank(row, FormLayout.NOTE_COLUMN, draft.look(FormLook.REVISION).unlocked());
        draft.name(FormLayout.MARK_REVISION, row, FormLayout.NOTE_COLUMN);
        draft.height(row, HEAD_POINTS);
    }

    private String period() {
        return words.text(
                "head.period",
                plan.window().nameVi(),
                words.day(plan.window().from()),
                words.day(plan.window().to()));
    }

    private void columns(DraftWorkbook draft) {
        CellLook look = draft.look(FormLook.COLUMN);
        double highest = 0;
        List<Integer> widths = draft.book().design().sheet(words.formSheet()).widths();
        for (int column = 0; column < COLUMNS.size(); column++) {
            String text = words.text("column." + COLUMNS.get(column));
            draft.text(FormPlan.COLUMN_ROW, column, text, look);
            draft.text(FormPlan.NUMBER_ROW, column, COLUMN_NUMBERS.get(column), draft.look(FormLook.COLUMN_NUMBER));
            highest = Math.max(highest, WrappedText.points(text, look.face(), widths.get(column) / 256.0));
        }
        draft.height(FormPlan.COLUMN_ROW, highest + 4);
    }

    private int signatures(DraftWorkbook draft, int from) {
        CellLook look = draft.look(FormLook.SIGNATURE);
        CellLook hint = draft.look(FormLook.SIGNATURE_HINT);
        draft.wide(from, RIGHT, words.text("sign.date"), hint);
        draft.wide(from + 1, SIGN_LEFT, words.text("sign.maker"), look);
        draft.wide(from + 1, RIGHT, words.text("sign.head"), look);
        draft.wide(from + 2, SIGN_LEFT, words.text("sign.maker.hint"), hint);
        draft.wide(from + 2, RIGHT, words.text("sign.head.hint"), hint);
        draft.height(from + 3, SIGNATURE_POINTS);
        return from + 3;
    }

    private void page(DraftWorkbook draft, int end) {
        XSSFSheet sheet = draft.sheet();
        sheet.setRepeatingRows(CellRangeAddress.valueOf((FormPlan.COLUMN_ROW + 1) + ":" + (FormPlan.NUMBER_ROW + 1)));
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet), ALL.first(), ALL.last(), FormPlan.TITLE_ROW, end);
        String font = "&\"" + draft.look(FormLook.HEAD_LEFT).face().name() + ",Regular\"&9";
        sheet.getFooter()
                .setLeft(font + plan.unit().nameVi() + " - " + plan.window().nameVi());
        sheet.getFooter().setRight(font + words.text("footer.page") + " &P/&N");
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, FormPlan.FIRST_ROW);
        plan.lines().stream()
                .findFirst()
                .ifPresent(line -> sheet.setActiveCell(new CellAddress(line.row(), FormLayout.VALUE_COLUMN)));
        sheet.enableLocking();
        sheet.lockFormatRows(false);
        sheet.lockFormatColumns(false);
    }
}
