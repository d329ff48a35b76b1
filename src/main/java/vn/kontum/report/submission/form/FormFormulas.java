package vn.kontum.report.submission.form;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.DefinedNames;

/**
 * The formulas of a form that compute figures and hold rules against them. Rules are printed from the same expressions that the server
 * evaluates.
 *
 * @implNote Only functions that Excel, LibreOffice and POI all compute alike.
 */
final class FormFormulas {
    private final FormOutline plan;
    private final HiddenSheetLayout places;
    private final FormTexts words;

    FormFormulas(FormOutline plan, HiddenSheetLayout places, FormTexts words) {
        this.plan = plan;
        this.places = places;
        this.words = words;
    }

    /** What a line states as a number: the number, 0 for nil, nothing for all else. */
    String value(FormOutline.VariableRow variableRow) {
        String cell = onForm(variableRow, FormLayout.VALUE_COLUMN);
        return "IF(ISNUMBER(" + cell + ")," + cell + ",IFERROR(IF(" + trimmed(cell) + "=\"-\",0,\"\"),\"\"))";
    }

    /** Flows add up with the year's earlier quarters, all else is as it is now; nothing where a quarter is missing. */
    String yearToDate(FormOutline.VariableRow variableRow) {
        String now = HiddenSheetLayout.value(variableRow);
        return addsUp(variableRow)
                ? ifCounted(
                        List.of(now, HiddenSheetLayout.earlier(variableRow)),
                        now + "+" + HiddenSheetLayout.earlier(variableRow))
                : ifCounted(List.of(now), now);
    }

    /** Against the newest figure known before, in percent. */
    String change(FormOutline.VariableRow variableRow) {
        String now = HiddenSheetLayout.value(variableRow);
        String before = here(variableRow, FormLayout.KNOWN_COLUMN);
        return ifCounted(
                List.of(now, before), "IFERROR(ROUND((" + now + "-" + before + ")/" + before + "*100,1),\"\")");
    }

    /** 1 where the rule is broken, 0 where it holds, nothing where a figure of it is missing. */
    String broken(Rule rule) {
        Expression expression = rule.expression().orElseThrow();
        List<String> cells =
                expression.names().stream().map(this::reference).distinct().toList();
        return ifCounted(cells, "IFERROR(IF(" + expression.excel(this::reference) + ",0,1),\"\")");
    }

    /** The sum of other lines; nothing while one of them is missing. */
    String sum(Expression expression) {
        List<String> cells =
                expression.names().stream().map(this::reference).distinct().toList();
        return ifCounted(cells, expression.excel(this::reference));
    }

    private String reference(Name name) {
        return switch (name.kind()) {
            case NOW -> HiddenSheetLayout.value(plan.line(name.code()).orElseThrow());
            case PREVIOUS -> places.previous(name.code());
            case YEAR_TO_DATE -> onForm(plan.line(name.code()).orElseThrow(), FormLayout.YEAR_TO_DATE_COLUMN);
            case FACT -> places.fact(name.code());
        };
    }

    private boolean addsUp(FormOutline.VariableRow variableRow) {
        return variableRow.variable().nature() == Variable.Nature.FLOW
                && variableRow.variable().dueQuarters().stream()
                        .anyMatch(quarter -> quarter < plan.period().quarter());
    }

    /** Without spaces at the ends; the reader takes no-break spaces for spaces too. */
    static String trimmed(String cell) {
        return "TRIM(SUBSTITUTE(" + cell + ",\"\u00A0\",\" \"))";
    }

    private static String ifCounted(List<String> cells, String formula) {
        return String.format(Locale.ROOT, "IF(COUNT(%s)<%d,\"\",%s)", String.join(",", cells), cells.size(), formula);
    }

    static String choose(String condition, String yes, String no) {
        return "IF(" + condition + "," + yes + "," + no + ")";
    }

    static String here(FormOutline.VariableRow variableRow, int column) {
        return "$" + CellAddress.columnName(column) + (variableRow.row() + 1);
    }

    private String onForm(FormOutline.VariableRow variableRow, int column) {
        return DefinedNames.quote(words.formSheet()) + "!$" + CellAddress.columnName(column) + "$"
                + (variableRow.row() + 1);
    }
}
