package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.kontum.report.indicator.completion.ExactRange;

/** The least and the most that a figure may be; with 34 digits where they have no end, rounded outwards. */
public record Interval(BigDecimal low, BigDecimal high) {

    static Interval of(ExactRange exact) {
        return new Interval(
                exact.low().decimal(RoundingMode.FLOOR), exact.high().decimal(RoundingMode.CEILING));
    }

    /** Whether it is one value. */
    public boolean exact() {
        return low.compareTo(high) == 0;
    }

    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }
}
