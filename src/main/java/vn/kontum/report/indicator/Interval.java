package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The least and the most that something may be. */
record Interval(BigDecimal low, BigDecimal high) {
    static final Interval ZERO = at(BigDecimal.ZERO);

    static Interval at(BigDecimal value) {
        return new Interval(value, value);
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    Interval dividedBy(int count) {
        BigDecimal divisor = BigDecimal.valueOf(count);
        return new Interval(low.divide(divisor, MathContext.DECIMAL128), high.divide(divisor, MathContext.DECIMAL128));
    }

    /** The part of this range inside another; the nearest end of it where they do not meet. */
    Interval within(BigDecimal least, BigDecimal most) {
        return new Interval(low.max(least).min(most), high.min(most).max(least));
    }

    boolean exact() {
        return low.compareTo(high) == 0;
    }

    /** Its two ends, or the one value. */
    List<BigDecimal> ends() {
        return exact() ? List.of(low) : List.of(low, high);
    }
}
