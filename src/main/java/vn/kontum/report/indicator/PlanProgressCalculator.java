package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observations;

/**
 * Paces sums of flows against their annual plans. Last year's quarters come from the published figures of the
 * catalogue.
 */
final class PlanProgressCalculator {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many earlier years tell the season. */
    private static final int MOST_YEARS = 5;

    private final Catalogue catalogue;
    private final IndicatorAggregator aggregator;

    PlanProgressCalculator(Catalogue catalogue, IndicatorAggregator aggregator) {
        this.catalogue = catalogue;
        this.aggregator = aggregator;
    }

    /** Empty for what is no sum of flows, has no single plan, or said nothing yet. */
    Optional<PlanProgress> of(FormulaTerms terms, Figure figure, Observations said) {
        Optional<BigDecimal> plan = terms.indicator().target().value().filter(p -> p.signum() > 0);
        boolean paced =
                terms.accumulates() && plan.isPresent() && figure.yearToDate().isPresent();
        return paced
                ? Optional.of(pace(terms, figure, plan.get(), season(terms, figure.period(), said)))
                : Optional.empty();
    }

    private PlanProgress pace(FormulaTerms terms, Figure figure, BigDecimal plan, Optional<ExpectedShare> known) {
        Period period = figure.period();
        BigDecimal soFar = figure.yearToDate().orElseThrow();
        int left = terms.quartersLeft(period);
        BigDecimal all = BigDecimal.valueOf(terms.indicator().dueQuarters().size());
        BigDecimal done = all.subtract(BigDecimal.valueOf(left));
        Optional<BigDecimal> season = known.map(ExpectedShare::part);
        BigDecimal projection = season.map(part -> soFar.divide(part, PRECISION))
                .orElseGet(() -> soFar.multiply(all).divide(done, PRECISION));
        return new PlanProgress(
                soFar.multiply(HUNDRED).divide(plan, PRECISION),
                left == 0
                        ? Optional.empty()
                        : Optional.of(
                                plan.subtract(soFar).max(BigDecimal.ZERO).divide(BigDecimal.valueOf(left), PRECISION)),
                plan.multiply(done).divide(all, PRECISION),
                season.map(plan::multiply),
                projection,
                known.map(ExpectedShare::method).orElse(PlanProgress.Method.LINEAR));
    }

    /** The part of a year's total that its quarters up to one bring, and who says so. */
    private record ExpectedShare(BigDecimal part, PlanProgress.Method method) {}

    /** Earlier years of the office itself, then last year as published, then the catalogue. */
    private Optional<ExpectedShare> season(FormulaTerms terms, Period period, Observations said) {
        return ownYears(terms, period, said)
                .or(() -> published(terms, period))
                .map(part -> new ExpectedShare(part, PlanProgress.Method.SEASONAL))
                .or(() -> catalogue
                        .profile(terms.indicator().code())
                        .flatMap(profile -> profile.upTo(period.quarter()))
                        .filter(part -> part.signum() > 0)
                        .map(part -> new ExpectedShare(part, PlanProgress.Method.PROFILE)));
    }

    /** The mean over the earlier years in which every quarter is known of every unit. */
    private Optional<BigDecimal> ownYears(FormulaTerms terms, Period period, Observations said) {
        List<BigDecimal> parts = IntStream.rangeClosed(1, MOST_YEARS)
                .mapToObj(back -> ownYear(terms, new Period(period.year() - back, period.quarter()), said))
                .flatMap(Optional::stream)
                .toList();
        return parts.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(parts.size()), PRECISION))
                .filter(part -> part.signum() > 0);
    }

    private Optional<BigDecimal> ownYear(FormulaTerms terms, Period period, Observations said) {
        Figure year = aggregator.province(terms.indicator(), new Period(period.year(), 4), said);
        Figure soFar = aggregator.province(terms.indicator(), period, said);
        boolean whole =
                year.yearCoverage().expected() > 0 && year.yearCoverage().complete();
        return whole
                ? year.yearToDate()
                        .filter(all -> all.signum() > 0)
                        .flatMap(all -> soFar.yearToDate().map(part -> part.divide(all, PRECISION)))
                : Optional.empty();
    }

    /** The part of last year's total that its quarters up to this one brought, where all of them are published. */
    private Optional<BigDecimal> published(FormulaTerms terms, Period period) {
        List<Optional<BigDecimal>> quarters = IntStream.rangeClosed(1, 4)
                .filter(terms::dueIn)
                .mapToObj(q -> lastYear(terms, new Period(period.year() - 1, q)))
                .toList();
        if (quarters.isEmpty() || quarters.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigDecimal year = sum(quarters);
        long done = quarters.size() - terms.quartersLeft(period);
        BigDecimal soFar = sum(quarters.subList(0, (int) done));
        return soFar.signum() <= 0 ? Optional.empty() : Optional.of(soFar.divide(year, PRECISION));
    }

    private Optional<BigDecimal> lastYear(FormulaTerms terms, Period quarter) {
        List<Optional<BigDecimal>> parts = terms.variables().stream()
                .map(Variable::code)
                .map(code -> catalogue
                        .published(catalogue.province().code(), code, quarter.code())
                        .map(ReferenceFigure::value))
                .toList();
        return parts.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : Optional.of(sum(parts));
    }

    private static BigDecimal sum(List<Optional<BigDecimal>> values) {
        return values.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
