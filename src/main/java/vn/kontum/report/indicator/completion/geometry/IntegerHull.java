package vn.kontum.report.indicator.completion.geometry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.expression.Rational;

/**
 * The convex hull of the points with whole coordinates in a polygon. Along each edge its corners are found by the continued
 * fraction of the slope, so that their number grows with the logarithm of the length.
 */
final class IntegerHull {
    private IntegerHull() {}

    /** Empty for a polygon that is too thin: where a column between its ends holds no whole point. */
    static Optional<List<Point>> of(Polygon polygon) {
        List<Point> all = new ArrayList<>(above(polygon));
        Polygon turned = turned(polygon);
        turned(new Polygon(above(turned))).corners().forEach(all::add);
        return all.stream().allMatch(point -> contains(polygon, point))
                ? Optional.of(Polygon.hull(all).corners())
                : Optional.empty();
    }

    private static Polygon turned(Polygon polygon) {
        return new Polygon(polygon.corners().stream()
                .map(p -> new Point(p.x().negate(), p.y().negate()))
                .toList());
    }

    /** Corners are in their order, against the clock. */
    private static boolean contains(Polygon polygon, Point point) {
        List<Point> corners = polygon.corners();
        for (int i = 0; i < corners.size(); i++) {
            if (Point.turn(corners.get(i), corners.get((i + 1) % corners.size()), point) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The corners of the whole points below the upper edges, which run from right to left. */
    private static List<Point> above(Polygon polygon) {
        List<Point> points = new ArrayList<>();
        List<Point> corners = polygon.corners();
        for (int i = 0; i < corners.size(); i++) {
            Point right = corners.get(i);
            Point left = corners.get((i + 1) % corners.size());
            if (left.x().compareTo(right.x()) < 0) {
                below(left, right, points);
            }
        }
        return points;
    }

    private static void below(Point left, Point right, List<Point> points) {
        BigInteger first = left.x().ceiling().numerator();
        BigInteger last = right.x().floor().numerator();
        if (first.compareTo(last) > 0) {
            return;
        }
        Rational slope = right.y().minus(left.y()).dividedBy(right.x().minus(left.x()));
        Rational start = left.y().plus(slope.times(whole(first).minus(left.x())));
        BigInteger y = start.floor().numerator();
        Rational room = start.minus(whole(y));
        BigInteger rise = slope.floor().numerator();
        BigInteger common = slope.denominator()
                .multiply(room.denominator())
                .divide(slope.denominator().gcd(room.denominator()));
        Line line = new Line(scaled(slope, common), common, scaled(room, common));
        BigInteger x = first;
        points.add(new Point(whole(x), whole(y)));
        while (x.compareTo(last) < 0) {
            BigInteger[] step = line.step(last.subtract(x), rise);
            x = x.add(step[0]);
            y = y.add(step[1]);
            points.add(new Point(whole(x), whole(y)));
        }
    }

    private static BigInteger scaled(Rational value, BigInteger common) {
        return value.times(whole(common)).numerator();
    }

    private static Rational whole(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    /** What lies below a line of the slope rise / run: how far the last point is below it, times run. */
    private static final class Line {
        private final BigInteger rise;
        private final BigInteger run;
        private BigInteger room;

        Line(BigInteger rise, BigInteger run, BigInteger room) {
            this.rise = rise;
            this.run = run;
            this.room = room;
        }

        /** The next edge of the hull as a pair (x, y): the steepest one that stays below the line, repeated. */
        BigInteger[] step(BigInteger left, BigInteger flat) {
            BigInteger[] edge = steepest(left, flat);
            BigInteger lost = edge[1].multiply(run).subtract(edge[0].multiply(rise));
            BigInteger times = left.divide(edge[0]);
            if (lost.signum() > 0) {
                times = times.min(room.divide(lost));
            }
            room = room.subtract(lost.multiply(times));
            return new BigInteger[] {edge[0].multiply(times), edge[1].multiply(times)};
        }

        /**
         * Walks the fractions next to the slope from both sides: the first steeper one that the room allows, else the last one that
         * is not steeper and not too long.
         */
        private BigInteger[] steepest(BigInteger left, BigInteger flat) {
            BigInteger[] lower = {BigInteger.ONE, flat};
            BigInteger[] upper = {BigInteger.ZERO, BigInteger.ONE};
            while (true) {
                BigInteger gain = rise.multiply(lower[0]).subtract(run.multiply(lower[1]));
                BigInteger loss = run.multiply(upper[1]).subtract(rise.multiply(upper[0]));
                if (gain.signum() == 0) {
                    return lower;
                }
                BigInteger most = loss.divide(gain);
                BigInteger enough = loss.subtract(room)
                        .max(BigInteger.ZERO)
                        .add(gain)
                        .subtract(BigInteger.ONE)
                        .divide(gain);
                BigInteger fitting = left.subtract(upper[0]).divide(lower[0]);
                if (enough.compareTo(most) <= 0) {
                    if (enough.compareTo(fitting) <= 0) {
                        return sum(upper, lower, enough);
                    }
                    most = most.min(fitting);
                }
                if (most.compareTo(fitting) > 0) {
                    most = fitting;
                }
                upper = sum(upper, lower, most);
                loss = loss.subtract(gain.multiply(most));
                BigInteger longest = left.subtract(lower[0]).divide(upper[0].max(BigInteger.ONE));
                if (upper[0].signum() == 0 || loss.signum() == 0) {
                    return lower;
                }
                BigInteger exact = gain.divide(loss);
                if (longest.compareTo(exact) < 0 || exact.signum() == 0) {
                    return sum(lower, upper, longest.min(exact));
                }
                lower = sum(lower, upper, exact);
            }
        }

        private static BigInteger[] sum(BigInteger[] one, BigInteger[] other, BigInteger times) {
            return new BigInteger[] {one[0].add(other[0].multiply(times)), one[1].add(other[1].multiply(times))};
        }
    }
}
