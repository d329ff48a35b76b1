package vn.kontum.report.submission.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.prior.PriorPeriodValues;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/**
 * The hidden sheet behind the form: every figure as a number, every rule with its outcome, and the lists of
 * validations.
 */
final class HiddenListsWriter {
    /** Name of the list of revisions. */
    static final String REVISIONS = "DM_LAN_GUI";

    private static final int WIDE = 44 * 256;

    private final FormOutline plan;
    private final HiddenSheetLayout places;
    private final FormFormulas formulas;
    private final PriorPeriodValues earlier;

    HiddenListsWriter(FormOutline plan, HiddenSheetLayout places, FormFormulas formulas, PriorPeriodValues earlier) {
        this.plan = plan;
        this.places = places;
        this.formulas = formulas;
        this.earlier = earlier;
    }

    void write(FormSheetBuilder draft, FormTexts words) {
        CellStyleSpec style = draft.style(FormStyle.LIST);
        heads(draft, words);
        for (FormOutline.VariableRow variableRow : plan.lines()) {
            int row = HiddenSheetLayout.FIRST_ROW + variableRow.index();
            draft.text(row, HiddenSheetLayout.CODE, variableRow.variable().code(), style);
            draft.formula(row, HiddenSheetLayout.VALUE, formulas.value(variableRow), style);
            draft.number(row, HiddenSheetLayout.EARLIER, earlier.thisYear(variableRow.variable()), style);
        }
        for (int i = 0; i < plan.rules().size(); i++) {
            Rule rule = plan.rules().get(i);
            int row = HiddenSheetLayout.FIRST_ROW + i;
            draft.text(row, HiddenSheetLayout.RULE, rule.key(), style);
            draft.text(row, HiddenSheetLayout.RULE_TEXT, text(rule, words), style);
            draft.formula(row, HiddenSheetLayout.RULE_BROKEN, formulas.broken(rule), style);
        }
        facts(draft, style);
        revisions(draft, style);
        List.of(HiddenSheetLayout.CODE, HiddenSheetLayout.FACT, HiddenSheetLayout.RULE_TEXT, HiddenSheetLayout.PREVIOUS)
                .forEach(column -> draft.sheet().setColumnWidth(column, WIDE));
        draft.sheet().enableLocking();
    }

    /** What the check column says when the rule is broken. */
    static String text(Rule rule, FormTexts words) {
        return words.text(rule.severity() == Rule.Severity.BLOCK ? "check.block" : "check.warn", rule.titleVi());
    }

    private static void heads(FormSheetBuilder draft, FormTexts words) {
        CellStyleSpec style = draft.style(FormStyle.LIST_HEADING);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.CODE, words.text("lists.variables"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.VALUE, words.text("lists.value"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.EARLIER, words.text("lists.earlier"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.FACT, words.text("lists.facts"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.FACT_VALUE, words.text("lists.value"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.RULE, words.text("lists.rules"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.RULE_TEXT, words.text("lists.text"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.RULE_BROKEN, words.text("lists.broken"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.PREVIOUS, words.text("lists.previous"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.PREVIOUS_VALUE, words.text("lists.value"), style);
        draft.text(HiddenSheetLayout.HEAD_ROW, HiddenSheetLayout.REVISION, words.text("lists.revisions"), style);
    }

    private void facts(FormSheetBuilder draft, CellStyleSpec style) {
        for (int i = 0; i < places.facts().size(); i++) {
            String fact = places.facts().get(i);
            draft.text(HiddenSheetLayout.FIRST_ROW + i, HiddenSheetLayout.FACT, fact, style);
            draft.number(
                    HiddenSheetLayout.FIRST_ROW + i,
                    HiddenSheetLayout.FACT_VALUE,
                    plan.unit().fact(fact),
                    style);
        }
        for (int i = 0; i < places.previous().size(); i++) {
            String code = places.previous().get(i);
            draft.text(HiddenSheetLayout.FIRST_ROW + i, HiddenSheetLayout.PREVIOUS, code, style);
            draft.number(
                    HiddenSheetLayout.FIRST_ROW + i,
                    HiddenSheetLayout.PREVIOUS_VALUE,
                    earlier.previousQuarter(code),
                    style);
        }
    }

    private static void revisions(FormSheetBuilder draft, CellStyleSpec style) {
        IntStream.range(0, HiddenSheetLayout.REVISIONS)
                .forEach(i -> draft.number(
                        HiddenSheetLayout.FIRST_ROW + i,
                        HiddenSheetLayout.REVISION,
                        Optional.of(BigDecimal.valueOf(i + 1L)),
                        style));
        CellRange range = new CellRange(
                new CellAddress(HiddenSheetLayout.FIRST_ROW, HiddenSheetLayout.REVISION),
                new CellAddress(
                        HiddenSheetLayout.FIRST_ROW + HiddenSheetLayout.REVISIONS - 1, HiddenSheetLayout.REVISION));
        draft.book().names().addRange(REVISIONS, FormLayout.LISTS_SHEET, range);
    }
}
