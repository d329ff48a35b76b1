package vn.kontum.report.verification.recount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * What units stated, quarter by quarter, as the files of the year hold it.
 *
 * @param figures by quarter, unit and variable
 * @param neighbours up to where neighbouring quarters fill holes; empty where they do not
 */
record StatedFigures(
        Catalogue catalogue, Map<Integer, Map<String, Map<String, BigDecimal>>> figures, Optional<Period> neighbours) {
    private static final Pattern SAME = Pattern.compile("(\\w+) == prev\\((\\w+)\\)");

    /** Whether neighbouring quarters fill holes. */
    boolean filled() {
        return neighbours.isPresent();
    }

    StatedFigures filledUpTo(Period last) {
        return new StatedFigures(catalogue, figures, Optional.of(last));
    }

    /**
     * What a unit typed, or what follows from what its older form asked: nothing was carried into the first quarter
     * there.
     */
    Optional<BigDecimal> typed(Unit unit, Period quarter, String variable) {
        return given(unit, quarter.quarter(), variable)
                .or(() -> catalogue
                        .variable(variable)
                        .flatMap(Variable::older)
                        .flatMap(older -> older.evaluate(name -> older(name, unit, quarter))
                                .number()))
                .or(() -> neighbours.flatMap(last -> neighbour(unit, quarter.quarter(), variable, last)));
    }

    private Optional<BigDecimal> older(Expression.Name name, Unit unit, Period quarter) {
        if (name.kind() != Expression.Name.Kind.PREVIOUS) {
            return given(unit, quarter.quarter(), name.code());
        }
        return quarter.quarter() == 1 ? Optional.of(BigDecimal.ZERO) : given(unit, quarter.quarter() - 1, name.code());
    }

    private Optional<BigDecimal> given(Unit unit, int quarter, String variable) {
        return Optional.ofNullable(figures.getOrDefault(quarter, Map.of())
                .getOrDefault(unit.code(), Map.of())
                .get(variable));
    }

    /** What stood at the end of a quarter stands at the start of the next one, where a file must keep to that. */
    private Optional<BigDecimal> neighbour(Unit unit, int quarter, String variable, Period last) {
        for (Rule rule : catalogue.rules()) {
            Matcher same =
                    SAME.matcher(rule.expression().map(Expression::source).orElse(""));
            if (rule.severity() == Rule.Severity.BLOCK && same.matches()) {
                if (same.group(1).equals(variable) && quarter > 1) {
                    return given(unit, quarter - 1, same.group(2));
                }
                if (same.group(2).equals(variable) && quarter < last.quarter()) {
                    return given(unit, quarter + 1, same.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
