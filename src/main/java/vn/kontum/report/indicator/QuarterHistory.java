package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.TargetProfile;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observations;

/**
 * What single quarters of an indicator showed so far.
 *
 * @param years values of the quarters in their order, this year first, then the years before
 * @param quartersLeft due quarters still to come
 * @param usualStep the best one that the catalogue tells
 */
record QuarterHistory(List<List<BigDecimal>> years, int quartersLeft, Optional<BigDecimal> usualStep) {
    /** So many earlier years tell the best step. */
    private static final int MOST_YEARS = 3;

    static QuarterHistory of(
            Catalogue catalogue, IndicatorAggregator aggregator, FormulaTerms terms, Figure figure, Observations said) {
        Period period = figure.period();
        List<List<BigDecimal>> years = new ArrayList<>();
        years.add(values(aggregator, terms, period, said));
        for (int back = 1; back <= MOST_YEARS; back++) {
            years.add(values(aggregator, terms, new Period(period.year() - back, 4), said));
        }
        Optional<BigDecimal> step = catalogue.profile(figure.indicator().code()).flatMap(TargetProfile::bestStep);
        return new QuarterHistory(years, terms.quartersLeft(period), step);
    }

    /** Of the quarters of a year up to a period in which everybody reported. */
    private static List<BigDecimal> values(
            IndicatorAggregator aggregator, FormulaTerms terms, Period upTo, Observations said) {
        List<BigDecimal> values = new ArrayList<>();
        for (int quarter = 1; quarter <= upTo.quarter(); quarter++) {
            if (terms.dueIn(quarter)) {
                Figure one = aggregator.province(terms.indicator(), new Period(upTo.year(), quarter), said);
                one.value().filter(v -> one.coverage().complete()).ifPresent(values::add);
            }
        }
        return values;
    }

    List<BigDecimal> thisYear() {
        return years.get(0);
    }

    /** The largest move in a direction within a year; that of the catalogue where no year has two quarters. */
    Optional<BigDecimal> bestStep(int sign) {
        return years.stream()
                .map(values -> bestStep(values, sign))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::max)
                .or(() -> usualStep);
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
}
