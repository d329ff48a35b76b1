package vn.kontum.report.indicator.completion.geometry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import vn.kontum.report.catalogue.expression.Rational;

/** A convex set of points in the plane by its corners, in their order; perhaps a segment, a point or nothing. */
public record Polygon(List<Point> corners) {
    public Polygon {
        corners = List.copyOf(corners);
    }

    public static Polygon rectangle(Domain x, Domain y) {
        List<Point> corners = new ArrayList<>();
        corners.add(new Point(x.low(), y.low()));
        if (!x.fixed()) {
            corners.add(new Point(x.high(), y.low()));
        }
        if (!y.fixed()) {
            corners.add(new Point(x.high(), y.high()));
            if (!x.fixed()) {
                corners.add(new Point(x.low(), y.high()));
            }
        }
        return new Polygon(corners);
    }

    public boolean empty() {
        return corners.isEmpty();
    }

    /** The part where a · x + b · y + c is not above 0. */
    public Polygon clipped(Rational a, Rational b, Rational c) {
        Function<Point, Rational> side =
                p -> a.times(p.x()).plus(b.times(p.y())).plus(c);
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point here = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            Rational at = side.apply(here);
            Rational then = side.apply(next);
            if (at.signum() <= 0) {
                add(kept, here);
            }
            if (at.signum() * then.signum() < 0) {
                add(kept, between(here, next, at.dividedBy(at.minus(then))));
            }
        }
        if (kept.size() > 1 && kept.get(0).equals(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return new Polygon(kept);
    }

    private static void add(List<Point> points, Point point) {
        if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
            points.add(point);
        }
    }

    private static Point between(Point from, Point to, Rational part) {
        return new Point(
                from.x().plus(to.x().minus(from.x()).times(part)),
                from.y().plus(to.y().minus(from.y()).times(part)));
    }

    /** The convex hull of points. */
    public static Polygon hull(Iterable<Point> points) {
        TreeSet<Point> sorted = new TreeSet<>();
        points.forEach(sorted::add);
        if (sorted.size() < 3) {
            return new Polygon(List.copyOf(sorted));
        }
        List<Point> hull = chain(sorted);
        List<Point> back = chain(sorted.descendingSet());
        hull.remove(hull.size() - 1);
        back.remove(back.size() - 1);
        hull.addAll(back);
        return new Polygon(hull);
    }

    private static List<Point> chain(Iterable<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point point : sorted) {
            while (chain.size() > 1
                    && Point.turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        return chain;
    }

    /**
     * The points on the vertical lines at whole x, at the most so many: their lower and upper ends, rounded inwards if
     * y is whole.
     */
    public List<Point> columns(boolean wholeY) {
        List<Point> ends = new ArrayList<>();
        BigInteger last = corners.stream()
                .map(Point::x)
                .reduce(Rational::max)
                .orElseThrow()
                .floor()
                .numerator();
        BigInteger first = corners.stream()
                .map(Point::x)
                .reduce(Rational::min)
                .orElseThrow()
                .ceiling()
                .numerator();
        for (BigInteger x = first; x.compareTo(last) <= 0; x = x.add(BigInteger.ONE)) {
            column(new Rational(x, BigInteger.ONE), wholeY, ends);
        }
        return ends;
    }

    private void column(Rational x, boolean wholeY, List<Point> ends) {
        List<Rational> crossings = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point here = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            Rational at = here.x().minus(x);
            Rational then = next.x().minus(x);
            if (at.signum() == 0) {
                crossings.add(here.y());
            } else if (at.signum() * then.signum() < 0) {
                crossings.add(between(here, next, at.dividedBy(at.minus(then))).y());
            }
        }
        if (crossings.isEmpty()) {
            return;
        }
        Rational low = crossings.stream().reduce(Rational::min).orElseThrow();
        Rational high = crossings.stream().reduce(Rational::max).orElseThrow();
        low = wholeY ? low.ceiling() : low;
        high = wholeY ? high.floor() : high;
        if (low.compareTo(high) <= 0) {
            ends.add(new Point(x, low));
            ends.add(new Point(x, high));
        }
    }

    /** The corners of the hull of its points with whole coordinates; empty where it is too thin to tell. */
    public Optional<List<Point>> integerHull() {
        return corners.size() < 3 ? Optional.empty() : IntegerHull.of(this);
    }

    public Polygon mirrored() {
        return new Polygon(corners.stream().map(p -> new Point(p.y(), p.x())).toList());
    }
}
