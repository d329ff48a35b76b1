package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.submission.ReportedValue;

/** What units said, as much as a test says; by the catalogue of the tests. */
public final class ReportedFigures {
    static final Catalogue CATALOGUE = FrozenCatalogue.read();
    static final List<String> DISTRICTS = CATALOGUE.reportingUnits().stream()
            .filter(unit -> unit.level() == Unit.Level.DISTRICT)
            .map(Unit::code)
            .toList();

    private final List<Observation> observations = new ArrayList<>();

    public ReportedFigures number(String unit, int quarter, String variable, String value) {
        return add(unit, quarter, variable, Optional.of(value), ReportedValue.Status.NUMBER);
    }

    public ReportedFigures nil(String unit, int quarter, String variable) {
        return add(unit, quarter, variable, Optional.of("0"), ReportedValue.Status.NIL);
    }

    public ReportedFigures notAvailable(String unit, int quarter, String variable) {
        return add(unit, quarter, variable, Optional.empty(), ReportedValue.Status.NOT_AVAILABLE);
    }

    /** The same from every district. */
    public ReportedFigures districts(int quarter, String variable, String value) {
        DISTRICTS.forEach(unit -> number(unit, quarter, variable, value));
        return this;
    }

    /** The same from every district but one. */
    public ReportedFigures districtsBut(String silent, int quarter, String variable, String value) {
        DISTRICTS.stream().filter(unit -> !unit.equals(silent)).forEach(unit -> number(unit, quarter, variable, value));
        return this;
    }

    /** The same in every quarter up to one. */
    public ReportedFigures upTo(int last, String unit, String variable, String value) {
        IntStream.rangeClosed(1, last).forEach(quarter -> number(unit, quarter, variable, value));
        return this;
    }

    private ReportedFigures add(
            String unit, int quarter, String variable, Optional<String> value, ReportedValue.Status status) {
        observations.add(new Observation(unit, quarter(quarter), variable, value.map(BigDecimal::new), status));
        return this;
    }

    public static Period quarter(int quarter) {
        return new Period(2021, quarter);
    }

    /** In a quarter of the year before. */
    public ReportedFigures yearBefore(String unit, int quarter, String variable, String value) {
        observations.add(new Observation(
                unit,
                new Period(2020, quarter),
                variable,
                Optional.of(new BigDecimal(value)),
                ReportedValue.Status.NUMBER));
        return this;
    }

    /** With the year as the department in charge expects it. */
    public Assessment assess(String indicator, int quarter, String estimate) {
        Catalogue one =
                CATALOGUE.withIndicators(List.of(CATALOGUE.indicator(indicator).orElseThrow()));
        return new Assessor(one)
                .province(quarter(quarter), observations, Map.of(indicator, new BigDecimal(estimate)))
                .get(0);
    }

    public Assessment assess(String indicator, int quarter) {
        return assess(CATALOGUE, indicator, quarter);
    }

    public Assessment assess(Catalogue catalogue, String indicator, int quarter) {
        Catalogue one =
                catalogue.withIndicators(List.of(catalogue.indicator(indicator).orElseThrow()));
        return new Assessor(one).province(quarter(quarter), observations).get(0);
    }

    /** As added up, before anybody decides whether it may be printed. */
    public Figure figure(String indicator, int quarter) {
        return new IndicatorAggregator(CATALOGUE)
                .province(
                        CATALOGUE.indicator(indicator).orElseThrow(), quarter(quarter), new Observations(observations));
    }

    public Figure unit(String indicator, String unit, int quarter) {
        return new IndicatorAggregator(CATALOGUE)
                .unit(
                        CATALOGUE.indicator(indicator).orElseThrow(),
                        CATALOGUE.unit(unit).orElseThrow(),
                        quarter(quarter),
                        new Observations(observations));
    }
}
