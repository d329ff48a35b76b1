package vn.kontum.report.submission.form;

import java.util.stream.DoubleStream;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/**
 * Writes the rows above the columns of the sheet that is filled in: who reports to whom for which period until when, the declared
 * revision, and whether the form may be sent.
 */
final class FormHeadWriter {
    private static final Columns LEFT = new Columns(FormLayout.NUMBER_COLUMN, FormLayout.NAME_COLUMN);
    private static final Columns CENTRE = new Columns(FormLayout.MEASURE_COLUMN, FormLayout.CHECK_COLUMN);

    private final FormOutline plan;
    private final FormTexts words;
    private final String status;

    /** @param status formula of the sentence that says whether the form may be sent */
    FormHeadWriter(FormOutline plan, FormTexts words, String status) {
        this.plan = plan;
        this.words = words;
        this.status = status;
    }

    void write(FormSheetBuilder draft) {
        Beside title = new Beside(
                words.text("head.number." + plan.unit().level()),
                words.text("head.unit", plan.unit().nameVi()));
        headRow(draft, FormOutline.TITLE_ROW, title);
        draft.wide(FormOutline.TITLE_ROW, CENTRE, words.text("head.title"), draft.style(FormStyle.TITLE));
        Beside period = new Beside(words.issued(), words.text("head.receiver", words.receiver()));
        headRow(draft, FormOutline.PERIOD_ROW, period);
        draft.wide(FormOutline.PERIOD_ROW, CENTRE, period(), draft.style(FormStyle.PERIOD));
        revision(draft);
        CellStyleSpec style = draft.style(FormStyle.STATUS);
        draft.wide(FormOutline.STATUS_ROW, FormSheetWriter.ALL, "", style);
        draft.formula(FormOutline.STATUS_ROW, FormSheetWriter.ALL.first(), status, style);
        draft.height(FormOutline.STATUS_ROW, style.face().size() * 1.7);
    }

    /** What stands to the left and to the right of the title. */
    private record Beside(String left, String right) {}

    private static void headRow(FormSheetBuilder draft, int row, Beside beside) {
        CellStyleSpec left = draft.style(FormStyle.HEAD_LEFT).wrap();
        CellStyleSpec right = draft.style(FormStyle.HEAD_RIGHT).wrap();
        draft.wide(row, LEFT, beside.left(), left);
        draft.wide(row, FormSheetWriter.RIGHT, beside.right(), right);
        draft.height(
                row, highest(points(beside.left(), left, LEFT), points(beside.right(), right, FormSheetWriter.RIGHT)));
    }

    private static double highest(double... points) {
        return DoubleStream.of(points).map(each -> each + 2).reduce(FormSheetWriter.HEAD_POINTS, Math::max);
    }

    private static double points(String text, CellStyleSpec style, Columns columns) {
        int width = FormSheetWriter.WIDTHS.subList(columns.first(), columns.last() + 1).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return RowHeightEstimator.points(text, style.face(), width);
    }

    /** The row of the deadline, the common remark and the cell for the declared revision. */
    private void revision(FormSheetBuilder draft) {
        int row = FormOutline.REVISION_ROW;
        String deadline = words.day(plan.window().deadline());
        draft.wide(row, LEFT, words.text("head.deadline", deadline), draft.style(FormStyle.HEAD_LEFT));
        draft.wide(row, CENTRE, "", draft.style(FormStyle.MARK).shrink());
        Columns label = new Columns(FormLayout.CHANGE_COLUMN, FormSheetWriter.REVISION_COLUMN - 1);
        CellStyleSpec right = draft.style(FormStyle.HEAD_RIGHT).wrap();
        draft.wide(row, label, words.text("head.revision"), right);
        draft.blank(
                row,
                FormSheetWriter.REVISION_COLUMN,
                draft.style(FormStyle.REVISION).unlocked());
        draft.name(FormLayout.MARK_REVISION, row, FormSheetWriter.REVISION_COLUMN);
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
}
