package vn.kontum.report.indicator;

import java.math.BigDecimal;
import vn.kontum.report.catalogue.Target;

/** How far a value is from meeting a target. */
final class TargetDistance {
    private TargetDistance() {}

    /** How far a value must still move to meet the target: above 0 upwards, below 0 downwards, 0 where it meets it. */
    static BigDecimal of(Target target, BigDecimal value) {
        if (target.metBy(value)) {
            return BigDecimal.ZERO;
        }
        BigDecimal goal = switch (target.comparator()) {
            case RANGE -> value.max(target.min().orElseThrow()).min(target.max().orElseThrow());
            default -> target.threshold();
        };
        BigDecimal distance = goal.subtract(value);
        boolean strict = distance.signum() == 0;
        return strict ? tick(target) : distance;
    }

    /** Of a strict target that is only equalled: any move at all. */
    private static BigDecimal tick(Target target) {
        BigDecimal tick = BigDecimal.ONE.movePointLeft(9);
        return target.comparator() == Target.Comparator.LT ? tick.negate() : tick;
    }
}
