package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * The unknown items of a unit, what must hold between them, and what they add to a numerator and a denominator. Mutable:
 * {@link #propagate} and {@link #fix} narrow it in place.
 */
final class ConstraintSystem {
    private static final int MOST_ROUNDS = 40;

    final Map<PeriodVariable, Domain> domains;
    /** In every clause at least one form is not above 0. */
    List<List<LinearForm>> clauses;

    LinearForm numerator;
    LinearForm denominator;

    ConstraintSystem(
            Map<PeriodVariable, Domain> domains,
            List<List<LinearForm>> clauses,
            LinearForm numerator,
            LinearForm denominator) {
        this.domains = new TreeMap<>(domains);
        this.clauses = new ArrayList<>(clauses);
        this.numerator = numerator;
        this.denominator = denominator;
    }

    ConstraintSystem copy() {
        return new ConstraintSystem(domains, clauses, numerator, denominator);
    }

    /** Whether an item counts in the numerator or the denominator. */
    boolean counts(PeriodVariable item) {
        return numerator.weights().containsKey(item) || denominator.weights().containsKey(item);
    }

    /** Narrows domains to what every clause leaves, and drops what then always holds; false where nothing is left. */
    boolean propagate() {
        boolean narrowed = true;
        for (int round = 0; narrowed && round < MOST_ROUNDS; round++) {
            narrowed = false;
            List<List<LinearForm>> rest = new ArrayList<>();
            for (List<LinearForm> clause : clauses) {
                List<LinearForm> open = open(clause);
                if (open.isEmpty()) {
                    return false;
                }
                boolean holds =
                        open.stream().anyMatch(form -> form.greatest(domains).signum() <= 0);
                if (holds) {
                    continue;
                }
                rest.add(open);
                if (open.size() == 1) {
                    narrowed |= narrow(open.get(0));
                    if (items(open).stream().anyMatch(item -> domains.get(item).empty())) {
                        return false;
                    }
                }
            }
            clauses = rest;
        }
        List.copyOf(domains.entrySet()).stream()
                .filter(entry -> entry.getValue().fixed())
                .forEach(entry -> fix(entry.getKey(), entry.getValue().low()));
        return true;
    }

    /** The inequalities of a clause that may hold, without those that another one of them always implies. */
    private List<LinearForm> open(List<LinearForm> clause) {
        List<LinearForm> open = new ArrayList<>();
        for (LinearForm form : clause) {
            boolean implied = open.stream().anyMatch(other -> implies(form, other));
            if (form.least(domains).signum() <= 0 && !implied) {
                open.removeIf(other -> implies(other, form));
                open.add(form);
            }
        }
        return open;
    }

    /** Whether the other one holds wherever a form does, told by the scale at which an item has the same weight in both. */
    private boolean implies(LinearForm form, LinearForm other) {
        return form.weights().entrySet().stream()
                .filter(entry ->
                        other.weight(entry.getKey()).signum() * entry.getValue().signum() > 0)
                .map(entry -> entry.getValue().dividedBy(other.weight(entry.getKey())))
                .distinct()
                .anyMatch(scale ->
                        other.times(scale).minus(form).greatest(domains).signum() <= 0);
    }

    private boolean narrow(LinearForm form) {
        boolean narrowed = false;
        Rational least = form.least(domains);
        for (Map.Entry<PeriodVariable, Rational> entry : form.weights().entrySet()) {
            Domain domain = domains.get(entry.getKey());
            Rational weight = entry.getValue();
            Rational own = weight.times(weight.signum() > 0 ? domain.low() : domain.high());
            Rational bound = own.minus(least).dividedBy(weight);
            Domain next = weight.signum() > 0 ? domain.atMost(bound) : domain.atLeast(bound);
            if (!next.equals(domain)) {
                domains.put(entry.getKey(), next);
                narrowed = true;
                if (next.empty()) {
                    return true;
                }
            }
        }
        return narrowed;
    }

    /** Sets an item to a value. */
    private void fix(PeriodVariable item, Rational value) {
        domains.remove(item);
        clauses.replaceAll(
                clause -> clause.stream().map(form -> form.at(item, value)).toList());
        numerator = numerator.at(item, value);
        denominator = denominator.at(item, value);
    }

    /**
     * The parts that have nothing to do with each other, those left out that count for nothing; constants stay here.
     */
    List<ConstraintSystem> parts() {
        List<Set<PeriodVariable>> groups = new ArrayList<>();
        for (PeriodVariable item : domains.keySet()) {
            groups.add(new LinkedHashSet<>(Set.of(item)));
        }
        Map<PeriodVariable, Set<PeriodVariable>> groupOf = new TreeMap<>();
        groups.forEach(group -> group.forEach(item -> groupOf.put(item, group)));
        clauses.forEach(clause -> unite(items(clause), groupOf));
        Set<Set<PeriodVariable>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ConstraintSystem> parts = new ArrayList<>();
        for (Set<PeriodVariable> group : groupOf.values()) {
            if (distinct.add(group) && group.stream().anyMatch(this::counts)) {
                parts.add(part(group));
            }
        }
        return parts;
    }

    private static void unite(Collection<PeriodVariable> items, Map<PeriodVariable, Set<PeriodVariable>> groupOf) {
        Set<PeriodVariable> all = null;
        for (PeriodVariable item : items) {
            Set<PeriodVariable> group = groupOf.get(item);
            if (all == null) {
                all = group;
            } else if (group != all) {
                Set<PeriodVariable> union = all;
                union.addAll(group);
                group.forEach(moved -> groupOf.put(moved, union));
            }
        }
    }

    private ConstraintSystem part(Set<PeriodVariable> items) {
        Map<PeriodVariable, Domain> own = new TreeMap<>();
        items.forEach(item -> own.put(item, domains.get(item)));
        return new ConstraintSystem(
                own,
                clauses.stream()
                        .filter(clause -> items(clause).stream().anyMatch(items::contains))
                        .toList(),
                only(numerator, items),
                only(denominator, items));
    }

    private static LinearForm only(LinearForm form, Set<PeriodVariable> items) {
        Map<PeriodVariable, Rational> weights = new TreeMap<>(form.weights());
        weights.keySet().retainAll(items);
        return new LinearForm(Collections.unmodifiableMap(weights), Rational.ZERO);
    }

    static Set<PeriodVariable> items(List<LinearForm> clause) {
        Set<PeriodVariable> items = new LinkedHashSet<>();
        clause.forEach(form -> items.addAll(form.weights().keySet()));
        return items;
    }
}
