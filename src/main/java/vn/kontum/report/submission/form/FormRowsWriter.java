package vn.kontum.report.submission.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.PriorPeriodValues;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.submission.form.FormSheetBuilder.ExplainedStyle;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/** The lines of the form, one for each figure, and the headings of their groups. */
final class FormRowsWriter {
    private static final Columns ALL = new Columns(FormLayout.CODE_COLUMN, FormLayout.NOTE_COLUMN);
    private static final List<String> NUMERALS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");
    private static final double MARGIN = 4;
    private static final double LEAST_POINTS = 20;

    private final FormOutline plan;
    private final FormTexts words;
    private final FormFormulas formulas;
    private final PriorPeriodValues earlier;
    private final EnteredForm entered;

    FormRowsWriter(
            FormOutline plan, FormTexts words, FormFormulas formulas, PriorPeriodValues earlier, EnteredForm entered) {
        this.plan = plan;
        this.words = words;
        this.formulas = formulas;
        this.earlier = earlier;
        this.entered = entered;
    }

    void write(FormSheetBuilder draft) {
        CellStyleSpec group = draft.look(FormStyle.GROUP);
        for (FormOutline.Heading heading : plan.headings()) {
            String numeral = heading.number() <= NUMERALS.size()
                    ? NUMERALS.get(heading.number() - 1)
                    : Integer.toString(heading.number());
            draft.wide(heading.row(), ALL, numeral + ". " + heading.text(), group);
            draft.height(heading.row(), LEAST_POINTS);
        }
        plan.lines().forEach(variableRow -> line(draft, variableRow));
    }

    private void line(FormSheetBuilder draft, FormOutline.VariableRow variableRow) {
        Variable variable = variableRow.variable();
        int row = variableRow.row();
        draft.text(row, FormLayout.CODE_COLUMN, variable.code(), draft.look(FormStyle.CODE));
        draft.explained(row, FormLayout.NAME_COLUMN, explained(draft, variable), draft.look(FormStyle.NAME));
        draft.text(row, FormLayout.MEASURE_COLUMN, variable.measureVi(), draft.look(FormStyle.MEASURE));
        figures(draft, variableRow, FormLayout.numberFormat(variable));
        draft.formula(row, FormLayout.CHANGE_COLUMN, formulas.change(variableRow), draft.look(FormStyle.CHANGE));
        draft.formula(row, FormLayout.CHECK_COLUMN, formulas.check(variableRow), draft.look(FormStyle.CHECK));
        CellStyleSpec note = draft.look(FormStyle.NOTE).unlocked();
        entered.entry(variable.code())
                .flatMap(EnteredForm.Entry::note)
                .ifPresentOrElse(
                        text -> draft.text(row, FormLayout.NOTE_COLUMN, text, note),
                        () -> draft.blank(row, FormLayout.NOTE_COLUMN, note));
        draft.name(FormLayout.INPUT + variable.code(), row, FormLayout.VALUE_COLUMN);
        draft.name(FormLayout.NOTE + variable.code(), row, FormLayout.NOTE_COLUMN);
        draft.height(row, height(draft, variableRow));
    }

    private void figures(FormSheetBuilder draft, FormOutline.VariableRow variableRow, String format) {
        String code = variableRow.variable().code();
        CellStyleSpec before = draft.look(FormStyle.EARLIER).format(format);
        CellStyleSpec input = draft.look(FormStyle.INPUT).format(format).unlocked();
        CellStyleSpec sum = draft.look(FormStyle.YEAR_TO_DATE).format(format);
        draft.number(variableRow.row(), FormLayout.PREVIOUS_COLUMN, earlier.previousQuarter(code), before);
        draft.number(variableRow.row(), FormLayout.LAST_YEAR_COLUMN, earlier.sameQuarterLastYear(code), before);
        value(draft, variableRow, input);
        draft.formula(variableRow.row(), FormLayout.YEAR_TO_DATE_COLUMN, formulas.yearToDate(variableRow), sum);
    }

    private void value(FormSheetBuilder draft, FormOutline.VariableRow variableRow, CellStyleSpec input) {
        Optional<EnteredForm.Entry> entry = entered.entry(variableRow.variable().code());
        if (entry.filter(e -> e.number().isEmpty()).isPresent()) {
            draft.text(variableRow.row(), FormLayout.VALUE_COLUMN, entry.get().text(), input);
        } else {
            draft.number(variableRow.row(), FormLayout.VALUE_COLUMN, entry.flatMap(EnteredForm.Entry::number), input);
        }
    }

    private ExplainedStyle explained(FormSheetBuilder draft, Variable variable) {
        return new ExplainedStyle(variable.nameVi(), explanation(variable), draft.look(FormStyle.EXPLANATION));
    }

    /** The note of the catalogue and the day or span that the figure speaks of. */
    private String explanation(Variable variable) {
        String reference = switch (variable.reference()) {
            case WINDOW -> "";
            case CALENDAR_QUARTER -> words.text("reference.CALENDAR_QUARTER");
            case YEAR_END ->
                words.text(
                        variable.aheadOf(plan.window()) ? "reference.YEAR_END.ahead" : "reference.YEAR_END",
                        Integer.toString(plan.period().year()));
        };
        return Stream.of(variable.note(), reference)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** High enough for whatever the check column may come to say. */
    private double height(FormSheetBuilder draft, FormOutline.VariableRow variableRow) {
        List<Integer> widths = draft.book().design().sheet(words.formSheet()).widths();
        Variable variable = variableRow.variable();
        double name = points(variable.nameVi(), draft.look(FormStyle.NAME), widths.get(FormLayout.NAME_COLUMN))
                + (explanation(variable).isEmpty()
                        ? 0
                        : points(
                                explanation(variable),
                                draft.look(FormStyle.EXPLANATION),
                                widths.get(FormLayout.NAME_COLUMN)));
        double code = points(variable.code(), draft.look(FormStyle.CODE), widths.get(FormLayout.CODE_COLUMN));
        double measure =
                points(variable.measureVi(), draft.look(FormStyle.MEASURE), widths.get(FormLayout.MEASURE_COLUMN));
        double check = checks(variableRow)
                .mapToDouble(text -> points(text, draft.look(FormStyle.CHECK), widths.get(FormLayout.CHECK_COLUMN)))
                .max()
                .orElse(0);
        return Math.max(
                LEAST_POINTS,
                MARGIN
                        + Stream.of(name, code, measure, check)
                                .mapToDouble(d -> d)
                                .max()
                                .orElse(0));
    }

    private Stream<String> checks(FormOutline.VariableRow variableRow) {
        Variable variable = variableRow.variable();
        return Stream.concat(
                Stream.of(words.text("check.range", words.number(variable.min()), words.number(variable.max()))),
                plan.rulesAt(variableRow).stream().map(rule -> HiddenListsWriter.text(rule, words)));
    }

    private static double points(String text, CellStyleSpec look, int width) {
        return RowHeightEstimator.points(text, look.face(), width / 256.0);
    }
}
