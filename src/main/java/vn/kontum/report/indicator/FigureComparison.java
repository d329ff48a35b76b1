package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/** Whether a figure that was worked out twice is the same. */
public final class FigureComparison {
    private FigureComparison() {}

    /** The same number, however many zeros follow it, or none on both sides. */
    public static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }
}
