package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.query.edition.PublishedFigure;
import vn.kontum.report.query.edition.PublishedFigures;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.TargetFormatter;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** One indicator over the years, as the newest edition of each period published it. */
@Component
final class IndicatorPageFactory {
    /** Quarters in the drawing; all of them are in the table. */
    private static final int DRAWN = 12;

    private final Catalogue catalogue;
    private final PublishedFigures figures;

    IndicatorPageFactory(Catalogue catalogue, PublishedFigures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    record View(
            int no,
            String code,
            String name,
            String measure,
            String target,
            String section,
            String quote,
            String formula,
            String method,
            String basis,
            String doubt,
            String owner,
            LineChart chart,
            String message) {}

    View of(Indicator indicator, List<PublishedFigure> history, ViewFormatter formatter) {
        List<PublishedFigure> drawn = history.subList(Math.max(0, history.size() - DRAWN), history.size());
        boolean vietnamese = formatter.vietnamese();
        return new View(
                indicator.no(),
                indicator.code(),
                formatter.indicator(indicator),
                formatter.measure(indicator),
                TargetFormatter.of(indicator.target(), formatter),
                indicator.section(),
                indicator.quote(),
                indicator.formula().source(),
                vietnamese ? indicator.methodVi() : "",
                vietnamese ? indicator.basisVi() : "",
                vietnamese ? indicator.doubt() : "",
                FigureFormatter.owner(indicator, catalogue, formatter),
                LineChart.of(
                        drawn.stream()
                                .map(f -> new LineChart.Quarter(brief(f.period()), f.yearToDate()))
                                .toList(),
                        indicator.target(),
                        number -> formatter.number(number, indicator.decimals()),
                        number -> formatter.exact(number.setScale(indicator.decimals(), RoundingMode.HALF_UP))),
                history.isEmpty()
                        ? FigureFormatter.unpublished(formatter).word()
                        : StatusBadge.of(history.get(history.size() - 1).verdict(), formatter)
                                .word());
    }

    /** Room for twelve of them below the drawing. */
    private static String brief(Period period) {
        return period.closing() ? Integer.toString(period.year()) : period.roman() + "/" + period.year() % 100;
    }

    List<PublishedFigure> history(String indicator) {
        return figures.history(indicator);
    }

    /** The newest period first, each with its change against the same period of the year before. */
    TableView table(Indicator indicator, List<PublishedFigure> history, TableRequest request, ViewFormatter formatter) {
        List<TableColumn> columns = List.of(
                TableColumn.text("period", formatter.text("quarter")),
                TableColumn.number("quarter", formatter.text("figure.quarter")),
                TableColumn.number("year", formatter.text("figure.year")),
                TableColumn.number("before", formatter.text("figure.lastyear")),
                TableColumn.number("change", formatter.text("figure.change")),
                TableColumn.text("verdict", formatter.text("verdict")),
                TableColumn.number("coverage", formatter.text("figure.coverage")),
                TableColumn.text("edition", formatter.text("report.edition")),
                TableColumn.links("trace", formatter.text("trace.cells")));
        List<TableRow> rows = history.stream()
                .sorted(java.util.Comparator.comparing(PublishedFigure::period).reversed())
                .map(f -> row(indicator, f, lastYear(history, f), formatter))
                .toList();
        return TableView.of("history", formatter.text("indicator.history"), columns, rows, request);
    }

    private static Optional<BigDecimal> lastYear(List<PublishedFigure> history, PublishedFigure now) {
        Period before = now.period().sameQuarterLastYear();
        return history.stream()
                .filter(f -> f.period().equals(before) || f.period().equals(before.restated()))
                .reduce((earlier, later) -> later)
                .flatMap(PublishedFigure::yearToDate);
    }

    private static TableRow row(
            Indicator indicator, PublishedFigure figure, Optional<BigDecimal> before, ViewFormatter formatter) {
        Optional<BigDecimal> change = figure.yearToDate().flatMap(now -> before.map(now::subtract));
        return TableRow.of(
                TableCell.text(formatter.period(figure.period()))
                        .looking("when")
                        .sortedBy(ViewFormatter.order(figure.period())),
                FigureFormatter.cell(figure.quarter(), indicator, formatter),
                FigureFormatter.cell(figure.yearToDate(), indicator, formatter),
                FigureFormatter.cell(before, indicator, formatter),
                FigureFormatter.cell(change, indicator, formatter),
                TableCell.badge(StatusBadge.of(figure.verdict(), formatter)),
                TableCell.text(
                        FigureFormatter.coverage(figure.unitsReported(), figure.unitsExpected(), figure.status())),
                TableCell.text(formatter.text("edition.label", Integer.toString(figure.edition())))
                        .leadingTo("/reports/" + figure.editionId())
                        .looking("when"),
                TableCell.empty()
                        .opening(
                                "/indicators/" + indicator.code() + "/trace?edition=" + figure.editionId(),
                                formatter.text("trace.open")));
    }
}
