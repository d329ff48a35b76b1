package vn.kontum.report.submission.form;

import java.util.List;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.DefinedNames;

/**
 * What stands where on the hidden sheet: figures as numbers, rules with their outcome, facts of the unit.
 *
 * @implNote Codes stay out of column A, where the reader looks for them on sheets that lost their name.
 */
final class HiddenSheetLayout {
    static final int HEAD_ROW = 0;
    static final int FIRST_ROW = 1;

    static final int CODE = 1;
    static final int VALUE = 2;
    static final int EARLIER = 3;
    static final int FACT = 5;
    static final int FACT_VALUE = 6;
    static final int RULE = 8;
    static final int RULE_TEXT = 9;
    static final int RULE_BROKEN = 10;
    static final int PREVIOUS = 12;
    static final int PREVIOUS_VALUE = 13;
    static final int REVISION = 15;

    /** Largest revision offered in the list of the cell; others may be typed. */
    static final int REVISIONS = 9;

    private final FormOutline plan;
    private final List<String> facts;
    private final List<String> previous;

    HiddenSheetLayout(FormOutline plan) {
        this.plan = plan;
        this.facts = plan.unit().facts().keySet().stream().sorted().toList();
        this.previous = Stream.concat(
                        plan.rules().stream().flatMap(rule -> rule.expression().stream()),
                        plan.lines().stream().flatMap(line -> line.variable().givenTo(plan.unit()).stream()))
                .flatMap(expression -> expression.names().stream())
                .filter(name -> name.kind() == Name.Kind.PREVIOUS)
                .map(Name::code)
                .distinct()
                .sorted()
                .toList();
    }

    /** Names of the unit's facts, in the order of their rows. */
    List<String> facts() {
        return facts;
    }

    /** Variables whose figure of the quarter before a rule or a given figure needs, in the order of their rows. */
    List<String> previous() {
        return previous;
    }

    /** The cell that holds a line's figure as a number, and nothing where there is none. */
    static String value(FormOutline.VariableRow variableRow) {
        return at(variableRow.index(), VALUE);
    }

    /** The cell with the sum of the year's earlier quarters. */
    static String earlier(FormOutline.VariableRow variableRow) {
        return at(variableRow.index(), EARLIER);
    }

    String ruleText(Rule rule) {
        return at(plan.rules().indexOf(rule), RULE_TEXT);
    }

    /** The cell that says 1 for a broken rule, 0 for one that holds, nothing for one that cannot be applied. */
    String ruleBroken(Rule rule) {
        return at(plan.rules().indexOf(rule), RULE_BROKEN);
    }

    String fact(String name) {
        return at(facts.indexOf(name), FACT_VALUE);
    }

    String previous(String variable) {
        return at(previous.indexOf(variable), PREVIOUS_VALUE);
    }

    private static String at(int index, int column) {
        if (index < 0) {
            throw new IllegalArgumentException(
                    "[" + FormLayout.LISTS_SHEET + "] has no row for what is asked of column "
                            + CellAddress.columnName(column) + ", expected one planned before");
        }
        return DefinedNames.quote(FormLayout.LISTS_SHEET)
                + "!$"
                + CellAddress.columnName(column)
                + "$"
                + (FIRST_ROW + index + 1);
    }
}
