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
 * Sets every cell that counts for nothing, and that all inequalities want low, or all want high, to that end. Nothing is lost by
 * it. Each step looks only at the clauses of the cell that it sets.
 */
final class OneSidedCells {
    private final ConstraintSystem system;
    private final List<List<LinearForm>> clauses;
    private final Map<Cell, Set<Integer>> clausesOf = new HashMap<>();
    private final Deque<Cell> waiting = new ArrayDeque<>();
    private final Set<Cell> queued = new HashSet<>();

    private OneSidedCells(ConstraintSystem system) {
        this.system = system;
        this.clauses = new ArrayList<>(system.clauses);
        for (int i = 0; i < clauses.size(); i++) {
            for (Cell cell : ConstraintSystem.cells(clauses.get(i))) {
                clausesOf.computeIfAbsent(cell, c -> new LinkedHashSet<>()).add(i);
            }
        }
    }

    /** Whether anything was set. */
    static boolean set(ConstraintSystem system) {
        return new OneSidedCells(system).set();
    }

    private boolean set() {
        int before = system.domains.size();
        for (int i = 0; i < clauses.size(); i++) {
            dropIfHolding(i);
        }
        system.domains.keySet().forEach(this::queue);
        while (!waiting.isEmpty()) {
            Cell cell = waiting.poll();
            queued.remove(cell);
            visit(cell);
        }
        system.clauses = new ArrayList<>(
                clauses.stream().filter(clause -> !clause.isEmpty()).toList());
        return system.domains.size() < before;
    }

    private void queue(Cell cell) {
        if (!system.counts(cell) && system.domains.containsKey(cell) && queued.add(cell)) {
            waiting.add(cell);
        }
    }

    private void visit(Cell cell) {
        boolean up = false;
        boolean down = false;
        Set<Integer> own = clausesOf.getOrDefault(cell, Set.of());
        for (int i : own) {
            for (LinearForm form : clauses.get(i)) {
                int sign = form.weight(cell).signum();
                up |= sign < 0;
                down |= sign > 0;
            }
        }
        if (up && down) {
            return;
        }
        Domain domain = system.domains.get(cell);
        Rational value = up ? domain.high() : domain.low();
        system.domains.remove(cell);
        for (int i : List.copyOf(own)) {
            Set<Cell> touched = ConstraintSystem.cells(clauses.get(i));
            clauses.set(
                    i, clauses.get(i).stream().map(form -> form.at(cell, value)).toList());
            dropIfHolding(i);
            touched.remove(cell);
            touched.forEach(this::queue);
        }
        clausesOf.remove(cell);
    }

    private void dropIfHolding(int index) {
        List<LinearForm> clause = clauses.get(index);
        boolean holds =
                clause.stream().anyMatch(form -> form.greatest(system.domains).signum() <= 0);
        if (holds) {
            ConstraintSystem.cells(clause).forEach(cell -> {
                Set<Integer> own = clausesOf.get(cell);
                if (own != null) {
                    own.remove(index);
                }
            });
            clauses.set(index, List.of());
        }
    }
}
