package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target.Comparator;
import vn.kontum.report.catalogue.expression.Expression.Value.Absence;
import vn.kontum.report.indicator.Assessor.Decision;

/**
 * The verdict on one figure. It is final once no quarter of the year is left to say anything, or once a growing sum
 * has reached its target; before that it is in progress.
 *
 * @implNote Silent units that could turn a final verdict make it insufficient.
 */
record VerdictRule(FormulaTerms terms, Figure figure, Optional<Interval> range, Optional<PlanProgress> pace) {

    Decision judge() {
        Indicator indicator = figure.indicator();
        if (indicator.needsBase() && indicator.base().isEmpty()) {
            return Decision.of(Verdict.INSUFFICIENT, "base-missing");
        }
        if (figure.yearCoverage().expected() == 0) {
            return Decision.of(Verdict.IN_PROGRESS, "not-due");
        }
        return figure.yearToDate().map(this::judge).orElseGet(this::withoutValue);
    }

    private Decision withoutValue() {
        if (figure.absence() != Absence.ZERO_DENOMINATOR) {
            return Decision.of(Verdict.NO_DATA, "nobody-reported");
        }
        return figure.yearCoverage().complete()
                ? Decision.of(Verdict.NOT_APPLICABLE, "zero-denominator")
                : Decision.of(Verdict.INSUFFICIENT, "partial-could-flip");
    }

    private Decision judge(BigDecimal actual) {
        boolean over = terms.quartersLeft(figure.period()) == 0;
        if (over) {
            return figure.yearCoverage().complete() ? Decision.of(verdict(actual)) : overButPartial(actual);
        }
        return reached(actual) ? Decision.of(verdict(actual), "certain-already") : underWay(actual);
    }

    /** Nothing that silent units could have said may turn it. More than met is claimed only if it is so in any case. */
    private Decision overButPartial(BigDecimal actual) {
        if (range.isEmpty()) {
            return Decision.of(Verdict.INSUFFICIENT, "partial-could-flip");
        }
        Verdict low = verdict(range.get().low());
        Verdict high = verdict(range.get().high());
        Verdict here = verdict(actual);
        boolean same = met(low) == met(high) && met(low) == met(here) && steadyBetween();
        if (!same) {
            return Decision.of(Verdict.INSUFFICIENT, "partial-could-flip");
        }
        boolean exceeded = low == Verdict.EXCEEDED && high == Verdict.EXCEEDED;
        Verdict certain = met(low) ? (exceeded ? Verdict.EXCEEDED : Verdict.MET) : Verdict.NOT_MET;
        return Decision.of(certain, "partial-cannot-flip");
    }

    /** A band may lie between two ends that both miss it. */
    private boolean steadyBetween() {
        Comparator comparator = figure.indicator().target().comparator();
        boolean band = comparator == Comparator.RANGE || comparator == Comparator.APPROX;
        boolean missed = !met(verdict(range.orElseThrow().low()));
        return !band || !missed || sameSide();
    }

    private boolean sameSide() {
        BigDecimal inside = figure.indicator().target().threshold();
        return range.orElseThrow().low().compareTo(inside) > 0
                || range.orElseThrow().high().compareTo(inside) < 0;
    }

    private Decision underWay(BigDecimal actual) {
        BigDecimal missing = range.map(r -> r.high().subtract(actual)).orElse(BigDecimal.ZERO);
        boolean short_ = pace.filter(
                        p -> !figure.indicator().target().metBy(p.projection().add(missing)))
                .isPresent();
        return short_ ? Decision.of(Verdict.AT_RISK, "pace-short") : Decision.of(Verdict.IN_PROGRESS, "year-not-over");
    }

    /** Whether a sum that can only grow has already reached its target. */
    private boolean reached(BigDecimal actual) {
        Comparator comparator = figure.indicator().target().comparator();
        boolean lowerEnd = comparator == Comparator.GE || comparator == Comparator.GT || comparator == Comparator.PLAN;
        return lowerEnd && terms.accumulates() && figure.indicator().target().metBy(actual);
    }

    private Verdict verdict(BigDecimal actual) {
        if (figure.indicator().target().exceededBy(actual)) {
            return Verdict.EXCEEDED;
        }
        return figure.indicator().target().metBy(actual) ? Verdict.MET : Verdict.NOT_MET;
    }

    private static boolean met(Verdict verdict) {
        return verdict == Verdict.MET || verdict == Verdict.EXCEEDED;
    }
}
