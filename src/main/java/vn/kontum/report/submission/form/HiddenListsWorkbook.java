package vn.kontum.report.submission.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.EarlierFigures;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.workbook.CellAddress;
import vn.kontum.report.workbook.CellLook;
import vn.kontum.report.workbook.CellRange;

/** The hidden sheet behind the form: every figure as a number, every rule with its outcome, and the lists of validations. */
final class HiddenListsWorkbook {
    /** Name of the list of revisions. */
    static final String REVISIONS = "DM_LAN_GUI";

    private static final int WIDE = 44 * 256;

    private final FormPlan plan;
    private final ListPlaces places;
    private final FormFormulas formulas;
    private final EarlierFigures earlier;

    HiddenListsWorkbook(FormPlan plan, ListPlaces places, FormFormulas formulas, EarlierFigures earlier) {
        this.plan = plan;
        this.places = places;
        this.formulas = formulas;
        this.earlier = earlier;
    }

    void write(DraftWorkbook draft, FormWords words) {
        CellLook look = draft.look(FormLook.LIST);
        heads(draft, words);
        for (FormPlan.Line line : plan.lines()) {
            int row = ListPlaces.FIRST_ROW + line.index();
            draft.text(row, ListPlaces.CODE, line.variable().code(), look);
            draft.formula(row, ListPlaces.VALUE, formulas.value(line), look);
            draft.number(row, ListPlaces.EARLIER, earlier.thisYear(line.variable()), look);
        }
        for (int i = 0; i < plan.rules().size(); i++) {
            Rule rule = plan.rules().get(i);
            int row = ListPlaces.FIRST_ROW + i;
            draft.text(row, ListPlaces.RULE, rule.key(), look);
            draft.text(row, ListPlaces.RULE_TEXT, text(rule, words), look);
            draft.formula(row, ListPlaces.RULE_BROKEN, formulas.broken(rule), look);
        }
        facts(draft, look);
        revisions(draft, look);
        List.of(ListPlaces.CODE, ListPlaces.FACT, ListPlaces.RULE_TEXT, ListPlaces.PREVIOUS)
                .forEach(column -> draft.sheet().setColumnWidth(column, WIDE));
        draft.sheet().enableLocking();
    }

    /** What the check column says when the rule is broken. */
    static String text(Rule rule, FormWords words) {
        return words.text(rule.severity() == Rule.Severity.BLOCK ? "check.block" : "check.warn", rule.titleVi());
    }

    private static void heads(DraftWorkbook draft, FormWords words) {
        CellLook look = draft.look(FormLook.LIST_HEADING);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.CODE, words.text("lists.variables"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.VALUE, words.text("lists.value"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.EARLIER, words.text("lists.earlier"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.FACT, words.text("lists.facts"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.FACT_VALUE, words.text("lists.value"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.RULE, words.text("lists.rules"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.RULE_TEXT, words.text("lists.text"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.RULE_BROKEN, words.text("lists.broken"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.PREVIOUS, words.text("lists.previous"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.PREVIOUS_VALUE, words.text("lists.value"), look);
        draft.text(ListPlaces.HEAD_ROW, ListPlaces.REVISION, words.text("lists.revisions"), look);
    }

    private void facts(DraftWorkbook draft, CellLook look) {
        for (int i = 0; i < places.facts().size(); i++) {
            String fact = places.facts().get(i);
            draft.text(ListPlaces.FIRST_ROW + i, ListPlaces.FACT, fact, look);
            draft.number(
                    ListPlaces.FIRST_ROW + i, ListPlaces.FACT_VALUE, plan.unit().fact(fact), look);
        }
        for (int i = 0; i < places.previous().size(); i++) {
            String code = places.previous().get(i);
            draft.text(ListPlaces.FIRST_ROW + i, ListPlaces.PREVIOUS, code, look);
            draft.number(ListPlaces.FIRST_ROW + i, ListPlaces.PREVIOUS_VALUE, earlier.previousQuarter(code), look);
        }
    }

    private static void revisions(DraftWorkbook draft, CellLook look) {
        IntStream.range(0, ListPlaces.REVISIONS)
                .forEach(i -> draft.number(
                        ListPlaces.FIRST_ROW + i, ListPlaces.REVISION, Optional.of(BigDecimal.valueOf(i + 1L)), look));
        CellRange range = new CellRange(
                new CellAddress(ListPlaces.FIRST_ROW, ListPlaces.REVISION),
                new CellAddress(ListPlaces.FIRST_ROW + ListPlaces.REVISIONS - 1, ListPlaces.REVISION));
        draft.book().names().addRange(REVISIONS, FormLayout.LISTS_SHEET, range);
    }
}
