package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target.Comparator;
import vn.kontum.report.catalogue.expression.Expression.Value.Absence;
import vn.kontum.report.indicator.Assessor.Decision;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.completion.CompletionRange;

/**
 * The verdict on one figure. It is final once no quarter of the year is left to say anything, or once a growing sum has reached
 * its target; before that it is in progress. Over missing answers it is final only where every possible completion gives it.
 */
record VerdictRule(
        FormulaTerms terms,
        Figure figure,
        Optional<MissingDataBounds.Missing> missing,
        ProgressAssessor.ReasonedVerdict outlook) {

    Decision decide() {
        Indicator indicator = figure.indicator();
        if (indicator.needsBase() && indicator.base().isEmpty()) {
            return Decision.of(Verdict.INSUFFICIENT, "base-missing", VerdictBasis.OPEN);
        }
        if (figure.yearCoverage().expected() == 0) {
            return Decision.of(Verdict.IN_PROGRESS, "not-due", VerdictBasis.COMPLETE);
        }
        if (figure.yearCoverage().complete()) {
            return complete();
        }
        return over() ? overButPartial() : underWayAndPartial();
    }

    private boolean over() {
        return terms.quartersLeft(figure.period()) == 0;
    }

    private Decision complete() {
        if (figure.yearToDate().isEmpty()) {
            return figure.absence() == Absence.ZERO_DENOMINATOR
                    ? Decision.of(Verdict.NOT_APPLICABLE, "zero-denominator", VerdictBasis.COMPLETE)
                    : Decision.of(Verdict.NO_DATA, "nobody-reported", VerdictBasis.OPEN);
        }
        BigDecimal actual = figure.yearToDate().get();
        if (over()) {
            return Decision.complete(CertainVerdict.of(indicator().target(), actual));
        }
        return lowerEnd() && indicator().target().metBy(actual)
                ? Decision.of(CertainVerdict.of(indicator().target(), actual), "certain-already", VerdictBasis.COMPLETE)
                : underWay(VerdictBasis.COMPLETE);
    }

    private Decision overButPartial() {
        Optional<Verdict> certain =
                missing.flatMap(m -> CertainVerdict.of(indicator().target(), m.withinLimits()));
        if (certain.isPresent()) {
            boolean facts = CertainVerdict.of(
                            indicator().target(), missing.orElseThrow().byFacts())
                    .equals(certain);
            return facts
                    ? Decision.of(certain.get(), "partial-cannot-flip", VerdictBasis.FACTS)
                    : Decision.of(certain.get(), "partial-within-limits", VerdictBasis.LIMITS);
        }
        return nobody()
                ? Decision.of(Verdict.NO_DATA, "nobody-reported", VerdictBasis.OPEN)
                : Decision.of(Verdict.INSUFFICIENT, "partial-could-flip", VerdictBasis.OPEN);
    }

    private Decision underWayAndPartial() {
        Optional<BigDecimal> least = missing.map(MissingDataBounds.Missing::byFacts)
                .flatMap(CompletionRange::values)
                .map(values -> values.low().decimal(RoundingMode.FLOOR));
        if (lowerEnd() && least.filter(indicator().target()::metBy).isPresent()) {
            return Decision.of(
                    CertainVerdict.of(indicator().target(), least.get()), "certain-already", VerdictBasis.FACTS);
        }
        if (nobody()) {
            return Decision.of(Verdict.NO_DATA, "nobody-reported", VerdictBasis.OPEN);
        }
        return underWay(VerdictBasis.OPEN);
    }

    private boolean nobody() {
        return figure.yearCoverage().reported() == 0;
    }

    private Decision underWay(VerdictBasis basis) {
        return Decision.of(outlook.verdict(), outlook.reason(), basis);
    }

    /** Whether it is a sum that can only grow, held against a lower end: once reached it stays reached. */
    private boolean lowerEnd() {
        Comparator comparator = indicator().target().comparator();
        boolean lowerEnd = comparator == Comparator.GE || comparator == Comparator.GT || comparator == Comparator.PLAN;
        return lowerEnd && terms.accumulates();
    }

    private Indicator indicator() {
        return figure.indicator();
    }
}
