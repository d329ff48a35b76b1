package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A province figure held against its target.
 *
 * @param reason code of why, for the message bundle ({@code base-missing}, {@code partial-could-flip}, …), empty if plain
 * @param gap actual minus target in the indicator's measure; for a range the distance to its nearer end, 0 inside
 * @param percentOfPlan actual as percent of plan, only where a higher value is better and the target is a single figure
 * @param worst the year-to-date value if the missing units had said the worst that is plausible, see {@link PlausibleRange};
 *     empty when nobody is missing. Where a lower value is better this is the higher one, where neither is good the lower one.
 * @param best the same for the best
 * @param pace for sums of flows with a single plan
 * @param drags units that keep a rate from its target, the worst first; at most three
 */
public record Assessment(
        Figure figure,
        Verdict verdict,
        Optional<String> reason,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> percentOfPlan,
        Optional<BigDecimal> worst,
        Optional<BigDecimal> best,
        Optional<PlanProgress> pace,
        List<RateDetractor> drags) {
    public Assessment {
        drags = List.copyOf(drags);
    }
}
