package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.indicator.aggregation.Figure;

/**
 * A province figure held against its target.
 *
 * @param figure as it may be printed
 * @param status what it is worth where answers are missing
 * @param reason code of why, for the message bundle ({@code base-missing}, {@code partial-could-flip}, …), empty if plain
 * @param gap actual minus target in the indicator's measure; for a range the distance to its nearer end, 0 inside
 * @param percentOfPlan actual as percent of plan, only where a higher value is better and the target is a single figure
 * @param possible from where to where the year-to-date value could come to lie by facts and limits once all answers are in;
 *     empty when nothing is missing. It alone decides a verdict over missing answers.
 * @param expected the range expected from earlier figures; for display and for the leaning only
 * @param leaning the verdict that every expected value gives, where the missing answers leave it open
 * @param basis why the verdict is what it is
 * @param pace for sums of flows with a single plan
 * @param detractors units that keep a rate from its target, the worst first; at most three
 */
public record Assessment(
        Figure figure,
        FigureStatus status,
        Verdict verdict,
        Optional<String> reason,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> percentOfPlan,
        Optional<Interval> possible,
        Optional<Interval> expected,
        Optional<Verdict> leaning,
        VerdictBasis basis,
        Optional<PlanProgress> pace,
        List<RateDetractor> detractors) {
    public Assessment {
        detractors = List.copyOf(detractors);
    }

    /** Whether a sum stands although units are missing from it. */
    public boolean partial() {
        return status == FigureStatus.PARTIAL || atLeast();
    }

    /** Whether the figure is a sum that lacks units, so that the true one is at least so much. */
    public boolean atLeast() {
        return status == FigureStatus.LOWER_BOUND;
    }

    /** {@link #pace} as it may be told: a part of a sum tells neither what the year will bring nor what is still needed. */
    public Optional<PlanProgress> paceOfWhole() {
        return partial() ? Optional.empty() : pace;
    }
}
