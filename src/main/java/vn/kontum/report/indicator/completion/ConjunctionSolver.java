package vn.kontum.report.indicator.completion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;
import vn.kontum.report.indicator.completion.geometry.Point;
import vn.kontum.report.indicator.completion.geometry.Polygon;
import vn.kontum.report.indicator.completion.geometry.Region;

/**
 * Solves a system without choices all of whose items count: every one of its inequalities must hold. Wholes with up to 300 values
 * are enumerated; with more the corners of the whole pairs are found. Only where more than two items are left, or the set is
 * thinner than a whole, is it less than one whole too wide.
 */
final class ConjunctionSolver {
    /** Wholes with at the most so many values are enumerated. */
    private static final int MOST_ENUMERATED = 300;

    private static final PeriodVariable NUMERATOR = new PeriodVariable("*numerator", new Period(1900, 1));
    private static final PeriodVariable DENOMINATOR = new PeriodVariable("*denominator", new Period(1900, 1));
    /** The least step of a denominator that is not whole. */
    private static final Rational STEP = Rational.ONE.dividedBy(Rational.of(1000));

    private ConjunctionSolver() {}

    /** Empty where the system allows nothing. */
    static Optional<Region> solve(ConstraintSystem system) {
        List<PeriodVariable> items = List.copyOf(system.domains.keySet());
        return switch (items.size()) {
            case 0 -> Optional.of(Region.of(List.of(point(system, Map.of()))));
            case 1 -> Optional.of(line(system, items.get(0)));
            case 2 -> plane(system, items.get(0), items.get(1));
            default -> Enumeration.possible(system) ? enumerated(system) : projected(system);
        };
    }

    private static Optional<Region> enumerated(ConstraintSystem system) {
        List<Point> points = Enumeration.of(system).stream()
                .map(values -> point(system, values))
                .distinct()
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Region.of(points));
    }

    private static Region line(ConstraintSystem system, PeriodVariable item) {
        Domain domain = system.domains.get(item);
        List<Point> ends =
                List.of(point(system, Map.of(item, domain.low())), point(system, Map.of(item, domain.high())));
        return Region.between(ends, step(system));
    }

    private static Optional<Region> plane(ConstraintSystem system, PeriodVariable x, PeriodVariable y) {
        Polygon polygon = polygon(system, x, y);
        LinearForm missing = system.denominator.times(Rational.of(-1)).plus(step(system));
        Polygon positive = polygon.clipped(missing.weight(x), missing.weight(y), missing.constant());
        List<Point> pairs = pairs(system, polygon, x, y);
        return pairs.isEmpty() ? Optional.empty() : Optional.of(Region.of(pairs, pairs(system, positive, x, y)));
    }

    private static List<Point> pairs(ConstraintSystem system, Polygon polygon, PeriodVariable x, PeriodVariable y) {
        Domain ofX = system.domains.get(x);
        Domain ofY = system.domains.get(y);
        List<Point> points = polygon.empty()
                ? List.of()
                : enumerated(polygon, ofX, ofY)
                        .or(() -> ofX.whole() && ofY.whole() ? polygon.integerHull() : Optional.empty())
                        .orElse(polygon.corners());
        return points.stream()
                .map(p -> point(system, Map.of(x, p.x(), y, p.y())))
                .toList();
    }

    private static Polygon polygon(ConstraintSystem system, PeriodVariable x, PeriodVariable y) {
        Polygon polygon = Polygon.rectangle(system.domains.get(x), system.domains.get(y));
        for (List<LinearForm> clause : system.clauses) {
            LinearForm form = clause.get(0);
            polygon = polygon.empty() ? polygon : polygon.clipped(form.weight(x), form.weight(y), form.constant());
        }
        return polygon;
    }

    /** The ends of its columns or rows of whole points; empty where neither coordinate is whole with few values. */
    private static Optional<List<Point>> enumerated(Polygon polygon, Domain x, Domain y) {
        if (few(x) && (!few(y) || width(x).compareTo(width(y)) <= 0)) {
            return Optional.of(polygon.columns(y.whole()));
        }
        return few(y)
                ? Optional.of(new Polygon(polygon.mirrored().columns(x.whole()))
                        .mirrored()
                        .corners())
                : Optional.empty();
    }

    private static boolean few(Domain domain) {
        return domain.whole() && width(domain).compareTo(Rational.of(MOST_ENUMERATED)) <= 0;
    }

    private static Rational width(Domain domain) {
        return domain.high().minus(domain.low());
    }

    /** More than two items: numerator and denominator become items themselves, and all others are removed. */
    private static Optional<Region> projected(ConstraintSystem system) {
        List<PeriodVariable> items = List.copyOf(system.domains.keySet());
        ConstraintSystem image = system.copy();
        Rational scaleOfN = scale(system.numerator);
        Rational scaleOfD = scale(system.denominator);
        define(image, NUMERATOR, system.numerator.times(Rational.ONE.dividedBy(scaleOfN)));
        define(image, DENOMINATOR, system.denominator.times(Rational.ONE.dividedBy(scaleOfD)));
        image.numerator = LinearForm.of(NUMERATOR).times(scaleOfN);
        image.denominator = LinearForm.of(DENOMINATOR).times(scaleOfD);
        for (PeriodVariable item : items) {
            if (image.domains.containsKey(item)) {
                Elimination.remove(image, item);
                if (!image.propagate()) {
                    return Optional.empty();
                }
            }
        }
        image.domains.putIfAbsent(NUMERATOR, fixed(image.numerator, scaleOfN));
        image.domains.putIfAbsent(DENOMINATOR, fixed(image.denominator, scaleOfD));
        image.numerator = LinearForm.of(NUMERATOR).times(scaleOfN);
        image.denominator = LinearForm.of(DENOMINATOR).times(scaleOfD);
        return plane(image, NUMERATOR, DENOMINATOR);
    }

    private static Domain fixed(LinearForm form, Rational scale) {
        Rational value = form.constant().dividedBy(scale);
        return new Domain(value, value, false);
    }

    private static void define(ConstraintSystem image, PeriodVariable item, LinearForm form) {
        boolean whole = form.constant().whole()
                && form.weights().entrySet().stream()
                        .allMatch(e -> e.getValue().whole()
                                && image.domains.get(e.getKey()).whole());
        image.domains.put(item, new Domain(form.least(image.domains), form.greatest(image.domains), whole));
        image.clauses.add(List.of(LinearForm.of(item).minus(form)));
        image.clauses.add(List.of(form.minus(LinearForm.of(item))));
    }

    /** The weight that all items have in common, else 1. */
    private static Rational scale(LinearForm form) {
        List<Rational> weights = form.weights().values().stream().distinct().toList();
        return weights.size() == 1 ? weights.get(0) : Rational.ONE;
    }

    private static Point point(ConstraintSystem system, Map<PeriodVariable, Rational> values) {
        return new Point(Enumeration.value(system.numerator, values), Enumeration.value(system.denominator, values));
    }

    /** The least value above 0 that the denominator can take by one step of an item. */
    private static Rational step(ConstraintSystem system) {
        Rational least = Rational.ONE;
        for (Map.Entry<PeriodVariable, Rational> entry :
                system.denominator.weights().entrySet()) {
            Rational unit = system.domains.get(entry.getKey()).whole() ? Rational.ONE : STEP;
            Rational weight = entry.getValue().signum() < 0 ? entry.getValue().negate() : entry.getValue();
            least = least.min(weight.times(unit));
        }
        return least;
    }
}
