package vn.kontum.report.indicator.completion;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Point;
import vn.kontum.report.indicator.completion.geometry.Region;

/**
 * The least and the greatest value of a sum of numerators over a sum of denominators, one pair taken from every region: by
 * Dinkelbach's iteration, exact, and linear in the number of regions.
 */
final class RatioOptimizer {
    private final Point constants;
    private final List<Region> regions;

    RatioOptimizer(Point constants, List<Region> regions) {
        this.constants = constants;
        this.regions = List.copyOf(regions);
    }

    CompletionRange range() {
        Rational least = constants.y();
        Rational greatest = constants.y();
        for (Region region : regions) {
            least = least.plus(region.leastDenominator());
            greatest = greatest.plus(region.greatestDenominator());
        }
        if (greatest.signum() <= 0) {
            return new CompletionRange(Optional.empty(), true);
        }
        boolean zero = least.signum() <= 0;
        ExactRange values = new ExactRange(optimum(zero, -1), optimum(zero, 1));
        return new CompletionRange(Optional.of(values), zero);
    }

    /** @param sign 1 for the greatest, -1 for the least */
    private Rational optimum(boolean zero, int sign) {
        Rational ratio = Rational.ZERO;
        Point total = best(ratio, zero, sign);
        while (value(total, ratio).signum() != 0) {
            ratio = total.x().dividedBy(total.y());
            total = best(ratio, zero, sign);
        }
        return ratio;
    }

    /** The sum of the pairs that make numerator − ratio · denominator extreme, its denominator above 0. */
    private Point best(Rational ratio, boolean zero, int sign) {
        Point total = constants;
        Optional<Point> swapped = Optional.empty();
        Rational leastLoss = Rational.ZERO;
        for (Region region : regions) {
            Point best = best(region.hull(), ratio, sign);
            total = total.plus(best);
            if (zero && !region.positive().isEmpty()) {
                Point other = best(region.positive(), ratio, sign);
                Rational loss = value(best, ratio).minus(value(other, ratio)).times(Rational.of(sign));
                if (swapped.isEmpty() || loss.compareTo(leastLoss) < 0) {
                    leastLoss = loss;
                    swapped = Optional.of(
                            new Point(other.x().minus(best.x()), other.y().minus(best.y())));
                }
            }
        }
        return total.y().signum() > 0 ? total : total.plus(swapped.orElseThrow());
    }

    private static Point best(List<Point> corners, Rational ratio, int sign) {
        Point best = corners.get(0);
        Rational most = value(best, ratio);
        for (Point corner : corners) {
            Rational value = value(corner, ratio);
            int better = value.compareTo(most) * sign;
            if (better > 0 || better == 0 && corner.y().compareTo(best.y()) > 0) {
                best = corner;
                most = value;
            }
        }
        return best;
    }

    private static Rational value(Point pair, Rational ratio) {
        return pair.x().minus(ratio.times(pair.y()));
    }
}
