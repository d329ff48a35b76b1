package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the plan of a year asks of an indicator, in the wording of the plan.
 *
 * @param comparator the meaning of the wording
 * @param wordingVi the wording itself, e.g. the words for "from … upwards"
 * @param aspiration whether the resolution says "phan dau" (strive for)
 * @param value threshold; empty for ranges
 * @param min lower end of a range (inclusive)
 * @param max upper end of a range (inclusive)
 * @param tolerancePercent half-width of an approximate target, percent of {@code value}
 */
public record Target(
        Comparator comparator,
        String wordingVi,
        boolean aspiration,
        Optional<BigDecimal> value,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        BigDecimal tolerancePercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Equality follows the wording: "tren" is strict, a bare figure is reached when equal and exceeded when more. */
    public enum Comparator {
        GE,
        GT,
        LT,
        PLAN,
        RANGE,
        APPROX,
        DECREASE_GE
    }

    /** Whether an unrounded actual value meets the target. */
    public boolean metBy(BigDecimal actual) {
        return switch (comparator) {
            case GE, PLAN, DECREASE_GE -> actual.compareTo(threshold()) >= 0;
            case GT -> actual.compareTo(threshold()) > 0;
            case LT -> actual.compareTo(threshold()) < 0;
            case RANGE -> actual.compareTo(min.orElseThrow()) >= 0 && actual.compareTo(max.orElseThrow()) <= 0;
            case APPROX ->
                actual.subtract(threshold())
                                .abs()
                                .multiply(HUNDRED)
                                .compareTo(threshold().abs().multiply(tolerancePercent))
                        <= 0;
        };
    }

    /** Whether it is more than met; only a bare plan figure can be exceeded. */
    public boolean exceededBy(BigDecimal actual) {
        return comparator == Comparator.PLAN && actual.compareTo(threshold()) > 0;
    }

    /** The figure an actual value is compared with; for a range its lower end. */
    public BigDecimal threshold() {
        return value.or(() -> min).orElseThrow();
    }
}
