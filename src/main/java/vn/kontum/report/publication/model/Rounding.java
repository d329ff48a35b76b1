package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;

/**
 * How many digits a figure is printed with: as the catalogue says, and as many more as it takes not to hide its
 * verdict.
 */
final class Rounding {
    private static final int MOST_MORE = 6;

    private Rounding() {}

    static int decimals(Indicator indicator, BigDecimal actual) {
        int decimals = indicator.decimals();
        while (decimals < indicator.decimals() + MOST_MORE && hides(indicator.target(), actual, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean hides(Target target, BigDecimal actual, int decimals) {
        BigDecimal printed = actual.setScale(decimals, RoundingMode.HALF_UP);
        return target.metBy(printed) != target.metBy(actual) || target.exceededBy(printed) != target.exceededBy(actual);
    }
}
