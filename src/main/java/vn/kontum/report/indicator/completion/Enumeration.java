package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/** Tries every choice of a few whole items. */
final class Enumeration {
    private static final int MOST = 4096;

    private Enumeration() {}

    /** Whether all items are whole and have few values together. */
    static boolean possible(ConstraintSystem system) {
        long choices = 1;
        for (Domain domain : system.domains.values()) {
            Rational width = domain.high().minus(domain.low());
            if (!domain.whole() || width.compareTo(Rational.of(MOST)) > 0) {
                return false;
            }
            choices *= width.numerator().longValueExact() + 1;
            if (choices > MOST) {
                return false;
            }
        }
        return true;
    }

    /** The choices that keep to all inequalities of a system without clauses of several. */
    static List<Map<PeriodVariable, Rational>> of(ConstraintSystem system) {
        List<Map<PeriodVariable, Rational>> choices = List.of(Map.of());
        for (Map.Entry<PeriodVariable, Domain> entry : system.domains.entrySet()) {
            List<Map<PeriodVariable, Rational>> longer = new ArrayList<>();
            for (Map<PeriodVariable, Rational> choice : choices) {
                Rational value = entry.getValue().low();
                while (value.compareTo(entry.getValue().high()) <= 0) {
                    Map<PeriodVariable, Rational> next = new TreeMap<>(choice);
                    next.put(entry.getKey(), value);
                    longer.add(next);
                    value = value.plus(Rational.ONE);
                }
            }
            choices = longer;
        }
        return choices.stream()
                .filter(choice -> system.clauses.stream()
                        .allMatch(clause -> value(clause.get(0), choice).signum() <= 0))
                .toList();
    }

    static Rational value(LinearForm form, Map<PeriodVariable, Rational> values) {
        Rational sum = form.constant();
        for (Map.Entry<PeriodVariable, Rational> entry : form.weights().entrySet()) {
            sum = sum.plus(entry.getValue().times(values.getOrDefault(entry.getKey(), Rational.ZERO)));
        }
        return sum;
    }
}
