package vn.kontum.report.indicator.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * Gathers the unknown items behind a unit's part of an indicator with all that ties them to each other and to what is
 * known.
 */
final class SystemBuilder {
    private final RuleClauses rules;
    private final LimitClauses limits;

    /** What restricts the unknown values. */
    enum Restrictions {
        /** Minimum and maximum of each variable only. */
        DOMAINS,
        /** Also the rules that a file must keep. */
        RULES,
        /** Also the limits of the catalogue. */
        LIMITS
    }

    SystemBuilder(RuleClauses rules, LimitClauses limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /** What is known contradicting a clause lifts the clause: somebody let it pass. */
    ConstraintSystem build(UnitYear of, LinearForm numerator, LinearForm denominator, Restrictions given) {
        Map<PeriodVariable, Domain> domains = new TreeMap<>();
        List<List<LinearForm>> clauses = new ArrayList<>();
        Deque<PeriodVariable> waiting = new ArrayDeque<>();
        Set<Object> seen = new HashSet<>();
        Set<PeriodVariable> first = new HashSet<>(numerator.weights().keySet());
        first.addAll(denominator.weights().keySet());
        enter(first, of, domains, waiting);
        while (!waiting.isEmpty()) {
            PeriodVariable item = waiting.poll();
            List<List<LinearForm>> around = new ArrayList<>();
            if (given != Restrictions.DOMAINS) {
                of.rules(item, rules).forEach((instance, found) -> addNew(seen, instance, found, around));
            }
            if (given == Restrictions.LIMITS) {
                of.limits(item, limits).forEach((instance, found) -> addNew(seen, instance, found, around));
            }
            for (List<LinearForm> clause : around) {
                open(clause).ifPresent(open -> {
                    enter(ConstraintSystem.items(open), of, domains, waiting);
                    clauses.add(open.stream()
                            .map(form -> form.tightened(domains, false))
                            .toList());
                });
            }
        }
        return new ConstraintSystem(domains, clauses, numerator, denominator);
    }

    private static void addNew(
            Set<Object> seen, Object instance, List<List<LinearForm>> found, List<List<LinearForm>> around) {
        if (seen.add(instance)) {
            around.addAll(found);
        }
    }

    private static void enter(
            Collection<PeriodVariable> items,
            UnitYear of,
            Map<PeriodVariable, Domain> domains,
            Deque<PeriodVariable> waiting) {
        for (PeriodVariable item : items) {
            if (domains.putIfAbsent(item, of.domain(item)) == null) {
                waiting.add(item);
            }
        }
    }

    /** The clause without inequalities that cannot hold; empty where it holds already, or cannot hold. */
    private static Optional<List<LinearForm>> open(List<LinearForm> clause) {
        List<LinearForm> open = new ArrayList<>();
        for (LinearForm form : clause) {
            if (!form.isConstant()) {
                open.add(form);
            } else if (form.constant().signum() <= 0) {
                return Optional.empty();
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(open);
    }
}
