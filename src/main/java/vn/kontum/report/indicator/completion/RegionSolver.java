package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.indicator.completion.geometry.Point;
import vn.kontum.report.indicator.completion.geometry.Region;

/**
 * Finds which pairs of numerator and denominator the unknown items of a unit allow: takes a system apart, and tries every choice
 * of a clause of several.
 */
final class RegionSolver {
    private static final int MOST_CHOICES = 5;

    private RegionSolver() {}

    /** Independent regions whose sum is what the system allows; empty where it allows nothing. */
    static Optional<List<Region>> solve(ConstraintSystem system) {
        List<Region> regions = new ArrayList<>();
        for (ConstraintSystem part : system.parts()) {
            Optional<List<Region>> solved = solvePart(part, 0);
            if (solved.isEmpty()) {
                return Optional.empty();
            }
            regions.addAll(solved.get());
        }
        regions.add(Region.of(List.of(new Point(system.numerator.constant(), system.denominator.constant()))));
        return Optional.of(regions);
    }

    private static Optional<List<Region>> solvePart(ConstraintSystem system, int choices) {
        if (!Elimination.reduce(system)) {
            return Optional.empty();
        }
        List<Region> regions = new ArrayList<>();
        for (ConstraintSystem part : system.parts()) {
            Optional<Region> region = region(part, choices);
            if (region.isEmpty()) {
                return Optional.empty();
            }
            regions.add(region.get());
        }
        regions.add(Region.of(List.of(new Point(system.numerator.constant(), system.denominator.constant()))));
        return Optional.of(regions);
    }

    private static Optional<Region> region(ConstraintSystem system, int choices) {
        for (List<LinearForm> clause : system.clauses) {
            if (clause.size() > 1) {
                return choices < MOST_CHOICES ? choice(system, clause, choices + 1) : withoutChoices(system, choices);
            }
        }
        for (PeriodVariable item : List.copyOf(system.domains.keySet())) {
            if (!system.counts(item)) {
                Elimination.remove(system, item);
            }
        }
        return system.propagate() ? ConjunctionSolver.solve(system) : Optional.empty();
    }

    private static Optional<Region> choice(ConstraintSystem system, List<LinearForm> clause, int choices) {
        Optional<Region> all = Optional.empty();
        for (LinearForm form : clause) {
            ConstraintSystem copy = system.copy();
            copy.clauses.remove(clause);
            copy.clauses.add(List.of(form));
            Optional<Region> one =
                    solvePart(copy, choices).map(regions -> regions.stream().reduce(Region.NOTHING, Region::and));
            all = all.isPresent() && one.isPresent() ? Optional.of(all.get().or(one.get())) : all.or(() -> one);
        }
        return all;
    }

    /** Beyond so many choices the others are dropped: what is found may be wider then. */
    private static Optional<Region> withoutChoices(ConstraintSystem system, int choices) {
        ConstraintSystem copy = system.copy();
        copy.clauses.removeIf(clause -> clause.size() > 1);
        return solvePart(copy, choices).map(regions -> regions.stream().reduce(Region.NOTHING, Region::and));
    }
}
