package vn.kontum.report.indicator.completion.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.expression.Rational;

/**
 * What one part of the unknown can add to a numerator (x) and a denominator (y).
 *
 * @param hull corners of all pairs
 * @param positive corners of the pairs whose denominator is above 0; empty where there are none
 */
public record Region(List<Point> hull, List<Point> positive) {
    /** Adds nothing. */
    public static final Region NOTHING = of(List.of(new Point(Rational.ZERO, Rational.ZERO)));

    public Region {
        hull = List.copyOf(hull);
        positive = List.copyOf(positive);
    }

    /** Of pairs that can all occur, the ones between them left out. */
    public static Region of(List<Point> pairs) {
        return of(pairs, pairs.stream().filter(p -> p.y().signum() > 0).toList());
    }

    /** Of the corners of all pairs, and of those whose denominator is above 0. */
    public static Region of(List<Point> pairs, List<Point> positive) {
        return new Region(Polygon.hull(pairs).corners(), Polygon.hull(positive).corners());
    }

    /** Of the corners of a set that has every pair between them, denominators above 0 being at least the least one. */
    public static Region between(List<Point> corners, Rational least) {
        Polygon hull = Polygon.hull(corners);
        return new Region(
                hull.corners(),
                hull.clipped(Rational.ZERO, Rational.of(-1), least).corners());
    }

    public Region or(Region other) {
        return new Region(hull(hull, other.hull), hull(positive, other.positive));
    }

    public Region and(Region other) {
        List<Point> above = new ArrayList<>(sums(positive, other.hull));
        above.addAll(sums(hull, other.positive));
        return new Region(hull(sums(hull, other.hull), List.of()), hull(above, List.of()));
    }

    private static List<Point> hull(List<Point> some, List<Point> others) {
        return Polygon.hull(Stream.concat(some.stream(), others.stream()).toList())
                .corners();
    }

    private static List<Point> sums(List<Point> some, List<Point> others) {
        return some.stream().flatMap(one -> others.stream().map(one::plus)).toList();
    }

    public Rational leastDenominator() {
        return hull.stream().map(Point::y).reduce(Rational::min).orElseThrow();
    }

    public Rational greatestDenominator() {
        return hull.stream().map(Point::y).reduce(Rational::max).orElseThrow();
    }
}
