package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * Adds what units said up to figures: sums first, then the formula.
 *
 * @implNote A mean of ratios, or of quarterly rates, is never taken, and what is missing is never 0.
 */
public final class IndicatorAggregator {
    private final Catalogue catalogue;
    private final Map<String, FormulaTerms> terms = new HashMap<>();

    public IndicatorAggregator(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.indicators().forEach(i -> terms.put(i.code(), FormulaTerms.of(i, catalogue)));
    }

    /**
     * The figure of the province: sums over the units that gave every part they were asked for. After an annual closing it is that of
     * the last quarter by what was observed until then.
     */
    public Figure province(Indicator indicator, Period period, Observations observations) {
        return figure(
                catalogue.province().code(),
                catalogue.reportingUnitsOfYear(period),
                new AggregationRequest(terms(indicator), period.asQuarter(), observations));
    }

    /**
     * The figure of one unit by itself, without a value where it does not supply every part of the formula; that of an area as that
     * of the province, over its own units.
     */
    public Figure unit(Indicator indicator, Unit unit, Period period, Observations observations) {
        return figure(
                unit.code(),
                catalogue.reportersOf(unit, period),
                new AggregationRequest(terms(indicator), period.asQuarter(), observations));
    }

    /** What stands behind an indicator of the catalogue. */
    public FormulaTerms terms(Indicator indicator) {
        return Optional.ofNullable(terms.get(indicator.code()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "[" + indicator.code() + "] is not in the catalogue, expected one of its indicators"));
    }

    /** Which figure is asked for. */
    private record AggregationRequest(FormulaTerms terms, Period period, Observations observations) {
        boolean begun() {
            return !terms.indicator().annualOnly() || period.endsYear();
        }

        boolean due() {
            return terms.dueIn(period.quarter()) && begun();
        }
    }

    private Figure figure(String code, List<Unit> among, AggregationRequest aggregationRequest) {
        FormulaTerms of = aggregationRequest.terms();
        UnitContributions unitContributions = new UnitContributions(aggregationRequest.observations());
        List<QuarterTotals> quarters = aggregationRequest.begun()
                ? of.quarters(aggregationRequest.period()).stream()
                        .map(q -> QuarterTotals.of(of, among, q, unitContributions))
                        .toList()
                : List.of();
        YearToDateTotals year = new YearToDateTotals(of, quarters);
        Map<String, BigDecimal> yearTotals = year.matched();
        Map<String, BigDecimal> quarterTotals = quarters.stream()
                .filter(q -> aggregationRequest.due() && q.quarter().equals(aggregationRequest.period()))
                .findFirst()
                .map(q -> of.indicator().annualOnly() ? yearTotals : q.matched())
                .orElse(Map.of());
        Expression.Value yearToDate = evaluate(of.indicator(), yearTotals);
        Optional<BigDecimal> unmatched =
                evaluate(of.indicator(), year.unmatched()).number();
        return new Figure(
                of.indicator(),
                code,
                aggregationRequest.period(),
                evaluate(of.indicator(), quarterTotals).number(),
                yearToDate.number(),
                yearToDate.absence(),
                aggregationRequest.due(),
                quarterTotals,
                yearTotals,
                coverage(quarters, aggregationRequest),
                coverage(year, aggregationRequest),
                unmatched.filter(u ->
                        yearToDate.number().filter(m -> m.compareTo(u) != 0).isPresent()));
    }

    private static Expression.Value evaluate(Indicator indicator, Map<String, BigDecimal> totals) {
        return indicator
                .formula()
                .evaluate(name -> name.kind() == Expression.Name.Kind.FACT
                        ? indicator.base()
                        : Optional.ofNullable(totals.get(name.code())));
    }

    private Coverage coverage(List<QuarterTotals> quarters, AggregationRequest aggregationRequest) {
        return quarters.stream()
                .filter(q -> q.quarter().equals(aggregationRequest.period()) && aggregationRequest.due())
                .findFirst()
                .map(q -> coverage(q.expected(), q.complete(), aggregationRequest))
                .orElseGet(() -> new Coverage(0, 0, List.of(), Optional.empty()));
    }

    private Coverage coverage(YearToDateTotals year, AggregationRequest aggregationRequest) {
        Set<String> complete = year.expected().stream()
                .filter(year::complete)
                .map(Unit::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return coverage(year.expected(), complete, aggregationRequest);
    }

    private Coverage coverage(List<Unit> expected, Set<String> complete, AggregationRequest aggregationRequest) {
        List<String> missing = expected.stream()
                .map(Unit::code)
                .filter(c -> !complete.contains(c))
                .toList();
        PopulationCoverage share = new PopulationCoverage(catalogue, aggregationRequest.observations());
        return new Coverage(
                complete.size(), expected.size(), missing, share.of(expected, complete, aggregationRequest.period()));
    }
}
