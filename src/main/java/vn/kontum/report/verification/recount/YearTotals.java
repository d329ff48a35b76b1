package vn.kontum.report.verification.recount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Variable;

/** What the totals of quarters come to in the year, by the nature of each variable. */
final class YearTotals {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private YearTotals() {}

    /** @param totals by quarter and variable */
    static Map<String, BigDecimal> of(List<Variable> terms, Map<Integer, Map<String, BigDecimal>> totals) {
        int first = totals.keySet().stream().mapToInt(q -> q).min().orElse(0);
        int last = totals.keySet().stream().mapToInt(q -> q).max().orElse(0);
        Map<String, BigDecimal> year = new HashMap<>();
        for (Variable term : terms) {
            List<BigDecimal> quarters = totals.keySet().stream()
                    .sorted()
                    .filter(q -> term.nature() == Variable.Nature.OPENING ? q == first : allQuarters(term) || q == last)
                    .flatMap(q -> Optional.ofNullable(totals.get(q).get(term.code())).stream())
                    .toList();
            if (!quarters.isEmpty()) {
                BigDecimal sum = quarters.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                year.put(
                        term.code(),
                        term.nature() == Variable.Nature.AVERAGE
                                ? sum.divide(BigDecimal.valueOf(quarters.size()), PRECISION)
                                : sum);
            }
        }
        return year;
    }

    /** Whether all quarters count, rather than the last one. */
    static boolean allQuarters(Variable term) {
        return term.nature() == Variable.Nature.FLOW || term.nature() == Variable.Nature.AVERAGE;
    }
}
