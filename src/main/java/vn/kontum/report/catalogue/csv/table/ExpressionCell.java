package vn.kontum.report.catalogue.csv.table;

import java.util.Locale;
import java.util.Set;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;
import vn.kontum.report.catalogue.expression.ExpressionException;

/**
 * A cell that holds an expression.
 *
 * @param truth whether it must say true or false rather than a number
 */
record ExpressionCell(CsvRow row, String column, boolean truth) {

    /** The expression; where it cannot be read the error is noted, and one that says the same always stands in for it. */
    Expression read(Set<String> facts) {
        String text = row.required(column);
        if (text.isEmpty()) {
            return harmless();
        }
        try {
            Expression expression = ExpressionCompiler.parse(text, facts);
            if (expression.saysTruth() != truth) {
                row.error(column, truth ? "expression.not_a_rule" : "expression.not_a_number", text);
            }
            return expression;
        } catch (ExpressionException e) {
            String key = "expression." + e.expected().name().toLowerCase(Locale.ROOT);
            row.error(column, key, e.position(), e.found(), text);
            return harmless();
        }
    }

    private Expression harmless() {
        return ExpressionCompiler.parse(truth ? "0 == 0" : "0");
    }
}
