package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;

/**
 * The totals of one quarter.
 *
 * @param expected units that were asked for something
 * @param complete codes of those among them that gave everything
 * @param matched sums over the complete units only, so that both parts of a rate speak of the same places
 * @param unmatched sums over whatever was given
 */
record QuarterTotals(
        Period quarter,
        List<Unit> expected,
        Set<String> complete,
        Map<String, BigDecimal> matched,
        Map<String, BigDecimal> unmatched) {

    static QuarterTotals of(FormulaTerms terms, List<Unit> units, Period quarter, UnitContributions unitContributions) {
        List<Unit> expected = units.stream()
                .filter(unit -> !terms.asked(unit, quarter).isEmpty())
                .toList();
        List<Unit> complete = expected.stream()
                .filter(unit -> unitContributions.complete(unit, terms, quarter))
                .toList();
        return new QuarterTotals(
                quarter,
                expected,
                complete.stream().map(Unit::code).collect(Collectors.toCollection(LinkedHashSet::new)),
                sums(terms.variables(), complete, quarter, unitContributions),
                sums(terms.variables(), expected, quarter, unitContributions));
    }

    private static Map<String, BigDecimal> sums(
            List<Variable> variables, List<Unit> units, Period quarter, UnitContributions unitContributions) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Variable variable : variables) {
            units.stream()
                    .map(unit -> unitContributions.of(unit, variable, quarter))
                    .flatMap(Optional::stream)
                    .reduce(BigDecimal::add)
                    .ifPresent(sum -> sums.put(variable.code(), sum));
        }
        return sums;
    }
}
