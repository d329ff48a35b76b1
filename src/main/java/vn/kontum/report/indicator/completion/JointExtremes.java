package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * Sets items that count for nothing and that everything else wants high to the greatest values that they have together, and those
 * that everything else wants low to the least ones. Nothing is lost by it: an inequality that bounds one item by others from one
 * side holds for the item-wise greatest of two solutions too, so that one solution is the greatest in all items at once.
 */
final class JointExtremes {
    private static final int MOST_ROUNDS = 40;

    private final ConstraintSystem system;
    /** 1 for the greatest values, -1 for the least. */
    private final int sign;

    private final Set<PeriodVariable> items = new HashSet<>();

    private JointExtremes(ConstraintSystem system, int sign) {
        this.system = system;
        this.sign = sign;
        system.domains.keySet().stream().filter(item -> !system.counts(item)).forEach(items::add);
    }

    /** Whether anything was set. */
    static boolean set(ConstraintSystem system) {
        boolean high = new JointExtremes(system, 1).set();
        return new JointExtremes(system, -1).set() || high;
    }

    private boolean set() {
        boolean fewer = true;
        while (fewer) {
            fewer = false;
            for (List<LinearForm> clause : system.clauses) {
                fewer |= items.removeAll(unfit(clause));
            }
        }
        Optional<Map<PeriodVariable, Rational>> values = items.isEmpty() ? Optional.empty() : values();
        values.ifPresent(found -> {
            system.domains.keySet().removeAll(found.keySet());
            system.clauses = new ArrayList<>(system.clauses.stream()
                    .map(clause -> clause.stream().map(form -> at(form, found)).toList())
                    .filter(clause -> clause.stream()
                            .noneMatch(
                                    form -> form.isConstant() && form.constant().signum() <= 0))
                    .toList());
        });
        return values.isPresent();
    }

    private static LinearForm at(LinearForm form, Map<PeriodVariable, Rational> values) {
        LinearForm result = form;
        for (PeriodVariable item : form.weights().keySet()) {
            if (values.containsKey(item)) {
                result = result.at(item, values.get(item));
            }
        }
        return result;
    }

    /** The items that a clause keeps from their ends by something that is not set with them. */
    private Set<PeriodVariable> unfit(List<LinearForm> clause) {
        Set<PeriodVariable> bounded = bounded(clause);
        boolean among = bounded.size() == 1 && items.containsAll(ConstraintSystem.items(clause));
        return among ? Set.of() : bounded;
    }

    private Set<PeriodVariable> bounded(List<LinearForm> clause) {
        Set<PeriodVariable> bounded = new HashSet<>();
        for (LinearForm form : clause) {
            form.weights().forEach((item, weight) -> {
                if (weight.signum() == sign && items.contains(item)) {
                    bounded.add(item);
                }
            });
        }
        return bounded;
    }

    /** The extreme of each item, narrowed until every clause holds; empty where that has no end, or nothing is left. */
    private Optional<Map<PeriodVariable, Rational>> values() {
        Map<PeriodVariable, Rational> values = new HashMap<>();
        items.forEach(item -> values.put(item, end(system.domains.get(item))));
        List<List<LinearForm>> own = system.clauses.stream()
                .filter(clause -> !bounded(clause).isEmpty())
                .toList();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean narrowed = false;
            for (List<LinearForm> clause : own) {
                PeriodVariable item = bounded(clause).iterator().next();
                Optional<Rational> bound = bound(clause, item, values);
                Rational value = values.get(item);
                if (bound.isPresent() && bound.get().minus(value).signum() == -sign) {
                    values.put(item, bound.get());
                    narrowed = true;
                }
            }
            if (!narrowed) {
                boolean allowed = items.stream().allMatch(item -> inside(system.domains.get(item), values.get(item)));
                return allowed ? Optional.of(values) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Rational end(Domain domain) {
        return sign > 0 ? domain.high() : domain.low();
    }

    private static boolean inside(Domain domain, Rational value) {
        return domain.low().compareTo(value) <= 0 && value.compareTo(domain.high()) <= 0;
    }

    /** The farthest that an alternative of the clause lets the item go; empty where one holds whatever the item is. */
    private Optional<Rational> bound(
            List<LinearForm> clause, PeriodVariable item, Map<PeriodVariable, Rational> values) {
        Domain domain = system.domains.get(item);
        Rational past =
                sign > 0 ? domain.low().minus(Rational.ONE) : domain.high().plus(Rational.ONE);
        Rational farthest = past;
        for (LinearForm form : clause) {
            Rational weight = form.weight(item);
            Rational rest = Enumeration.value(form.at(item, Rational.ZERO), values);
            if (weight.signum() != sign) {
                if (Enumeration.value(form, values).signum() <= 0) {
                    return Optional.empty();
                }
                continue;
            }
            Rational own = rest.negate().dividedBy(weight);
            own = !domain.whole() ? own : sign > 0 ? own.floor() : own.ceiling();
            farthest = sign > 0 ? farthest.max(own) : farthest.min(own);
        }
        return Optional.of(farthest);
    }
}
