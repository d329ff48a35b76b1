package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Indicator.Direction;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Target;

/** Figures of the province against their targets, by the wording of the resolution; always one for every indicator. */
public final class Assessor {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final IndicatorAggregator aggregator;
    private final PlanProgressCalculator paces;
    private final RateDetractors drags;

    public Assessor(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.aggregator = new IndicatorAggregator(catalogue);
        this.paces = new PlanProgressCalculator(catalogue);
        this.drags = new RateDetractors(aggregator, catalogue.reportingUnits());
    }

    /** In the order of the catalogue; observations are those of the year up to the period. */
    public List<Assessment> province(Period period, Collection<Observation> observations) {
        Observations said = new Observations(observations);
        MissingDataBounds bounds = new MissingDataBounds(catalogue.reportingUnits(), said);
        return catalogue.indicators().stream()
                .map(indicator -> assess(aggregator.province(indicator, period, said), bounds, said))
                .toList();
    }

    private Assessment assess(Figure figure, MissingDataBounds bounds, Observations said) {
        FormulaTerms terms = aggregator.terms(figure.indicator());
        boolean partial =
                !figure.yearCoverage().complete() && figure.yearToDate().isPresent();
        Optional<Interval> range = partial ? bounds.of(terms, figure.period()) : Optional.empty();
        Optional<PlanProgress> pace = paces.of(terms, figure);
        Decision judgement = new VerdictRule(terms, figure, range, pace).judge();
        boolean highIsWorse = figure.indicator().direction() == Direction.LOWER_BETTER;
        return new Assessment(
                figure,
                judgement.verdict(),
                judgement.reason(),
                figure.yearToDate().flatMap(actual -> gap(figure.indicator().target(), actual)),
                figure.yearToDate().flatMap(actual -> percentOfPlan(figure.indicator(), actual)),
                range.map(r -> highIsWorse ? r.high() : r.low()),
                range.map(r -> highIsWorse ? r.low() : r.high()),
                pace,
                drags.of(figure, said));
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
                && indicator.target().comparator() != Target.Comparator.APPROX;
        return indicator
                .target()
                .value()
                .filter(plan -> single && plan.signum() > 0)
                .map(plan -> actual.multiply(HUNDRED).divide(plan, MathContext.DECIMAL128));
    }

    /** @param reason code of why, for the message bundle */
    record Decision(Verdict verdict, Optional<String> reason) {
        static Decision of(Verdict verdict) {
            return new Decision(verdict, Optional.empty());
        }

        static Decision of(Verdict verdict, String reason) {
            return new Decision(verdict, Optional.of(reason));
        }
    }
}
