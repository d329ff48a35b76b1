package vn.kontum.report.submission.form;

import static vn.kontum.report.submission.form.FormFormulas.choose;
import static vn.kontum.report.submission.form.FormFormulas.here;
import static vn.kontum.report.submission.form.FormFormulas.trimmed;

import java.util.List;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.model.CellAddress;

/** The formulas that tell the unit what is still to be done: in the column of checks, beside headings and above the lines. */
final class CheckFormulas {
    private final FormOutline plan;
    private final HiddenSheetLayout places;
    private final FormTexts words;
    private final GivenFigures given;

    CheckFormulas(FormOutline plan, HiddenSheetLayout places, FormTexts words, GivenFigures given) {
        this.plan = plan;
        this.places = places;
        this.words = words;
        this.given = given;
    }

    /** What the check says of a line: missing, not a number, out of range, against a rule, explained, or right. */
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

    private static String noted(FormOutline.VariableRow variableRow) {
        return "LEN(" + trimmed(here(variableRow, FormLayout.NOTE_COLUMN)) + ")>0";
    }
}
