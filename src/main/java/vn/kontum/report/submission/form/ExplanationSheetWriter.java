package vn.kontum.report.submission.form;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/**
 * One line for each target that the unit is in charge of: what is known of it, what was promised, and room for an estimate of the
 * year, the cause, the measure and the day. All of it is optional; the lines depend on the catalogue alone, never on verdicts.
 */
final class ExplanationSheetWriter {
    private static final List<String> COLUMNS =
            List.of("code", "no", "name", "plan", "state", "promise", "estimate", "cause", "measure", "due");
    private static final List<Integer> WIDTHS = List.of(14, 4, 27, 10, 15, 17, 10, 21, 20, 10);
    private static final int HEAD_ROW = 2;
    /** The codes stand left of it. */
    private static final int FIRST_PRINTED = 1;

    private static final double LEAST_POINTS = 32;
    /** Room for some lines by hand or keyboard. */
    private static final double LINE_POINTS = 54;

    private static final double MARGIN = 4;

    private final Unit unit;
    private final Period period;
    private final FormTexts words;
    private final TargetHistory history;

    ExplanationSheetWriter(Unit unit, Period period, FormTexts words, TargetHistory history) {
        this.unit = unit;
        this.period = period;
        this.words = words;
        this.history = history;
    }

    void write(FormSheetBuilder draft, List<Indicator> targets) {
        Columns all = new Columns(FIRST_PRINTED, COLUMNS.size() - 1);
        draft.wide(0, all, words.text("explanations.title"), draft.style(FormStyle.TITLE));
        draft.wide(1, all, explained(), draft.style(FormStyle.GUIDE_TEXT));
        draft.height(1, LEAST_POINTS);
        for (int column = 0; column < COLUMNS.size(); column++) {
            draft.sheet().setColumnWidth(column, WIDTHS.get(column) * 256);
            draft.text(
                    HEAD_ROW, column, words.text("explanations." + COLUMNS.get(column)), draft.style(FormStyle.COLUMN));
        }
        draft.height(HEAD_ROW, LEAST_POINTS);
        for (int i = 0; i < targets.size(); i++) {
            line(draft, HEAD_ROW + 1 + i, targets.get(i));
        }
        page(draft, HEAD_ROW + targets.size());
    }

    private String explained() {
        String explained = words.text("explanations.explained", unit.nameVi());
        return words.contact()
                .map(contact -> explained + " " + words.text("explanations.contact", contact))
                .orElse(explained);
    }

    private void line(FormSheetBuilder draft, int row, Indicator indicator) {
        CellStyleSpec name = draft.style(FormStyle.NAME);
        CellStyleSpec middle = draft.style(FormStyle.MEASURE);
        CellStyleSpec text = draft.style(FormStyle.CHECK);
        String state = state(indicator);
        String promise = promise(indicator);
        draft.text(row, 0, FormLayout.TARGET + indicator.code(), draft.style(FormStyle.CODE));
        draft.text(row, 1, Integer.toString(indicator.no()), middle);
        draft.text(row, 2, indicator.nameVi(), name);
        draft.text(
                row, 3, words.text("explanations.measured", plan(indicator.target()), indicator.measureVi()), middle);
        draft.text(row, 4, state, text);
        draft.text(row, 5, promise, text);
        CellStyleSpec input = draft.style(FormStyle.INPUT);
        draft.blank(row, FormLayout.ESTIMATE_COLUMN, input.format("General").unlocked());
        List<String> names = List.of(FormLayout.CAUSE, FormLayout.MEASURE, FormLayout.DUE);
        draft.name(FormLayout.ESTIMATE + indicator.code(), row, FormLayout.ESTIMATE_COLUMN);
        for (int i = 0; i < names.size(); i++) {
            draft.blank(
                    row,
                    FormLayout.CAUSE_COLUMN + i,
                    draft.style(FormStyle.NOTE).unlocked());
            draft.name(names.get(i) + indicator.code(), row, FormLayout.CAUSE_COLUMN + i);
        }
        draft.height(
                row,
                Math.max(
                        LINE_POINTS,
                        MARGIN
                                + Math.max(
                                        points(indicator.nameVi(), name, 2),
                                        Math.max(points(state, text, 4), points(promise, text, 5)))));
    }

    /** What the newest edition of the quarter before says; of another year it is named with that year, whose plan it was held against. */
    private String state(Indicator indicator) {
        return history.state(indicator.code(), known())
                .map(state -> words.text(
                        known().year() == period.year() ? "explanations.known" : "explanations.known.before",
                        known().roman(),
                        state.yearToDate()
                                .map(figure ->
                                        words.number(figure.setScale(indicator.decimals(figure), RoundingMode.HALF_UP)))
                                .orElse(words.text("explanations.none")),
                        words.text("explanations.verdict." + state.verdict()),
                        String.valueOf(known().year())))
                .orElse(words.text("explanations.unknown"));
    }

    private String promise(Indicator indicator) {
        Optional<Explanation> before = history.explanation(unit.code(), indicator.code(), period.previous());
        List<String> parts = new ArrayList<>();
        before.ifPresent(promise -> {
            promise.estimate().ifPresent(e -> parts.add(words.text("explanations.promised.estimate", words.number(e))));
            if (!promise.measure().isEmpty()) {
                parts.add(promise.measure());
            }
            if (!promise.due().isEmpty()) {
                parts.add(words.text("explanations.promised.due", promise.due()));
            }
        });
        return parts.isEmpty() ? words.text("explanations.none") : String.join("; ", parts);
    }

    /** The period whose edition may be known when this one's forms go out. */
    private Period known() {
        return period.previous();
    }

    private String plan(Target target) {
        String key = "target." + target.comparator();
        return target.comparator() == Target.Comparator.RANGE
                ? words.text(
                        key,
                        words.number(target.min().orElseThrow()),
                        words.number(target.max().orElseThrow()))
                : words.text(key, words.number(target.threshold()));
    }

    private static double points(String text, CellStyleSpec style, int column) {
        return RowHeightEstimator.points(text, style.face(), WIDTHS.get(column));
    }

    private static void page(FormSheetBuilder draft, int lastRow) {
        draft.printAcross(new Columns(FIRST_PRINTED, COLUMNS.size() - 1), HEAD_ROW, lastRow);
        draft.sheet().setDisplayGridlines(false);
        draft.sheet().createFreezePane(0, HEAD_ROW + 1);
        draft.sheet().enableLocking();
        draft.sheet().lockFormatRows(false);
        draft.sheet().lockFormatColumns(false);
    }
}
