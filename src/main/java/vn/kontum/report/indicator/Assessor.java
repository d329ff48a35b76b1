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
import vn.kontum.report.indicator.completion.UnitYears;

/** Figures of the province against their targets, by the wording of the resolution; always one for every indicator. */
public final class Assessor {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final Aggregator aggregator;
    private final Bounds bounds;
    private final Paces paces;
    private final Progress progress;
    private final Drags drags;

    public Assessor(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.aggregator = new Aggregator(catalogue);
        this.bounds = new Bounds(catalogue);
        this.paces = new Paces(catalogue, aggregator);
        this.progress = new Progress(catalogue, aggregator);
        this.drags = new Drags(aggregator, catalogue.reportingUnits());
    }

    /** In the order of the catalogue; observations are those of the year up to the period. */
    public List<Assessment> province(Period period, Collection<Observation> observations) {
        Observations said = new Observations(observations);
        UnitYears years = bounds.years(period, said);
        return catalogue.indicators().stream()
                .map(indicator -> assess(aggregator.province(indicator, period, said), said, years))
                .toList();
    }

    private Assessment assess(Figure added, Observations said, UnitYears years) {
        Terms terms = aggregator.terms(added.indicator());
        Optional<Bounds.Missing> missing = bounds.of(terms, added, years);
        FigureStatus status = MissingAnswersPolicy.status(terms, added, missing);
        Figure figure = MissingAnswersPolicy.printable(added, status, missing);
        Optional<Pace> pace = paces.of(terms, figure, said);
        Judgement judgement = new Verdicts(terms, figure, missing, progress.of(terms, figure, pace, missing, said)).judge();
        Optional<BigDecimal> compared =
                figure.yearToDate().filter(actual -> comparable(status, figure.indicator(), actual));
        return new Assessment(
                figure,
                status,
                judgement.verdict(),
                judgement.reason(),
                compared.flatMap(actual -> gap(figure.indicator().target(), actual)),
                compared.flatMap(actual -> percentOfPlan(figure.indicator(), actual)),
                missing.flatMap(Bounds.Missing::possible),
                missing.flatMap(Bounds.Missing::expectedRange),
                judgement.basis() == VerdictBasis.OPEN
                        ? missing.filter(m -> terms.quartersLeft(figure.period()) == 0)
                                .flatMap(Bounds.Missing::leaning)
                        : Optional.empty(),
                judgement.basis(),
                pace,
                drags.of(figure, said));
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

    /** Whether the formula holds something against itself at another time: a growth rate has no percentage of its plan. */
    private static boolean growth(Indicator indicator) {
        return indicator
                .formula()
                .ratio()
                .filter(ratio -> ratio.denominator().weights().keySet().stream()
                        .anyMatch(ratio.numerator().weights()::containsKey))
                .isPresent();
    }

    /** @param reason code of why, for the message bundle */
    record Judgement(Verdict verdict, Optional<String> reason, VerdictBasis basis) {
        /** Of a figure from which nothing is missing. */
        static Judgement complete(Verdict verdict) {
            return new Judgement(verdict, Optional.empty(), VerdictBasis.COMPLETE);
        }

        static Judgement of(Verdict verdict, String reason, VerdictBasis basis) {
            return new Judgement(verdict, Optional.of(reason), basis);
        }
    }
}
