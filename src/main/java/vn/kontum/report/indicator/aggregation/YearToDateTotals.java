package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;

/**
 * The quarters of a year put together: flows add up, averages are averaged, of stocks the last quarter stands, of
 * openings the first.
 */
record YearToDateTotals(FormulaTerms terms, List<QuarterTotals> quarters) {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    YearToDateTotals {
        quarters = List.copyOf(quarters);
    }

    Map<String, BigDecimal> matched() {
        return together(QuarterTotals::matched);
    }

    Map<String, BigDecimal> unmatched() {
        return together(QuarterTotals::unmatched);
    }

    /** Units that were asked in any of the quarters. */
    List<Unit> expected() {
        return quarters.stream().flatMap(q -> q.expected().stream()).distinct().toList();
    }

    /** Whether a unit gave everything whenever it was asked. */
    boolean complete(Unit unit) {
        return quarters.stream()
                .filter(q -> !terms.asked(unit, q.quarter()).isEmpty())
                .allMatch(q -> q.complete().contains(unit.code()));
    }

    private Map<String, BigDecimal> together(Function<QuarterTotals, Map<String, BigDecimal>> totals) {
        Map<String, BigDecimal> year = new HashMap<>();
        for (Variable variable : terms.variables()) {
            List<BigDecimal> values = counting(variable).stream()
                    .map(q -> Optional.ofNullable(totals.apply(q).get(variable.code())))
                    .flatMap(Optional::stream)
                    .toList();
            together(variable, values).ifPresent(value -> year.put(variable.code(), value));
        }
        return year;
    }

    private List<QuarterTotals> counting(Variable variable) {
        if (variable.nature() == Variable.Nature.OPENING && !quarters.isEmpty()) {
            return quarters.subList(0, 1);
        }
        boolean all = FormulaTerms.overTime(variable) || quarters.isEmpty();
        return all ? quarters : quarters.subList(quarters.size() - 1, quarters.size());
    }

    /** What quarterly values of a variable make of a year, by its nature. */
    static Optional<BigDecimal> together(Variable variable, List<BigDecimal> values) {
        Optional<BigDecimal> sum = values.stream().reduce(BigDecimal::add);
        return variable.nature() == Variable.Nature.AVERAGE
                ? sum.map(s -> s.divide(BigDecimal.valueOf(values.size()), PRECISION))
                : sum;
    }
}
