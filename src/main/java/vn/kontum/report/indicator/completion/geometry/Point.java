package vn.kontum.report.indicator.completion.geometry;

import vn.kontum.report.catalogue.expression.Rational;

/** A pair of values: two items, or a numerator and a denominator. */
public record Point(Rational x, Rational y) implements Comparable<Point> {
    public Point plus(Point other) {
        return new Point(x.plus(other.x), y.plus(other.y));
    }

    @Override
    public int compareTo(Point other) {
        int first = x.compareTo(other.x);
        return first == 0 ? y.compareTo(other.y) : first;
    }

    /** Above 0 where the way over b to c turns left. */
    static int turn(Point a, Point b, Point c) {
        Rational left = b.x.minus(a.x).times(c.y.minus(a.y));
        return left.compareTo(b.y.minus(a.y).times(c.x.minus(a.x)));
    }
}
