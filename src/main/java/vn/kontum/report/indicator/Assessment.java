package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A province figure held against its target.
 *
 * @param reason code of why, for the message bundle ({@code base-missing}, {@code partial-could-flip}, …), empty if plain
 * @param gap actual minus target in the indicator's measure; for a range the distance to its nearer end, 0 inside
 * @param percentOfPlan actual as percent of plan, only where a higher value is better and the target is a single figure
 * @param worst lower bound of the year-to-date value over what missing units could say
 * @param best upper bound
 * @param pace for flow targets during the year
 */
public record Assessment(
        Figure figure,
        Verdict verdict,
        Optional<String> reason,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> percentOfPlan,
        Optional<BigDecimal> worst,
        Optional<BigDecimal> best,
        Optional<Pace> pace) {}
