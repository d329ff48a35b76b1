package vn.kontum.report.submission.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.submission.form.FormSheetBuilder.ExplainedStyle;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.prior.KnownFigure;
import vn.kontum.report.submission.prior.PriorPeriodValues;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.RowHeightEstimator;

/** The lines of the form, one for each figure, and the headings of their groups. */
final class FormRowsWriter {
    private static final Columns HEADING = new Columns(FormLayout.NUMBER_COLUMN, FormLayout.VALUE_COLUMN);
    private static final Columns REMAINING = new Columns(FormLayout.CHECK_COLUMN, FormLayout.NOTE_COLUMN);
    private static final Columns NOT_PRINTED = new Columns(FormLayout.OFFICE_COLUMN, FormLayout.LAST_COLUMN);
    private static final String[] NUMERALS =
            "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");
    private static final double MARGIN = 4;
    private static final double LEAST_POINTS = 20;

    private final FormOutline plan;
    private final FormTexts words;
    private final FormFormulas formulas;
    private final CheckFormulas checks;
    private final PriorPeriodValues earlier;
    private final EnteredForm entered;
    private final GivenFigures given;

    FormRowsWriter(
            FormOutline plan,
            FormTexts words,
            FormFormulas formulas,
            CheckFormulas checks,
            PriorPeriodValues earlier,
            EnteredForm entered,
            GivenFigures given) {
        this.given = given;
        this.plan = plan;
        this.words = words;
        this.formulas = formulas;
        this.checks = checks;
        this.earlier = earlier;
        this.entered = entered;
    }

    void write(FormSheetBuilder draft) {
        CellStyleSpec group = draft.style(FormStyle.GROUP);
        for (FormOutline.Heading heading : plan.headings()) {
            String numeral = heading.number() <= NUMERALS.length
                    ? NUMERALS[heading.number() - 1]
                    : Integer.toString(heading.number());
            draft.wide(heading.row(), HEADING, numeral + ". " + heading.text(), group);
            draft.wide(heading.row(), REMAINING, "", group);
            draft.wide(heading.row(), NOT_PRINTED, "", group);
            if (plan.asks(heading)) {
                draft.formula(heading.row(), FormLayout.CHECK_COLUMN, checks.remaining(heading), group);
            } else {
                draft.text(heading.row(), FormLayout.CHECK_COLUMN, words.text("section.others"), group);
            }
            draft.height(heading.row(), LEAST_POINTS);
        }
        plan.lines().forEach(variableRow -> line(draft, variableRow));
    }

    private void line(FormSheetBuilder draft, FormOutline.VariableRow variableRow) {
        Variable variable = variableRow.variable();
        int row = variableRow.row();
        draft.text(row, FormLayout.CODE_COLUMN, variable.code(), draft.style(FormStyle.CODE));
        draft.number(
                row,
                FormLayout.NUMBER_COLUMN,
                Optional.of(BigDecimal.valueOf(variableRow.index() + 1L)),
                draft.style(FormStyle.MEASURE));
        draft.explained(row, FormLayout.NAME_COLUMN, explained(draft, variable), draft.style(FormStyle.NAME));
        draft.text(row, FormLayout.MEASURE_COLUMN, variable.measureVi(), draft.style(FormStyle.MEASURE));
        figures(draft, variableRow, FormLayout.numberFormat(variable));
        draft.formula(row, FormLayout.CHANGE_COLUMN, formulas.change(variableRow), draft.style(FormStyle.CHANGE));
        draft.formula(row, FormLayout.CHECK_COLUMN, checks.check(variableRow), draft.style(FormStyle.CHECK));
        CellStyleSpec note =
                plan.asks(variableRow) ? draft.style(FormStyle.NOTE).unlocked() : draft.style(FormStyle.CHECK);
        entered.entry(variable.code())
                .flatMap(EnteredForm.Entry::note)
                .ifPresentOrElse(
                        text -> draft.text(row, FormLayout.NOTE_COLUMN, text, note),
                        () -> draft.blank(row, FormLayout.NOTE_COLUMN, note));
        draft.text(
                row,
                FormLayout.OFFICE_COLUMN,
                plan.office(variable).orElseGet(plan.unit()::nameVi),
                draft.style(FormStyle.CHECK));
        draft.name(FormLayout.INPUT + variable.code(), row, FormLayout.VALUE_COLUMN);
        draft.name(FormLayout.NOTE + variable.code(), row, FormLayout.NOTE_COLUMN);
        draft.height(row, height(draft, variableRow));
    }

    private void figures(FormSheetBuilder draft, FormOutline.VariableRow variableRow, String format) {
        String code = variableRow.variable().code();
        CellStyleSpec before = draft.style(FormStyle.EARLIER).format(format);
        CellStyleSpec input = draft.style(FormStyle.INPUT).format(format).unlocked();
        CellStyleSpec sum = draft.style(FormStyle.YEAR_TO_DATE).format(format);
        Optional<KnownFigure> known = earlier.lastKnown(code);
        draft.number(
                variableRow.row(),
                FormLayout.KNOWN_COLUMN,
                known.map(KnownFigure::value),
                before.format(known.map(figure -> dated(format, figure)).orElse(format)));
        draft.number(variableRow.row(), FormLayout.LAST_YEAR_COLUMN, earlier.sameQuarterLastYear(code), before);
        if (entered.entry(code).isEmpty() && !plan.asks(variableRow)) {
            draft.blank(variableRow.row(), FormLayout.VALUE_COLUMN, sum);
        } else if (entered.entry(code).isPresent() || given.of(variableRow).isEmpty()) {
            value(draft, variableRow, input);
        } else {
            given(draft, variableRow, sum);
        }
        draft.formula(variableRow.row(), FormLayout.YEAR_TO_DATE_COLUMN, formulas.yearToDate(variableRow), sum);
    }

    private void given(FormSheetBuilder draft, FormOutline.VariableRow variableRow, CellStyleSpec style) {
        GivenFigures.PrefilledCell figure = given.of(variableRow).orElseThrow();
        if (figure.number().isPresent()) {
            draft.number(variableRow.row(), FormLayout.VALUE_COLUMN, figure.number(), style);
        } else {
            draft.formula(variableRow.row(), FormLayout.VALUE_COLUMN, formulas.sum(figure.expression()), style);
        }
    }

    /** The number format of a figure, with its quarter behind it where that is not the one before. */
    private String dated(String format, KnownFigure figure) {
        return figure.period().equals(plan.period().previous())
                ? format
                : format + "\" ("
                        + words.text(
                                "known.quarter",
                                figure.period().roman(),
                                Integer.toString(figure.period().year())) + ")\"";
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
        return new ExplainedStyle(variable.nameVi(), explanation(variable), draft.style(FormStyle.EXPLANATION));
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
        Variable variable = variableRow.variable();
        double name = points(variable.nameVi(), draft.style(FormStyle.NAME), FormLayout.NAME_COLUMN)
                + (explanation(variable).isEmpty()
                        ? 0
                        : points(explanation(variable), draft.style(FormStyle.EXPLANATION), FormLayout.NAME_COLUMN));
        double office = points(
                plan.office(variable).orElseGet(plan.unit()::nameVi),
                draft.style(FormStyle.CHECK),
                FormLayout.OFFICE_COLUMN);
        double measure = points(variable.measureVi(), draft.style(FormStyle.MEASURE), FormLayout.MEASURE_COLUMN);
        double check = checks(variableRow)
                .mapToDouble(text -> points(text, draft.style(FormStyle.CHECK), FormLayout.CHECK_COLUMN))
                .max()
                .orElse(0);
        return Math.max(
                LEAST_POINTS,
                MARGIN
                        + Stream.of(name, office, measure, check)
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

    private static double points(String text, CellStyleSpec style, int column) {
        return RowHeightEstimator.points(text, style.face(), FormSheetWriter.WIDTHS.get(column));
    }
}
