package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Indicator.Direction;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.indicator.completion.UnitYears;

/** Figures of the province against their targets, by the wording of the resolution; always one for every indicator. */
public final class Assessor {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final IndicatorAggregator aggregator;
    private final MissingDataBounds bounds;
    private final PlanProgressCalculator paces;
    private final ProgressAssessor progress;
    private final RateDetractors detractors;

    public Assessor(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.aggregator = new IndicatorAggregator(catalogue);
        this.bounds = new MissingDataBounds(catalogue);
        this.paces = new PlanProgressCalculator(catalogue, aggregator);
        this.progress = new ProgressAssessor(catalogue, aggregator);
        this.detractors = new RateDetractors(aggregator, catalogue.reportingUnits());
    }

    /** In the order of the catalogue. */
    public List<Assessment> province(Period period, Collection<Observation> observations) {
        return province(period, observations, Map.of());
    }

    /**
     * As above, with what is known beside figures.
     *
     * @param observations those of the year up to the period, and of years before as far as they are known
     * @param estimates the year as the departments in charge expect it, by code of the indicator; they go before the outlook
     *     computed from figures
     */
    public List<Assessment> province(
            Period period, Collection<Observation> observations, Map<String, BigDecimal> estimates) {
        Observations said = new Observations(observations);
        UnitYears years = bounds.years(period.asQuarter(), said);
        return catalogue.indicators().stream()
                .map(indicator -> assess(
                        aggregator.province(indicator, period, said),
                        new IndicatorInputs(said, years, Optional.ofNullable(estimates.get(indicator.code())))))
                .toList();
    }

    /** @param estimate of the year, by the department in charge */
    private record IndicatorInputs(Observations figures, UnitYears years, Optional<BigDecimal> estimate) {}

    private Assessment assess(Figure added, IndicatorInputs by) {
        Observations said = by.figures();
        FormulaTerms terms = aggregator.terms(added.indicator());
        Optional<MissingDataBounds.Missing> missing = bounds.of(terms, added, by.years());
        FigureStatus status = MissingAnswersPolicy.status(terms, added, missing);
        Figure figure = MissingAnswersPolicy.printable(added, status, missing);
        Optional<PlanProgress> pace = paces.of(terms, figure, said);
        ProgressAssessor.ReasonedVerdict outlook = by.estimate()
                .map(estimate -> ProgressAssessor.ReasonedVerdict.expected(
                        figure.indicator().target(), estimate))
                .orElseGet(() -> progress.of(terms, figure, pace, missing, said));
        Decision decision = new VerdictRule(terms, figure, missing, outlook).decide();
        Optional<BigDecimal> compared =
                figure.yearToDate().filter(actual -> comparable(status, figure.indicator(), actual));
        return new Assessment(
                figure,
                status,
                decision.verdict(),
                decision.reason(),
                compared.flatMap(actual -> gap(figure.indicator().target(), actual)),
                compared.flatMap(actual -> percentOfPlan(figure.indicator(), actual)),
                missing.flatMap(MissingDataBounds.Missing::possible),
                missing.flatMap(MissingDataBounds.Missing::expectedRange),
                decision.basis() == VerdictBasis.OPEN
                        ? missing.filter(m -> terms.quartersLeft(figure.period()) == 0)
                                .flatMap(MissingDataBounds.Missing::leaning)
                        : Optional.empty(),
                decision.basis(),
                pace,
                detractors.of(figure, said));
    }

    /** A part of a whole says nothing of the plan; a lower bound only where it is above it. */
    private static boolean comparable(FigureStatus status, Indicator indicator, BigDecimal actual) {
        return switch (status) {
            case COMPLETE, IMPUTED -> true;
            case LOWER_BOUND -> indicator.target().metBy(actual);
            case PARTIAL, SUPPRESSED -> false;
        };
    }

    private static Optional<BigDecimal> gap(Target target, BigDecimal actual) {
        if (target.comparator() != Target.Comparator.RANGE) {
            return target.value().map(actual::subtract);
        }
        BigDecimal nearest =
                actual.max(target.min().orElseThrow()).min(target.max().orElseThrow());
        return Optional.of(actual.subtract(nearest));
    }

    private static Optional<BigDecimal> percentOfPlan(Indicator indicator, BigDecimal actual) {
        boolean single = indicator.direction() == Direction.HIGHER_BETTER
                && indicator.target().comparator() != Target.Comparator.RANGE
                && indicator.target().comparator() != Target.Comparator.APPROX
                && !growth(indicator);
        return indicator
                .target()
                .value()
                .filter(plan -> single && plan.signum() > 0)
                .map(plan -> actual.multiply(HUNDRED).divide(plan, MathContext.DECIMAL128));
    }

    /**
     * Whether the formula holds something against itself at another time: a growth rate has no percentage of its plan.
     */
    private static boolean growth(Indicator indicator) {
        return indicator
                .formula()
                .ratio()
                .filter(ratio -> ratio.denominator().weights().keySet().stream()
                        .anyMatch(ratio.numerator().weights()::containsKey))
                .isPresent();
    }

    /** @param reason code of why, for the message bundle */
    record Decision(Verdict verdict, Optional<String> reason, VerdictBasis basis) {
        /** Of a figure from which nothing is missing. */
        static Decision complete(Verdict verdict) {
            return new Decision(verdict, Optional.empty(), VerdictBasis.COMPLETE);
        }

        static Decision of(Verdict verdict, String reason, VerdictBasis basis) {
            return new Decision(verdict, Optional.of(reason), basis);
        }
    }
}
