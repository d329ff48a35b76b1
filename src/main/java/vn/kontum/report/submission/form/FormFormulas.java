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
 * The formulas of a form. Rules are printed from the same expressions that the server evaluates.
 *
 * @implNote Only functions that Excel, LibreOffice and POI all compute alike.
 */
final class FormFormulas {
    private final FormOutline plan;
    private final HiddenSheetLayout places;
    private final FormTexts words;
    private final GivenFigures given;

    FormFormulas(FormOutline plan, HiddenSheetLayout places, FormTexts words, GivenFigures given) {
        this.plan = plan;
        this.given = given;
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

    String check(FormOutline.VariableRow variableRow) {
        String typed = trimmed(here(variableRow, FormLayout.VALUE_COLUMN));
        String unavailable = "OR(LEFT(" + typed + ",3)=\"[x]\",LEFT(" + typed + ",1)=\"\u2026\")";
        boolean asked = variableRow.variable().required()
                && plan.asks(variableRow)
                && given.of(variableRow).isEmpty();
        String blank = asked ? words.literal("check.missing") : "\"\"";
        String explained = choose(noted(variableRow), words.literal("check.explained"), words.literal("check.reason"));
        String noNumber =
                choose("LEN(" + typed + ")=0", blank, choose(unavailable, explained, words.literal("check.text")));
        String all =
                choose("ISNUMBER(" + HiddenSheetLayout.value(variableRow) + ")", numberCheck(variableRow), noNumber);
        return "IFERROR(" + all + "," + words.literal("check.text") + ")";
    }

    /** 1 where the rule is broken, 0 where it holds, nothing where a figure of it is missing. */
    String broken(Rule rule) {
        Expression expression = rule.expression().orElseThrow();
        List<String> cells =
                expression.names().stream().map(this::reference).distinct().toList();
        return ifCounted(cells, "IFERROR(IF(" + expression.excel(this::reference) + ",0,1),\"\")");
    }

    /** Whether the form may be sent, from the check column. */
    String status() {
        if (plan.lines().isEmpty()) {
            return words.literal("status.ok");
        }
        String checks = checks(FormOutline.FIRST_ROW, plan.end() - 1);
        String errors = "COUNTIF(" + checks + ",\"\u2717*\")";
        String warnings = "COUNTIF(" + checks + ",\"!*\")";
        String missing = missing(checks);
        String wrong = errors + "-" + missing;
        String unfinished = words.around("status.missing", missing) + "&"
                + choose(wrong + ">0", words.around("status.also", "(" + wrong + ")"), "\"\"");
        return choose(
                missing + ">0",
                unfinished,
                choose(
                        errors + ">0",
                        words.around("status.error", errors),
                        choose(warnings + ">0", words.around("status.warn", warnings), words.literal("status.ok"))));
    }

    /** How many lines below a heading are still to be filled in. */
    String remaining(FormOutline.Heading heading) {
        String missing = missing(checks(heading.row() + 1, heading.row() + heading.lines()));
        return choose(missing + ">0", words.around("section.missing", missing), words.literal("section.done"));
    }

    /** The sum of other lines; nothing while one of them is missing. */
    String sum(Expression expression) {
        List<String> cells =
                expression.names().stream().map(this::reference).distinct().toList();
        return ifCounted(cells, expression.excel(this::reference));
    }

    private static String checks(int first, int last) {
        String column = "$" + CellAddress.columnName(FormLayout.CHECK_COLUMN) + "$";
        return column + (first + 1) + ":" + column + (last + 1);
    }

    private String missing(String checks) {
        return "COUNTIF(" + checks + "," + words.literal("check.missing") + ")";
    }

    private String numberCheck(FormOutline.VariableRow variableRow) {
        Variable variable = variableRow.variable();
        String value = HiddenSheetLayout.value(variableRow);
        String outside = "OR(" + value + "<" + variable.min().toPlainString() + "," + value + ">"
                + variable.max().toPlainString() + ")";
        String checked = ruleChecks(variableRow);
        if (variable.type() == Variable.Type.INTEGER) {
            checked = choose(value + "<>ROUND(" + value + ",0)", words.literal("check.whole"), checked);
        }
        String range = words.literal("check.range", words.number(variable.min()), words.number(variable.max()));
        return choose(outside, range, checked);
    }

    private String ruleChecks(FormOutline.VariableRow variableRow) {
        String checks = words.literal("check.ok");
        List<Rule> rules = plan.rulesAt(variableRow);
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            String text = places.ruleText(rule);
            String said = rule.severity() == Rule.Severity.WARN
                    ? choose(noted(variableRow), words.literal("check.explained"), text)
                    : text;
            checks = choose(places.ruleBroken(rule) + "=1", said, checks);
        }
        return checks;
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
    private static String trimmed(String cell) {
        return "TRIM(SUBSTITUTE(" + cell + ",\"\u00A0\",\" \"))";
    }

    private static String noted(FormOutline.VariableRow variableRow) {
        return "LEN(" + trimmed(here(variableRow, FormLayout.NOTE_COLUMN)) + ")>0";
    }

    private static String ifCounted(List<String> cells, String formula) {
        return String.format(Locale.ROOT, "IF(COUNT(%s)<%d,\"\",%s)", String.join(",", cells), cells.size(), formula);
    }

    private static String choose(String condition, String yes, String no) {
        return "IF(" + condition + "," + yes + "," + no + ")";
    }

    private static String here(FormOutline.VariableRow variableRow, int column) {
        return "$" + CellAddress.columnName(column) + (variableRow.row() + 1);
    }

    private String onForm(FormOutline.VariableRow variableRow, int column) {
        return DefinedNames.quote(words.formSheet()) + "!$" + CellAddress.columnName(column) + "$"
                + (variableRow.row() + 1);
    }
}
