package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observations;

/**
 * How a target stands before the year is over. Sums are held against the part of the plan that is due by now; stocks against the
 * best step seen; rates over flows against the best quarter seen.
 */
final class ProgressAssessor {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    /** Below this part of the paced plan a sum is at risk; between it and the whole it is watched. */
    private static final BigDecimal AT_RISK_BELOW = new BigDecimal("0.95");

    private final Catalogue catalogue;
    private final IndicatorAggregator aggregator;

    ProgressAssessor(Catalogue catalogue, IndicatorAggregator aggregator) {
        this.catalogue = catalogue;
        this.aggregator = aggregator;
    }

    /** @param reason why, as a key of the message bundle */
    record ReasonedVerdict(Verdict verdict, String reason) {
        static final ReasonedVerdict OPEN = new ReasonedVerdict(Verdict.IN_PROGRESS, "year-not-over");

        /** By what the department in charge expects of the year. */
        static ReasonedVerdict expected(Target target, BigDecimal estimate) {
            return target.metBy(estimate)
                    ? new ReasonedVerdict(Verdict.ON_TRACK, "estimate-met")
                    : new ReasonedVerdict(Verdict.AT_RISK, "estimate-short");
        }
    }

    ReasonedVerdict of(
            FormulaTerms terms,
            Figure figure,
            Optional<PlanProgress> pace,
            Optional<MissingDataBounds.Missing> missing,
            Observations said) {
        if (figure.yearToDate().isEmpty() || terms.quartersLeft(figure.period()) == 0) {
            return ReasonedVerdict.OPEN;
        }
        if (pace.isPresent()) {
            return sum(figure, pace.get(), missing);
        }
        if (terms.accumulates()) {
            return ReasonedVerdict.OPEN;
        }
        QuarterHistory history = QuarterHistory.of(catalogue, aggregator, terms, figure, said);
        boolean flows = terms.variables().stream().anyMatch(v -> v.nature() == Variable.Nature.FLOW);
        return flows ? rateOfFlows(figure, history) : stock(figure, history);
    }

    /** What is missing may still lift it, so that only what cannot reach the pace is at risk. */
    private static ReasonedVerdict sum(
            Figure figure, PlanProgress planProgress, Optional<MissingDataBounds.Missing> missing) {
        BigDecimal least = figure.yearToDate().orElseThrow();
        BigDecimal most = missing.flatMap(MissingDataBounds.Missing::possible)
                .map(Interval::high)
                .orElse(least);
        BigDecimal due = planProgress.expectedSeasonal().orElse(planProgress.expected());
        if (least.compareTo(due) >= 0) {
            return new ReasonedVerdict(
                    Verdict.ON_TRACK, planProgress.method() == PlanProgress.Method.LINEAR ? "pace-linear" : "on-pace");
        }
        if (planProgress.method() == PlanProgress.Method.LINEAR) {
            return new ReasonedVerdict(Verdict.IN_PROGRESS, "pace-linear");
        }
        return most.compareTo(due.multiply(AT_RISK_BELOW)) < 0
                ? new ReasonedVerdict(Verdict.AT_RISK, "pace-short")
                : new ReasonedVerdict(Verdict.IN_PROGRESS, "pace-watched");
    }

    /**
     * The step that each quarter left must bring against the best step of the year so far, else that of the catalogue.
     */
    private static ReasonedVerdict stock(Figure figure, QuarterHistory history) {
        BigDecimal now = figure.yearToDate().orElseThrow();
        Indicator indicator = figure.indicator();
        BigDecimal missing = TargetDistance.of(indicator.target(), now);
        if (missing.signum() == 0) {
            return new ReasonedVerdict(Verdict.ON_TRACK, "at-target");
        }
        BigDecimal needed = missing.abs().divide(BigDecimal.valueOf(history.quartersLeft()), PRECISION);
        Optional<BigDecimal> best = history.bestStep(missing.signum());
        if (best.isEmpty()) {
            return ReasonedVerdict.OPEN;
        }
        return needed.compareTo(best.get()) > 0
                ? new ReasonedVerdict(Verdict.AT_RISK, "step-too-large")
                : new ReasonedVerdict(Verdict.IN_PROGRESS, "step-in-reach");
    }

    /**
     * The rate that quarters left must show, each of them as heavy as the mean of those so far, against the best one
     * seen.
     */
    private static ReasonedVerdict rateOfFlows(Figure figure, QuarterHistory history) {
        BigDecimal now = figure.yearToDate().orElseThrow();
        BigDecimal missing = TargetDistance.of(figure.indicator().target(), now);
        if (missing.signum() == 0) {
            return new ReasonedVerdict(Verdict.ON_TRACK, "at-target");
        }
        if (history.thisYear().isEmpty()) {
            return ReasonedVerdict.OPEN;
        }
        BigDecimal weight = BigDecimal.valueOf(history.thisYear().size())
                .divide(BigDecimal.valueOf(history.quartersLeft()), PRECISION)
                .add(BigDecimal.ONE);
        BigDecimal needed = now.add(missing.multiply(weight));
        BigDecimal best = history.thisYear().stream()
                .reduce(missing.signum() > 0 ? BigDecimal::max : BigDecimal::min)
                .orElseThrow();
        BigDecimal reach = history.usualStep().orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(missing.signum()));
        boolean outOfReach = needed.subtract(best.add(reach)).signum() == missing.signum();
        return outOfReach
                ? new ReasonedVerdict(Verdict.AT_RISK, "rate-too-far")
                : new ReasonedVerdict(Verdict.IN_PROGRESS, "rate-in-reach");
    }
}
