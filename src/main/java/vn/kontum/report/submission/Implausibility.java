package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Why a figure is not plausible, and what that means for the province.
 *
 * @param expected what the figure was expected to be, in the measure of its variable
 * @param gross whether the figure is so far from what is plausible that it must be explained whatever it moves
 * @param influence what it moves; empty as long as it was not computed, and where no indicator uses the figure
 */
public record Implausibility(BigDecimal expected, boolean gross, Optional<Influence> influence) {

    /**
     * The province figure that a suspicious figure moves most.
     *
     * @param indicator code of the indicator
     * @param figure its year-to-date value as the figure stands; empty where it has none
     * @param otherwise the same if the figure were the expected one
     * @param verdict name of the verdict as the figure stands
     * @param verdictOtherwise the same if the figure were the expected one
     * @param weight effect divided by the effect that is allowed, larger where the verdict turns; findings are sorted by it
     * @param decisive whether the verdict turns, or the effect is larger than allowed
     */
    public record Influence(
            String indicator,
            Optional<BigDecimal> figure,
            Optional<BigDecimal> otherwise,
            String verdict,
            String verdictOtherwise,
            BigDecimal weight,
            boolean decisive) {}

    /** Whether a final edition needs a reason for it. */
    boolean needsReason() {
        return gross || influence.filter(Influence::decisive).isPresent();
    }

    public Implausibility with(Optional<Influence> computed) {
        return new Implausibility(expected, gross, computed);
    }

    /** The influence for sorting; 0 where there is none. */
    public BigDecimal weight() {
        return influence.map(Influence::weight).orElse(BigDecimal.ZERO);
    }
}
