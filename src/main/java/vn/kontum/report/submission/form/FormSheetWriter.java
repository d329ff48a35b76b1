package vn.kontum.report.submission.form;

import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/** The sheet that is filled in, printed and signed: head, lines by group, signatures. */
final class FormSheetWriter {
    private static final Columns LEFT = new Columns(FormLayout.NUMBER_COLUMN, FormLayout.NAME_COLUMN);
    private static final Columns CENTRE = new Columns(FormLayout.MEASURE_COLUMN, FormLayout.CHECK_COLUMN);
    private static final Columns RIGHT = new Columns(FormLayout.CHANGE_COLUMN, FormLayout.NOTE_COLUMN);
    /** What is printed; the columns right of it help on the screen. */
    private static final Columns ALL = new Columns(FormLayout.NUMBER_COLUMN, FormLayout.NOTE_COLUMN);

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

    private static final double HEAD_POINTS = 17;
    private static final double SIGNATURE_POINTS = 54;

    private final FormOutline plan;
    private final FormTexts words;
    private final FormFormulas formulas;
    private final FormRowsWriter lines;

    FormSheetWriter(FormOutline plan, FormTexts words, FormFormulas formulas, FormRowsWriter lines) {
        this.plan = plan;
        this.words = words;
        this.formulas = formulas;
        this.lines = lines;
    }

    void write(FormSheetBuilder draft) {
        draft.designed();
        for (int column = 0; column < WIDTHS.size(); column++) {
            draft.sheet().setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        head(draft);
        columns(draft);
        if (plan.lines().isEmpty()) {
            draft.wide(FormOutline.FIRST_ROW, ALL, words.text("nothing.asked"), draft.look(FormStyle.NOTHING));
            draft.height(FormOutline.FIRST_ROW, 2 * HEAD_POINTS);
        }
        lines.write(draft);
        int end = signatures(draft, Math.max(plan.end(), FormOutline.FIRST_ROW + 1) + 1);
        new InputValidationWriter(plan, words).write(draft);
        page(draft, end);
    }

    private void head(FormSheetBuilder draft) {
        CheckColumns title = new CheckColumns(
                words.text("head.number." + plan.unit().level()),
                words.text("head.unit", plan.unit().nameVi()));
        headRow(draft, FormOutline.TITLE_ROW, title);
        draft.wide(FormOutline.TITLE_ROW, CENTRE, words.text("head.title"), draft.look(FormStyle.TITLE));
        CheckColumns period = new CheckColumns(words.issued(), words.text("head.receiver", words.receiver()));
        headRow(draft, FormOutline.PERIOD_ROW, period);
        draft.wide(FormOutline.PERIOD_ROW, CENTRE, period(), draft.look(FormStyle.PERIOD));
        revision(draft);
        CellStyleSpec status = draft.look(FormStyle.STATUS);
        draft.wide(FormOutline.STATUS_ROW, ALL, "", status);
        draft.formula(FormOutline.STATUS_ROW, ALL.first(), formulas.status(), status);
        draft.height(FormOutline.STATUS_ROW, status.face().size() * 1.7);
    }

    /** What stands to the left and to the right of the title. */
    private record CheckColumns(String left, String right) {}

    private static void headRow(FormSheetBuilder draft, int row, CheckColumns beside) {
        CellStyleSpec left = draft.look(FormStyle.HEAD_LEFT).wrap();
        CellStyleSpec right = draft.look(FormStyle.HEAD_RIGHT).wrap();
        draft.wide(row, LEFT, beside.left(), left);
        draft.wide(row, RIGHT, beside.right(), right);
        draft.height(row, highest(points(beside.left(), left, LEFT), points(beside.right(), right, RIGHT)));
    }

    private static double highest(double... points) {
        return DoubleStream.of(points).map(each -> each + 2).reduce(HEAD_POINTS, Math::max);
    }

    private static double points(String text, CellStyleSpec look, Columns columns) {
        int width = WIDTHS.subList(columns.first(), columns.last() + 1).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return RowHeightEstimator.points(text, look.face(), width);
    }

    /** The row of the deadline, the common remark and the cell for the declared revision. */
    private void revision(FormSheetBuilder draft) {
        int row = FormOutline.REVISION_ROW;
        String deadline = words.day(plan.window().deadline());
        draft.wide(row, LEFT, words.text("head.deadline", deadline), draft.look(FormStyle.HEAD_LEFT));
        draft.wide(row, CENTRE, "", draft.look(FormStyle.MARK).shrink());
        Columns label = new Columns(FormLayout.CHANGE_COLUMN, REVISION_COLUMN - 1);
        CellStyleSpec right = draft.look(FormStyle.HEAD_RIGHT).wrap();
        draft.wide(row, label, words.text("head.revision"), right);
        draft.blank(row, REVISION_COLUMN, draft.look(FormStyle.REVISION).unlocked());
        draft.name(FormLayout.MARK_REVISION, row, REVISION_COLUMN);
        draft.height(row, highest(points(words.text("head.revision"), right, label)));
    }

    private String period() {
        return words.text(
                plan.period(),
                "head.period",
                plan.window().nameVi(),
                words.day(plan.window().from()),
                words.day(plan.window().to()));
    }

    private void columns(FormSheetBuilder draft) {
        CellStyleSpec look = draft.look(FormStyle.COLUMN);
        double highest = 0;
        for (int column = 0; column < COLUMNS.size(); column++) {
            String text = words.text(plan.period(), "column." + COLUMNS.get(column));
            draft.text(FormOutline.COLUMN_ROW, column, text, look);
            draft.text(FormOutline.NUMBER_ROW, column, COLUMN_NUMBERS.get(column), draft.look(FormStyle.COLUMN_NUMBER));
            highest = Math.max(highest, RowHeightEstimator.points(text, look.face(), WIDTHS.get(column)));
        }
        draft.height(FormOutline.COLUMN_ROW, highest + 4);
    }

    private int signatures(FormSheetBuilder draft, int from) {
        CellStyleSpec look = draft.look(FormStyle.SIGNATURE);
        CellStyleSpec hint = draft.look(FormStyle.SIGNATURE_HINT);
        draft.wide(from, RIGHT, words.text("sign.date"), hint);
        draft.wide(from + 1, SIGN_LEFT, words.text("sign.maker"), look);
        draft.wide(from + 1, RIGHT, words.text("sign.head"), look);
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
        String font = "&\"" + draft.look(FormStyle.HEAD_LEFT).face().name() + ",Regular\"&9";
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
