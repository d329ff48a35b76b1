package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.TargetProfile;
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

    /** So many earlier years tell the best step. */
    private static final int MOST_YEARS = 3;

    private final Catalogue catalogue;
    private final IndicatorAggregator aggregator;

    ProgressAssessor(Catalogue catalogue, IndicatorAggregator aggregator) {
        this.catalogue = catalogue;
        this.aggregator = aggregator;
    }

    /** @param reason code of why, for the message bundle */
    record Outlook(Verdict verdict, String reason) {
        static final Outlook OPEN = new Outlook(Verdict.IN_PROGRESS, "year-not-over");

        /** By what the department in charge expects of the year. */
        static Outlook expected(Target target, BigDecimal estimate) {
            return target.metBy(estimate)
                    ? new Outlook(Verdict.ON_TRACK, "estimate-met")
                    : new Outlook(Verdict.AT_RISK, "estimate-short");
        }
    }

    Outlook of(
            FormulaTerms terms,
            Figure figure,
            Optional<PlanProgress> pace,
            Optional<MissingDataBounds.Missing> missing,
            Observations said) {
        if (figure.yearToDate().isEmpty() || terms.quartersLeft(figure.period()) == 0) {
            return Outlook.OPEN;
        }
        if (pace.isPresent()) {
            return sum(figure, pace.get(), missing);
        }
        if (terms.accumulates()) {
            return Outlook.OPEN;
        }
        Seen seen = seen(terms, figure, said);
        boolean flows = terms.variables().stream().anyMatch(v -> v.nature() == Variable.Nature.FLOW);
        return flows ? rateOfFlows(figure, seen) : stock(figure, seen);
    }

    /** What is missing may still lift it, so that only what cannot reach the pace is at risk. */
    private static Outlook sum(Figure figure, PlanProgress planProgress, Optional<MissingDataBounds.Missing> missing) {
        BigDecimal least = figure.yearToDate().orElseThrow();
        BigDecimal most = missing.flatMap(MissingDataBounds.Missing::possible)
                .map(Interval::high)
                .orElse(least);
        BigDecimal due = planProgress.expectedSeasonal().orElse(planProgress.expected());
        if (least.compareTo(due) >= 0) {
            return new Outlook(
                    Verdict.ON_TRACK, planProgress.method() == PlanProgress.Method.LINEAR ? "pace-linear" : "on-pace");
        }
        if (planProgress.method() == PlanProgress.Method.LINEAR) {
            return new Outlook(Verdict.IN_PROGRESS, "pace-linear");
        }
        return most.compareTo(due.multiply(AT_RISK_BELOW)) < 0
                ? new Outlook(Verdict.AT_RISK, "pace-short")
                : new Outlook(Verdict.IN_PROGRESS, "pace-watched");
    }

    /**
     * What quarters showed so far.
     *
     * @param years values of the single quarters in their order, this year first, then the years before
     * @param left due quarters still to come
     * @param step the best one that the catalogue tells
     */
    private record Seen(List<List<BigDecimal>> years, int left, Optional<BigDecimal> step) {
        List<BigDecimal> values() {
            return years.get(0);
        }
    }

    private Seen seen(FormulaTerms terms, Figure figure, Observations said) {
        Period period = figure.period();
        List<List<BigDecimal>> years = new ArrayList<>();
        years.add(values(terms, period, said));
        for (int back = 1; back <= MOST_YEARS; back++) {
            years.add(values(terms, new Period(period.year() - back, 4), said));
        }
        Optional<BigDecimal> step = catalogue.profile(figure.indicator().code()).flatMap(TargetProfile::bestStep);
        return new Seen(years, terms.quartersLeft(period), step);
    }

    /** Of the quarters of a year up to a period in which everybody reported. */
    private List<BigDecimal> values(FormulaTerms terms, Period upTo, Observations said) {
        List<BigDecimal> values = new ArrayList<>();
        for (int quarter = 1; quarter <= upTo.quarter(); quarter++) {
            if (terms.dueIn(quarter)) {
                Figure one = aggregator.province(terms.indicator(), new Period(upTo.year(), quarter), said);
                one.value().filter(v -> one.coverage().complete()).ifPresent(values::add);
            }
        }
        return values;
    }

    /**
     * The step that each quarter left must bring against the best step of the year so far, else that of the catalogue.
     */
    private static Outlook stock(Figure figure, Seen seen) {
        BigDecimal now = figure.yearToDate().orElseThrow();
        Indicator indicator = figure.indicator();
        BigDecimal missing = distance(indicator.target(), now);
        if (missing.signum() == 0) {
            return new Outlook(Verdict.ON_TRACK, "at-target");
        }
        BigDecimal needed = missing.abs().divide(BigDecimal.valueOf(seen.left()), PRECISION);
        Optional<BigDecimal> best = seen.years().stream()
                .map(values -> bestStep(values, missing.signum()))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::max)
                .or(seen::step);
        if (best.isEmpty()) {
            return Outlook.OPEN;
        }
        return needed.compareTo(best.get()) > 0
                ? new Outlook(Verdict.AT_RISK, "step-too-large")
                : new Outlook(Verdict.IN_PROGRESS, "step-in-reach");
    }

    /** The largest move in a direction from one quarter to the next; empty where there were not two. */
    private static Optional<BigDecimal> bestStep(List<BigDecimal> values, int sign) {
        Optional<BigDecimal> best = Optional.empty();
        for (int i = 1; i < values.size(); i++) {
            BigDecimal step = values.get(i).subtract(values.get(i - 1)).multiply(BigDecimal.valueOf(sign));
            best = Optional.of(best.map(step::max).orElse(step));
        }
        return best.map(step -> step.max(BigDecimal.ZERO));
    }

    /**
     * The rate that quarters left must show, each of them as heavy as the mean of those so far, against the best one
     * seen.
     */
    private static Outlook rateOfFlows(Figure figure, Seen seen) {
        BigDecimal now = figure.yearToDate().orElseThrow();
        BigDecimal missing = distance(figure.indicator().target(), now);
        if (missing.signum() == 0) {
            return new Outlook(Verdict.ON_TRACK, "at-target");
        }
        if (seen.values().isEmpty()) {
            return Outlook.OPEN;
        }
        BigDecimal weight = BigDecimal.valueOf(seen.values().size())
                .divide(BigDecimal.valueOf(seen.left()), PRECISION)
                .add(BigDecimal.ONE);
        BigDecimal needed = now.add(missing.multiply(weight));
        BigDecimal best = seen.values().stream()
                .reduce(missing.signum() > 0 ? BigDecimal::max : BigDecimal::min)
                .orElseThrow();
        BigDecimal reach = seen.step().orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(missing.signum()));
        boolean outOfReach = needed.subtract(best.add(reach)).signum() == missing.signum();
        return outOfReach
                ? new Outlook(Verdict.AT_RISK, "rate-too-far")
                : new Outlook(Verdict.IN_PROGRESS, "rate-in-reach");
    }

    /** How far a value must still move to meet the target: above 0 upwards, below 0 downwards, 0 where it meets it. */
    private static BigDecimal distance(Target target, BigDecimal value) {
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
