package vn.kontum.report.web.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A bar beside a number, in thousandths of its width.
 *
 * @param width of the bar, 0–1000
 * @param goal where the target stands, 0–1000; empty for none
 * @param tone colour: {@code good}, {@code busy}, {@code warn}, {@code bad}, {@code idle}
 */
public record TableBar(int width, Optional<Integer> goal, String tone) {
    private static final int WHOLE = 1000;

    /** Against the largest of its column; negative numbers have no bar. */
    public static TableBar of(BigDecimal number, BigDecimal largest, Optional<BigDecimal> target, String tone) {
        return new TableBar(part(number, largest), target.map(t -> part(t, largest)), tone);
    }

    private static int part(BigDecimal number, BigDecimal largest) {
        if (largest.signum() <= 0 || number.signum() <= 0) {
            return 0;
        }
        BigDecimal part = number.multiply(BigDecimal.valueOf(WHOLE)).divide(largest, 0, RoundingMode.HALF_UP);
        return part.min(BigDecimal.valueOf(WHOLE)).intValue();
    }
}
