package vn.kontum.report.submission.form;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/**
 * The first sheet: what to do, where to send it, by when, whom to ask, and what a cell and a check can say. One page.
 */
final class GuideSheetWriter {
    private static final int NUMBER = 0;
    private static final int TERM = 1;
    private static final int TEXT = 2;
    private static final Columns ALL = new Columns(NUMBER, TEXT);
    private static final double MARGIN = 5;
    /** An empty row before each part. */
    private static final int GAP = 1;

    private static final double GAP_POINTS = 9;

    private final FormOutline plan;
    private final FormTexts words;
    private final int asked;

    /** @param asked how many cells are to be filled in */
    GuideSheetWriter(FormOutline plan, FormTexts words, int asked) {
        this.asked = asked;
        this.plan = plan;
        this.words = words;
    }

    void write(FormSheetBuilder draft) {
        draft.designed();
        heading(draft, 0, words.text("guide.title"), FormStyle.GUIDE_TITLE);
        heading(
                draft,
                1,
                words.text("guide.subtitle", plan.unit().nameVi(), plan.window().nameVi()),
                FormStyle.GUIDE_SUBTITLE);
        draft.wide(2, ALL, "", draft.style(FormStyle.MARK));
        int row = 3;
        heading(draft, row++, words.text("guide.steps"), FormStyle.GUIDE_HEADING);
        int step = 1;
        for (String key : steps()) {
            draft.text(row, NUMBER, Integer.toString(step++), draft.style(FormStyle.GUIDE_TERM));
            entry(draft, row++, words.text("guide." + key), step(key));
        }
        row = table(draft, row, "guide.facts", "fact.", List.of("number", "zero", "nil", "unavailable", "blank"));
        row = table(draft, row, "guide.checks", "mark.", List.of("ok", "error", "warn", "explained"));
        draft.height(row, GAP_POINTS);
        row += GAP;
        draft.wide(row, ALL, words.text("guide.server"), draft.style(FormStyle.GUIDE_TEXT));
        draft.height(row, MARGIN + draft.style(FormStyle.GUIDE_TEXT).face().size() * 1.3);
        page(draft, row);
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>(List.of("what", "where", "when", "unavailable"));
        words.contact().ifPresent(contact -> steps.add(steps.indexOf("unavailable"), "whom"));
        if (plan.divisible()) {
            steps.add(steps.indexOf("when"), "parts");
        }
        return steps;
    }

    private String step(String key) {
        return switch (key) {
            case "what" -> what();
            case "where" ->
                words.text(
                        "guide.where.text",
                        plan.fileName(),
                        plan.unit().code(),
                        plan.unit().nameVi());
            case "parts" -> words.text("guide.parts.text", part(1), part(2));
            case "when" -> words.text("guide.when.text", words.day(plan.window().deadline()));
            case "whom" -> words.text("guide.whom.text", words.contact().orElse(""), words.receiver());
            default -> words.text("guide." + key + ".text");
        };
    }

    private String part(int number) {
        return FormLayout.partFileName(plan.unit().code(), plan.period().compact(), number);
    }

    private String what() {
        return plan.lines().isEmpty()
                ? words.text("guide.what.nothing")
                : words.text(
                        plan.period(),
                        "guide.what.text",
                        Integer.toString(asked),
                        words.formSheet(),
                        plan.window().nameVi(),
                        words.day(plan.window().from()),
                        words.day(plan.window().to()));
    }

    private int table(FormSheetBuilder draft, int from, String title, String prefix, List<String> keys) {
        int row = from + GAP;
        draft.height(from, GAP_POINTS);
        heading(draft, row++, words.text(title), FormStyle.GUIDE_HEADING);
        for (String key : keys) {
            draft.blank(row, NUMBER, draft.style(FormStyle.GUIDE_TERM));
            entry(draft, row++, words.text(prefix + key), words.text(prefix + key + ".text"));
        }
        return row;
    }

    private static void heading(FormSheetBuilder draft, int row, String text, FormStyle name) {
        CellStyleSpec style = draft.style(name);
        draft.wide(row, ALL, text, style);
        draft.height(row, style.face().size() * 1.9);
    }

    private void entry(FormSheetBuilder draft, int row, String term, String text) {
        CellStyleSpec style = draft.style(FormStyle.GUIDE_TEXT);
        draft.text(row, TERM, term, draft.style(FormStyle.GUIDE_TERM));
        draft.text(row, TEXT, text, style);
        int width = draft.book().design().sheet(words.guideSheet()).widths().get(TEXT);
        draft.height(row, MARGIN + RowHeightEstimator.points(text, style.face(), width / 256.0));
    }

    private static void page(FormSheetBuilder draft, int lastRow) {
        draft.sheet().setDisplayGridlines(false);
        draft.sheet()
                .getWorkbook()
                .setPrintArea(draft.sheet().getWorkbook().getSheetIndex(draft.sheet()), NUMBER, TEXT, 0, lastRow);
        draft.sheet().enableLocking();
        draft.sheet().lockFormatRows(false);
        draft.sheet().lockFormatColumns(false);
    }
}
