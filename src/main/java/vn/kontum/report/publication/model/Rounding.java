package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Interval;

/**
 * How many digits a figure is printed with: as the catalogue says, and as many more as it takes not to hide its
 * verdict.
 */
public final class Rounding {
    private static final int MOST_MORE = 6;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /** For a percentage of a plan: one digit, and more where rounding would make it 100. */
    public static int percentDecimals(BigDecimal percent) {
        int decimals = 1;
        while (decimals < MOST_MORE
                && rounded(percent, decimals).compareTo(HUNDRED) == 0
                && percent.compareTo(HUNDRED) != 0) {
            decimals++;
        }
        return decimals;
    }

    /** For two figures of an indicator beside each other: as printed, and more where they differ and would look equal. */
    public static int distinctDecimals(Indicator indicator, Optional<BigDecimal> one, Optional<BigDecimal> other) {
        int decimals = indicator.decimals();
        if (one.isEmpty() || other.isEmpty() || one.get().compareTo(other.get()) == 0) {
            return decimals;
        }
        while (decimals < indicator.decimals() + MOST_MORE
                && rounded(one.get(), decimals).compareTo(rounded(other.get(), decimals)) == 0) {
            decimals++;
        }
        return decimals;
    }

    public static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    static int decimals(Indicator indicator, BigDecimal actual) {
        return indicator.decimals(actual);
    }

    /** For both ends of a range: as many as the one needs that needs more. */
    static int decimals(Indicator indicator, Interval range) {
        return Math.max(decimals(indicator, range.low()), decimals(indicator, range.high()));
    }
}
