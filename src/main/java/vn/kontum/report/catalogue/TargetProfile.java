package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a target is usually reached during a year, until the office's own earlier years say it.
 *
 * @param indicator code of the indicator
 * @param seasonal what percent of the year's total each quarter brings; empty for what is no sum over the year
 * @param bestStep the most that a stock or a rate moves towards its target from one due quarter to the next, in the measure of the
 *     indicator
 */
public record TargetProfile(String indicator, List<BigDecimal> seasonal, Optional<BigDecimal> bestStep) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TargetProfile {
        seasonal = List.copyOf(seasonal);
    }

    /** The part of the year's total that the quarters up to one bring, from 0 to 1; empty where no profile is told. */
    public Optional<BigDecimal> upTo(int quarter) {
        return seasonal.isEmpty()
                ? Optional.empty()
                : Optional.of(seasonal.subList(0, quarter).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(HUNDRED));
    }
}
