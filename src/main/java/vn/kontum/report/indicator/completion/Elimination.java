package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * Removes items that count for nothing without losing a value of those that count. Between whole numbers the result may be
 * wider than the truth where a removed item has a weight other than 1, never narrower.
 */
final class Elimination {
    private static final int MOST_PAIRS = 64;
    private static final int MOST_CONSTRAINTS = 600;

    private Elimination() {}

    /** Removes what can be removed cheaply; false where nothing is left to choose. */
    static boolean reduce(ConstraintSystem system) {
        JointExtremes.set(system);
        while (system.propagate()) {
            if (!JointExtremes.set(system) && !removeCheapest(system)) {
                return true;
            }
        }
        return false;
    }

    private static boolean removeCheapest(ConstraintSystem system) {
        Optional<PeriodVariable> cheapest = Optional.empty();
        long least = MOST_PAIRS + 1L;
        for (PeriodVariable item : system.domains.keySet()) {
            if (system.counts(item) || inChoice(system, item)) {
                continue;
            }
            long pairs = pairs(system, item);
            if (pairs < least) {
                least = pairs;
                cheapest = Optional.of(item);
            }
        }
        cheapest.ifPresent(item -> remove(system, item));
        return cheapest.isPresent();
    }

    private static boolean inChoice(ConstraintSystem system, PeriodVariable item) {
        return system.clauses.stream()
                .anyMatch(clause -> clause.size() > 1
                        && clause.stream().anyMatch(form -> form.weight(item).signum() != 0));
    }

    private static long pairs(ConstraintSystem system, PeriodVariable item) {
        long above = system.clauses.stream()
                .filter(clause -> clause.get(0).weight(item).signum() > 0)
                .count();
        long below = system.clauses.stream()
                .filter(clause -> clause.get(0).weight(item).signum() < 0)
                .count();
        return (above + 1) * (below + 1);
    }

    /**
     * Removes an item: whatever bounds it from below must not be above whatever bounds it from above. If that would become too
     * many inequalities, those that contain the item are dropped instead.
     */
    static void remove(ConstraintSystem system, PeriodVariable item) {
        Domain domain = system.domains.get(item);
        List<LinearForm> above =
                new ArrayList<>(List.of(LinearForm.of(item).plus(domain.high().negate())));
        List<LinearForm> below = new ArrayList<>(
                List.of(LinearForm.of(item).times(Rational.of(-1)).plus(domain.low())));
        List<List<LinearForm>> rest = new ArrayList<>();
        for (List<LinearForm> clause : system.clauses) {
            int sign = clause.size() == 1 ? clause.get(0).weight(item).signum() : 0;
            if (sign == 0) {
                rest.add(clause);
            } else {
                (sign > 0 ? above : below).add(clause.get(0));
            }
        }
        if ((long) above.size() * below.size() + rest.size() <= MOST_CONSTRAINTS) {
            for (LinearForm upper : above) {
                for (LinearForm lower : below) {
                    Rational weight = upper.weight(item);
                    Rational other = lower.weight(item).negate();
                    LinearForm sum = upper.times(other).plus(lower.times(weight));
                    rest.add(List.of(sum.tightened(system.domains, false)));
                }
            }
        }
        system.domains.remove(item);
        system.clauses = tightest(system, rest);
    }

    /** Of inequalities with the same weights only the tightest one, and none that always holds. */
    private static List<List<LinearForm>> tightest(ConstraintSystem system, List<List<LinearForm>> clauses) {
        Map<Map<PeriodVariable, Rational>, LinearForm> single = new LinkedHashMap<>();
        List<List<LinearForm>> result = new ArrayList<>();
        for (List<LinearForm> clause : clauses) {
            if (clause.size() > 1) {
                result.add(clause);
            } else if (clause.get(0).greatest(system.domains).signum() > 0) {
                LinearForm form = clause.get(0).tightened(system.domains, false);
                single.merge(form.weights(), form, (a, b) -> a.constant().compareTo(b.constant()) >= 0 ? a : b);
            }
        }
        single.values().forEach(form -> result.add(List.of(form)));
        return result;
    }
}
