package vn.kontum.report.submission.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.submission.prior.PriorPeriodValues;

/**
 * What a form fills in by itself: constants of the unit, figures of the quarter before, and sums of other lines. Where a figure that it
 * is made from is not known when the form is issued, the line is asked.
 */
final class GivenFigures {
    private final Map<String, PrefilledCell> given = new HashMap<>();

    /**
     * What stands in an input cell.
     *
     * @param number known when the form is issued; empty for a sum of lines that are still to be filled in
     */
    record PrefilledCell(Expression expression, Optional<BigDecimal> number) {}

    GivenFigures(FormOutline plan, PriorPeriodValues earlier) {
        for (FormOutline.VariableRow line : plan.lines()) {
            line.variable()
                    .givenTo(plan.unit())
                    .filter(expression -> expression.names().stream().allMatch(name -> known(name, plan, earlier)))
                    .ifPresent(expression -> given.put(
                            line.variable().code(), new PrefilledCell(expression, number(expression, earlier))));
        }
    }

    Optional<PrefilledCell> of(FormOutline.VariableRow line) {
        return Optional.ofNullable(given.get(line.variable().code()));
    }

    private static boolean known(Name name, FormOutline plan, PriorPeriodValues earlier) {
        return name.kind() == Name.Kind.PREVIOUS
                ? earlier.previousQuarter(name.code()).isPresent()
                : plan.line(name.code()).isPresent();
    }

    private static Optional<BigDecimal> number(Expression expression, PriorPeriodValues earlier) {
        return expression
                .evaluate(name ->
                        name.kind() == Name.Kind.PREVIOUS ? earlier.previousQuarter(name.code()) : Optional.empty())
                .number();
    }
}
