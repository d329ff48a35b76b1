package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Target.Comparator;
import vn.kontum.report.indicator.completion.CompletionRange;
import vn.kontum.report.indicator.completion.ExactRange;

/** The one verdict that every value of a range gives. */
final class CertainVerdict {
    private CertainVerdict() {}

    /** Empty where values give different verdicts; a denominator that may be 0 counts as a verdict of its own. */
    static Optional<Verdict> of(Target target, CompletionRange range) {
        if (range.values().isEmpty()) {
            return Optional.of(Verdict.NOT_APPLICABLE);
        }
        return range.zeroDenominator()
                ? Optional.empty()
                : of(target, range.values().get());
    }

    /** Met is the word where some value only equals the target, exceeded only where all are beyond it. */
    static Optional<Verdict> of(Target target, ExactRange range) {
        BigDecimal low = range.low().decimal(RoundingMode.FLOOR);
        BigDecimal high = range.high().decimal(RoundingMode.CEILING);
        boolean metBelow = target.metBy(low);
        boolean metAbove = target.metBy(high);
        if (metBelow != metAbove || !metBelow && around(target, low, high)) {
            return Optional.empty();
        }
        if (!metBelow) {
            return Optional.of(Verdict.NOT_MET);
        }
        return Optional.of(target.exceededBy(low) && target.exceededBy(high) ? Verdict.EXCEEDED : Verdict.MET);
    }

    /** Whether a band that both ends miss lies between them. */
    private static boolean around(Target target, BigDecimal low, BigDecimal high) {
        boolean band = target.comparator() == Comparator.RANGE || target.comparator() == Comparator.APPROX;
        return band && low.compareTo(target.threshold()) < 0 && high.compareTo(target.threshold()) > 0;
    }

    static Verdict of(Target target, BigDecimal value) {
        if (target.exceededBy(value)) {
            return Verdict.EXCEEDED;
        }
        return target.metBy(value) ? Verdict.MET : Verdict.NOT_MET;
    }
}
