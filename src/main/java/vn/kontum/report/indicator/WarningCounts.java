package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * How often the warning of a quarter was right, held against the verdicts at the end of its year.
 *
 * @param quarter in which targets were warned of
 * @param judged targets with a figure in the quarter and a verdict at the end of the year
 * @param warned of these those that were said to be at risk
 * @param right of these those that were not met
 * @param missed targets not met that were not warned of
 */
public record WarningCounts(int quarter, int judged, int warned, int right, int missed) {
    private static final int DECIMALS = 4;

    /**
     * Counts one year.
     *
     * @param early verdicts of the quarter by indicator, of those that had a figure then
     * @param end verdicts of the last quarter by indicator
     */
    public static WarningCounts of(int quarter, Map<String, Verdict> early, Map<String, Verdict> end) {
        int judged = 0;
        int warned = 0;
        int right = 0;
        int missed = 0;
        for (Map.Entry<String, Verdict> one : early.entrySet()) {
            Optional<Boolean> met = Optional.ofNullable(end.get(one.getKey())).flatMap(WarningCounts::met);
            if (met.isPresent()) {
                boolean warning = one.getValue() == Verdict.AT_RISK || one.getValue() == Verdict.NOT_MET;
                judged++;
                warned += warning ? 1 : 0;
                right += warning && !met.get() ? 1 : 0;
                missed += !warning && !met.get() ? 1 : 0;
            }
        }
        return new WarningCounts(quarter, judged, warned, right, missed);
    }

    private static Optional<Boolean> met(Verdict verdict) {
        return switch (verdict) {
            case MET, EXCEEDED -> Optional.of(true);
            case NOT_MET -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The part of the warnings that were right, from 0 to 1; empty where nothing was warned of. */
    public Optional<BigDecimal> precision() {
        return part(right, warned);
    }

    /** The part of the targets not met that were warned of, from 0 to 1; empty where all were met. */
    public Optional<BigDecimal> recall() {
        return part(right, right + missed);
    }

    private static Optional<BigDecimal> part(int some, int all) {
        return all == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP));
    }
}
