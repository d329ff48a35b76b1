package vn.kontum.report.indicator.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * Sets every item that counts for nothing, and that all inequalities want low, or all want high, to that end. Nothing is lost by
 * it. Each step looks only at the clauses of the item that it sets.
 */
final class OneSidedVariables {
    private final ConstraintSystem system;
    private final List<List<LinearForm>> clauses;
    private final Map<PeriodVariable, Set<Integer>> clausesOf = new HashMap<>();
    private final Deque<PeriodVariable> waiting = new ArrayDeque<>();
    private final Set<PeriodVariable> queued = new HashSet<>();

    private OneSidedVariables(ConstraintSystem system) {
        this.system = system;
        this.clauses = new ArrayList<>(system.clauses);
        for (int i = 0; i < clauses.size(); i++) {
            for (PeriodVariable item : ConstraintSystem.items(clauses.get(i))) {
                clausesOf.computeIfAbsent(item, c -> new LinkedHashSet<>()).add(i);
            }
        }
    }

    /** Whether anything was set. */
    static boolean set(ConstraintSystem system) {
        return new OneSidedVariables(system).set();
    }

    private boolean set() {
        int before = system.domains.size();
        for (int i = 0; i < clauses.size(); i++) {
            dropIfHolding(i);
        }
        system.domains.keySet().forEach(this::queue);
        while (!waiting.isEmpty()) {
            PeriodVariable item = waiting.poll();
            queued.remove(item);
            visit(item);
        }
        system.clauses = new ArrayList<>(
                clauses.stream().filter(clause -> !clause.isEmpty()).toList());
        return system.domains.size() < before;
    }

    private void queue(PeriodVariable item) {
        if (!system.counts(item) && system.domains.containsKey(item) && queued.add(item)) {
            waiting.add(item);
        }
    }

    private void visit(PeriodVariable item) {
        boolean up = false;
        boolean down = false;
        Set<Integer> own = clausesOf.getOrDefault(item, Set.of());
        for (int i : own) {
            for (LinearForm form : clauses.get(i)) {
                int sign = form.weight(item).signum();
                up |= sign < 0;
                down |= sign > 0;
            }
        }
        if (up && down) {
            return;
        }
        Domain domain = system.domains.get(item);
        Rational value = up ? domain.high() : domain.low();
        system.domains.remove(item);
        for (int i : List.copyOf(own)) {
            Set<PeriodVariable> touched = ConstraintSystem.items(clauses.get(i));
            clauses.set(
                    i, clauses.get(i).stream().map(form -> form.at(item, value)).toList());
            dropIfHolding(i);
            touched.remove(item);
            touched.forEach(this::queue);
        }
        clausesOf.remove(item);
    }

    private void dropIfHolding(int index) {
        List<LinearForm> clause = clauses.get(index);
        boolean holds =
                clause.stream().anyMatch(form -> form.greatest(system.domains).signum() <= 0);
        if (holds) {
            ConstraintSystem.items(clause).forEach(item -> {
                Set<Integer> own = clausesOf.get(item);
                if (own != null) {
                    own.remove(index);
                }
            });
            clauses.set(index, List.of());
        }
    }
}
