package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.web.TargetFormatter;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableBar;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** Figures of the districts, computed from what an edition was made from. */
@Component
final class DistrictFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final EditionCatalogues catalogues;
    private final SubmissionRepository submissions;

    DistrictFigures(EditionCatalogues catalogues, SubmissionRepository submissions) {
        this.catalogues = catalogues;
        this.submissions = submissions;
    }

    /** One district in a small picture. */
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

    private Observations observations(Edition edition) {
        return new Observations(submissions.load(edition.inputs()).stream()
                .flatMap(Observation::of)
                .toList());
    }

    /** Year-to-date values of the districts that have one, the largest first; those that lack a part come after the others. */
    private Map<Unit, Figure> values(
            Indicator indicator, Edition edition, Observations said, IndicatorAggregator aggregator) {
        Map<Unit, Figure> values = new LinkedHashMap<>();
        catalogues.in(edition).reportingUnits().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .map(u -> Map.entry(u, aggregator.unit(indicator, u, edition.period(), said)))
                .filter(e -> e.getValue().yearToDate().isPresent())
                .sorted(Comparator.comparing((Map.Entry<Unit, Figure> e) ->
                                worth(aggregator, indicator, e.getValue()).whole())
                        .thenComparing(e -> e.getValue().yearToDate().orElseThrow())
                        .reversed())
                .forEach(e -> values.put(e.getKey(), e.getValue()));
        return values;
    }

    /** The districts of one indicator, with their share of the province where all of them add up to it. */
    TableView table(Indicator indicator, Edition edition, TableRequest request, ViewFormatter formatter) {
        Observations said = observations(edition);
        Catalogue own = catalogues.in(edition);
        Indicator then = own.indicator(indicator.code()).orElse(indicator);
        IndicatorAggregator aggregator = new IndicatorAggregator(own);
        Map<Unit, Figure> values = values(then, edition, said, aggregator);
        Optional<BigDecimal> sum =
                aggregator.province(then, edition.period(), said).yearCoverage().complete()
                        ? values.values().stream()
                                .map(f -> f.yearToDate().orElseThrow())
                                .reduce(BigDecimal::add)
                        : Optional.empty();
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text("unit", formatter.text("unit")),
                TableColumn.number("quarter", formatter.text("figure.quarter")),
                TableColumn.number("year", formatter.text("figure.year")),
                TableColumn.text(
                        "bar", formatter.text("figure.against", TargetFormatter.of(indicator.target(), formatter)))));
        if (indicator.additive()) {
            columns.add(TableColumn.number("share", formatter.text("figure.share")));
        }
        columns.add(TableColumn.links("trace", formatter.text("trace.cells")));
        List<TableRow> rows = new ArrayList<>();
        BigDecimal largest = largest(values, indicator);
        for (AreaGroups.Group group : AreaGroups.of(values, own, edition.period())) {
            String heading =
                    group.heading(indicator, area -> aggregator.unit(then, area, edition.period(), said), formatter);
            group.values()
                    .forEach((unit, figure) -> rows.add(row(
                                    new Line(indicator, edition, unit, figure, worth(aggregator, then, figure)),
                                    largest,
                                    sum,
                                    formatter)
                            .under(heading)));
        }
        return TableView.of(
                "districts",
                formatter.text("indicator.districts", formatter.period(edition.period())),
                columns,
                rows,
                request);
    }

    private record Line(Indicator indicator, Edition edition, Unit unit, Figure figure, FigureStatus worth) {}

    private static TableRow row(Line line, BigDecimal largest, Optional<BigDecimal> sum, ViewFormatter formatter) {
        Indicator indicator = line.indicator();
        BigDecimal value = line.figure().yearToDate().orElseThrow();
        Optional<BigDecimal> goal = goal(indicator);
        List<TableCell> cells = new ArrayList<>(List.of(
                TableCell.text(formatter.unit(line.unit()))
                        .leadingTo("/units/" + line.unit().code() + "/"
                                + line.edition().period().code()),
                FigureFormatter.cell(line.figure().value(), FigureStatus.COMPLETE, indicator, formatter),
                FigureFormatter.cell(Optional.of(value), line.worth(), indicator, formatter),
                TableCell.empty()
                        .sortedBy(value)
                        .barred(TableBar.of(value, largest, goal, tone(line, value)))
                        .looking("bars")));
        if (indicator.additive()) {
            Optional<BigDecimal> share = sum.filter(s -> s.signum() != 0)
                    .map(s -> value.multiply(HUNDRED).divide(s, 4, RoundingMode.HALF_UP));
            cells.add(TableCell.number(
                    share.map(s -> formatter.number(s, 1) + " %").orElse("\u2013"), share));
        }
        cells.add(TableCell.empty()
                .opening(
                        "/indicators/" + indicator.code() + "/trace?edition="
                                + line.edition().id() + "&unit=" + line.unit().code(),
                        formatter.text("trace.open")));
        return new TableRow(cells, "", "");
    }

    /** What lacks a part is not held against the target. */
    private static String tone(Line line, BigDecimal value) {
        if (!line.worth().whole()) {
            return "idle";
        }
        return goal(line.indicator()).isEmpty()
                ? "busy"
                : line.indicator().target().metBy(value) ? "good" : "warn";
    }

    /** What the figure of a district is worth that lacks a quarter or a department's part of it. */
    private static FigureStatus worth(IndicatorAggregator aggregator, Indicator indicator, Figure figure) {
        return FigureStatus.of(aggregator.terms(indicator), figure, false);
    }

    /** A target for the sum of the province is none for a district; one for a rate is. */
    private static Optional<BigDecimal> goal(Indicator indicator) {
        return indicator.additive()
                ? Optional.empty()
                : Optional.of(indicator.target().threshold());
    }

    private static BigDecimal largest(Map<Unit, Figure> values, Indicator indicator) {
        return Stream.concat(values.values().stream().map(f -> f.yearToDate().orElseThrow()), goal(indicator).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Every indicator that districts have figures of, the districts always in the order of the catalogue. */
    List<DistrictBars> pictures(Edition edition, ViewFormatter formatter) {
        Observations said = observations(edition);
        IndicatorAggregator aggregator = new IndicatorAggregator(catalogues.in(edition));
        List<DistrictBars> pictures = new ArrayList<>();
        for (Indicator indicator : catalogues.in(edition).indicators()) {
            Map<Unit, Figure> values = values(indicator, edition, said, aggregator);
            if (values.size() > 1) {
                pictures.add(picture(indicator, edition, values, aggregator, formatter));
            }
        }
        return pictures;
    }

    private DistrictBars picture(
            Indicator indicator,
            Edition edition,
            Map<Unit, Figure> values,
            IndicatorAggregator aggregator,
            ViewFormatter formatter) {
        BigDecimal largest = largest(values, indicator);
        List<Unit> districts = catalogues.in(edition).reportingUnits().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .toList();
        List<Column> columns = new ArrayList<>();
        int step = 200 / districts.size();
        for (int i = 0; i < districts.size(); i++) {
            Figure figure = values.get(districts.get(i));
            if (figure != null) {
                int height = height(figure.yearToDate().orElseThrow(), largest);
                FigureStatus worth = worth(aggregator, indicator, figure);
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
                goal(indicator).map(g -> 60 - height(g, largest)));
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
