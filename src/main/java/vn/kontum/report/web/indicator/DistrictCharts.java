package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.web.TargetFormatter;
import vn.kontum.report.web.format.ViewFormatter;

/** Small bar charts of the districts, one for each indicator. */
@Component
final class DistrictCharts {
    private final DistrictFigures figures;
    private final EditionCatalogues catalogues;

    DistrictCharts(DistrictFigures figures, EditionCatalogues catalogues) {
        this.figures = figures;
        this.catalogues = catalogues;
    }

    /** One district in a chart. */
    record Column(String name, String value, String tone, int x, int y, int height) {}

    /**
     * An indicator with its districts side by side, 200 wide and 60 high.
     *
     * @param goal height of the target line; empty where a target of the province says nothing of a district
     */
    record DistrictBars(
            int no,
            String name,
            String path,
            String measure,
            String target,
            List<Column> columns,
            Optional<Integer> goal) {}

    /** Every indicator that districts have figures of, the districts always in the order of the catalogue. */
    List<DistrictBars> of(Edition edition, ViewFormatter formatter) {
        Observations observations = figures.observations(edition);
        IndicatorAggregator aggregator = new IndicatorAggregator(catalogues.in(edition));
        List<DistrictBars> charts = new ArrayList<>();
        for (Indicator indicator : catalogues.in(edition).indicators()) {
            Map<Unit, Figure> values = figures.values(indicator, edition, observations, aggregator);
            if (values.size() > 1) {
                charts.add(chart(indicator, edition, values, aggregator, formatter));
            }
        }
        return charts;
    }

    private DistrictBars chart(
            Indicator indicator,
            Edition edition,
            Map<Unit, Figure> values,
            IndicatorAggregator aggregator,
            ViewFormatter formatter) {
        BigDecimal largest = DistrictFigures.largest(values, indicator);
        List<Unit> districts = catalogues.in(edition).reportingUnits().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .toList();
        List<Column> columns = new ArrayList<>();
        int step = 200 / districts.size();
        for (int i = 0; i < districts.size(); i++) {
            Figure figure = values.get(districts.get(i));
            if (figure != null) {
                int height = height(figure.yearToDate().orElseThrow(), largest);
                FigureStatus worth = DistrictFigures.worth(aggregator, indicator, figure);
                columns.add(new Column(
                        formatter.unit(districts.get(i)),
                        FigureFormatter.number(figure.yearToDate(), worth, indicator, formatter),
                        worth.whole() ? "busy" : "idle",
                        i * step,
                        60 - height,
                        height));
            }
        }
        return new DistrictBars(
                indicator.no(),
                formatter.indicator(indicator),
                "/indicators/" + indicator.code() + "?period="
                        + edition.period().code(),
                formatter.measure(indicator),
                TargetFormatter.of(indicator.target(), formatter),
                columns,
                DistrictFigures.goal(indicator).map(g -> 60 - height(g, largest)));
    }

    private static int height(BigDecimal number, BigDecimal largest) {
        if (largest.signum() <= 0 || number.signum() <= 0) {
            return 1;
        }
        return Math.max(
                1,
                number.multiply(BigDecimal.valueOf(58))
                        .divide(largest, 0, RoundingMode.HALF_UP)
                        .intValue());
    }
}
