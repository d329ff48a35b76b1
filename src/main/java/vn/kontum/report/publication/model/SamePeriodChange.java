package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.publication.history.SamePeriodFigure;

/**
 * How a year-to-date figure differs from the one published for the same part of last year.
 *
 * @param amount percent of last year's figure, or percentage points
 * @param points whether it is a difference of percentages, told in percentage points
 */
public record SamePeriodChange(BigDecimal amount, boolean points) {
    /** Measures whose differences are percentage points: a percentage of a percentage says something else. */
    private static final Set<String> PERCENTAGES = Set.of("%", "percentage points");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Empty when one of the two is not known or counts only some of the units, or the source says "more than" or
     * "about" and so gives nothing to compare.
     */
    public static Optional<SamePeriodChange> of(IndicatorRow row) {
        Optional<SamePeriodFigure> before = row.lastYear().filter(SamePeriodFigure::comparable);
        return before.isEmpty() || row.partial()
                ? Optional.empty()
                : row.figure()
                        .yearToDate()
                        .flatMap(now -> of(row, now, before.get().value()));
    }

    /** As it is printed everywhere; zero is no change. */
    public BigDecimal printed() {
        return amount.setScale(1, RoundingMode.HALF_UP);
    }

    private static Optional<SamePeriodChange> of(IndicatorRow row, BigDecimal now, BigDecimal before) {
        if (PERCENTAGES.contains(row.indicator().measureEn())) {
            return Optional.of(new SamePeriodChange(now.subtract(before), true));
        }
        return before.signum() <= 0
                ? Optional.empty()
                : Optional.of(new SamePeriodChange(
                        now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL128), false));
    }
}
