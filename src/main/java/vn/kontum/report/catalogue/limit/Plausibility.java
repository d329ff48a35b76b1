package vn.kontum.report.catalogue.limit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is plausible for a variable of one unit in one quarter. A figure outside is not wrong, but asks for a reason.
 *
 * @param variable code of the variable
 * @param previous smallest and largest ratio to the figure of the previous quarter in which the variable was due
 * @param lastYear the same to the figure of the same quarter of the year before
 * @param floor difference, in the measure of the variable, below which nothing is remarkable; above 0
 * @param share what part of another variable or fact of the unit it can be
 * @param department smallest and largest figure of a department that said nothing before; empty where any is plausible
 * @param peerZ largest modified z of the logarithm of its share among the districts; empty where districts are not comparable
 */
public record Plausibility(
        String variable,
        Ratio previous,
        Ratio lastYear,
        BigDecimal floor,
        Optional<Share> share,
        Optional<Ends> department,
        Optional<BigDecimal> peerZ) {

    /** Smallest and largest figure, inclusive. */
    public record Ends(BigDecimal low, BigDecimal high) {}

    /** Smallest and largest ratio, inclusive. */
    public record Ratio(BigDecimal low, BigDecimal high) {
        /** What it allows in so many steps, one after the other; at least one. */
        public Ratio over(int steps) {
            return new Ratio(low.pow(steps), high.pow(steps));
        }
    }

    /**
     * A part of a whole.
     *
     * @param of code of the variable or fact that is the whole
     * @param bounds smallest and largest ratio to it
     * @param change largest change of the ratio against the previous due quarter; empty where any is plausible
     */
    public record Share(String of, Ratio bounds, Optional<BigDecimal> change) {}

    /** The same for another variable. */
    public Plausibility of(String other) {
        return new Plausibility(other, previous, lastYear, floor, share, department, peerZ);
    }
}
