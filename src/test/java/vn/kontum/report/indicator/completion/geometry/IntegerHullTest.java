package vn.kontum.report.indicator.completion.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.expression.Rational;

/** The corners of the whole points of a polygon, held against trying every point. */
class IntegerHullTest {
    @Test
    void hasTheCornersOfAllWholePoints() {
        Random random = new Random(41);
        int told = 0;
        for (int i = 0; i < 2000; i++) {
            Polygon polygon = Polygon.rectangle(domain(random), domain(random));
            for (int cut = random.nextInt(4); cut > 0; cut--) {
                polygon = polygon.clipped(
                        number(random), number(random), number(random).times(Rational.of(9)));
            }
            Optional<List<Point>> hull = polygon.integerHull();
            if (hull.isPresent()) {
                told++;
                Set<Point> tried = new HashSet<>(Polygon.hull(inside(polygon)).corners());
                assertThat(new HashSet<>(hull.get())).as("of %s", polygon).isEqualTo(tried);
            }
        }
        assertThat(told).isGreaterThan(1000);
    }

    /** Below 0.617 x for x up to a million: 16 corners instead of a million columns. */
    @Test
    void aLongEdgeHasFewCorners() {
        Domain million = new Domain(Rational.ZERO, Rational.of(1_000_000), true);
        Rational slope = Rational.of(617).dividedBy(Rational.of(1001));
        Polygon part = Polygon.rectangle(million, million).clipped(slope.negate(), Rational.ONE, Rational.ZERO);

        List<Point> hull = part.integerHull().orElseThrow();

        assertThat(hull).hasSizeLessThan(30).contains(new Point(Rational.of(999_999), Rational.of(616_383)));
    }

    private static List<Point> inside(Polygon polygon) {
        List<Point> points = new ArrayList<>();
        for (int x = -20; x <= 20; x++) {
            Polygon column = polygon.clipped(Rational.ONE, Rational.ZERO, Rational.of(-x))
                    .clipped(Rational.of(-1), Rational.ZERO, Rational.of(x));
            for (int y = -20; y <= 20 && !column.empty(); y++) {
                Point point = new Point(Rational.of(x), Rational.of(y));
                boolean above = column.corners().stream().anyMatch(c -> c.y().compareTo(point.y()) >= 0);
                boolean below = column.corners().stream().anyMatch(c -> c.y().compareTo(point.y()) <= 0);
                if (above && below) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    private static Domain domain(Random random) {
        Rational low = number(random);
        return new Domain(low, low.plus(Rational.of(1 + random.nextInt(12))), false);
    }

    private static Rational number(Random random) {
        return Rational.of(random.nextInt(41) - 20).dividedBy(Rational.of(3 + random.nextInt(5)));
    }
}
