package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
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
import vn.kontum.report.web.table.TableBar;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** The districts of one indicator as a table, grouped by area. */
@Component
final class DistrictTable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DistrictFigures figures;
    private final EditionCatalogues catalogues;

    DistrictTable(DistrictFigures figures, EditionCatalogues catalogues) {
        this.figures = figures;
        this.catalogues = catalogues;
    }

    /** With their share of the province where all of them add up to it. */
    TableView of(Indicator indicator, Edition edition, TableRequest request, ViewFormatter formatter) {
        Observations observations = figures.observations(edition);
        Catalogue own = catalogues.in(edition);
        Indicator then = own.indicator(indicator.code()).orElse(indicator);
        IndicatorAggregator aggregator = new IndicatorAggregator(own);
        Map<Unit, Figure> values = figures.values(then, edition, observations, aggregator);
        Optional<BigDecimal> sum = aggregator
                        .province(then, edition.period(), observations)
                        .yearCoverage()
                        .complete()
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
        BigDecimal largest = DistrictFigures.largest(values, indicator);
        for (AreaGroups.Group group : AreaGroups.of(values, own, edition.period())) {
            String heading = group.heading(
                    indicator, area -> aggregator.unit(then, area, edition.period(), observations), formatter);
            group.values()
                    .forEach((unit, figure) -> rows.add(row(
                                    new Line(
                                            indicator,
                                            edition,
                                            unit,
                                            figure,
                                            DistrictFigures.worth(aggregator, then, figure)),
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
        Optional<BigDecimal> goal = DistrictFigures.goal(indicator);
        List<TableCell> cells = new ArrayList<>(List.of(
                TableCell.text(formatter.unit(line.unit()))
                        .leadingTo("/units/" + line.unit().code() + "/"
                                + line.edition().period().code()),
                FigureFormatter.cell(line.figure().value(), FigureStatus.COMPLETE, indicator, formatter),
                FigureFormatter.cell(Optional.of(value), line.worth(), indicator, formatter),
                TableCell.empty()
                        .sortedBy(value)
                        .barred(TableBar.of(value, largest, goal, tone(line, value)))
                        .withClass("bars")));
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
        return DistrictFigures.goal(line.indicator()).isEmpty()
                ? "busy"
                : line.indicator().target().metBy(value) ? "good" : "warn";
    }
}
