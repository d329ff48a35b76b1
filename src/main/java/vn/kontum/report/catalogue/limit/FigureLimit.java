package vn.kontum.report.catalogue.limit;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much a province figure may differ from an earlier one before somebody must give the reason.
 *
 * @param indicator code of the indicator
 * @param kind how a difference is measured
 * @param previousQuarter largest plausible difference from the previous due quarter of the year
 * @param previousYear largest plausible difference from the same quarter of the year before
 * @param warningEffect largest effect on the year-to-date figure that one unexplained warning of a unit may have
 */
public record FigureLimit(
        String indicator, Kind kind, BigDecimal previousQuarter, BigDecimal previousYear, BigDecimal warningEffect) {

    /** How a difference is measured. */
    public enum Kind {
        /** In the measure of the indicator. */
        POINTS,
        /** As the larger figure divided by the smaller one, less 1: 0.5 is half as much again, or two thirds. */
        RATIO
    }

    /** The difference of two figures in this kind; a ratio to nothing is larger than any limit. */
    public BigDecimal difference(BigDecimal one, BigDecimal other) {
        if (kind == Kind.POINTS) {
            return one.subtract(other).abs();
        }
        if (one.compareTo(other) == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal smaller = one.min(other);
        return smaller.signum() <= 0
                ? BigDecimal.valueOf(Integer.MAX_VALUE)
                : one.max(other).divide(smaller, MathContext.DECIMAL64).subtract(BigDecimal.ONE);
    }

    /** The same for another indicator. */
    public FigureLimit of(String other) {
        return new FigureLimit(other, kind, previousQuarter, previousYear, warningEffect);
    }
}
