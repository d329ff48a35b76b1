package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
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

    private final PublishedFigures figures;

    IndicatorPageFactory(PublishedFigures figures) {
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

    /** An indicator of a catalogue with all that was published of it, the oldest first. */
    record History(Catalogue own, Indicator indicator, List<PublishedFigure> figures) {
        private FigureStatus worth(PublishedFigure figure) {
            return figure.figure().worth(own);
        }

        private LineChart.Quarter drawn(PublishedFigure figure, ViewFormatter formatter) {
            return new LineChart.Quarter(
                    brief(figure.period()),
                    figure.figure().yearToDate(),
                    FigureFormatter.year(Optional.of(figure.figure()), own, indicator, formatter),
                    worth(figure).whole());
        }

        private Optional<EditionFigure> lastYear(PublishedFigure now) {
            Period before = now.period().sameQuarterLastYear();
            return figures.stream()
                    .filter(f -> f.period().equals(before) || f.period().equals(before.restated()))
                    .reduce((earlier, later) -> later)
                    .map(PublishedFigure::figure);
        }

        /** Against a year before; what lacks units is held against nothing. */
        private Optional<BigDecimal> change(EditionFigure now, Optional<EditionFigure> before) {
            return Stream.of(now, before.orElse(now)).allMatch(f -> f.worth(own).whole())
                    ? now.yearToDate()
                            .flatMap(n ->
                                    before.flatMap(EditionFigure::yearToDate).map(n::subtract))
                    : Optional.empty();
        }
    }

    View of(History history, ViewFormatter formatter) {
        Indicator indicator = history.indicator();
        List<PublishedFigure> published = history.figures();
        List<PublishedFigure> drawn = published.subList(Math.max(0, published.size() - DRAWN), published.size());
        boolean vietnamese = formatter.vietnamese();
        return new View(
                indicator.no(),
                indicator.code(),
                formatter.indicator(indicator),
                formatter.measure(indicator),
                TargetFormatter.of(indicator.target(), formatter),
                indicator.section(),
                indicator.quote(),
                FormulaWords.of(indicator.formula().source(), history.own(), formatter),
                vietnamese ? indicator.methodVi() : "",
                vietnamese ? indicator.basisVi() : "",
                vietnamese ? indicator.doubt() : "",
                FigureFormatter.owner(indicator, history.own(), formatter),
                LineChart.of(
                        drawn.stream().map(f -> history.drawn(f, formatter)).toList(),
                        indicator.target(),
                        number -> formatter.exact(number.setScale(indicator.decimals(), RoundingMode.HALF_UP))),
                published.isEmpty()
                        ? FigureFormatter.unpublished(formatter).word()
                        : StatusBadge.of(published.get(published.size() - 1).figure(), formatter)
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
    TableView table(History history, TableRequest request, ViewFormatter formatter) {
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
        List<TableRow> rows = history.figures().stream()
                .sorted(Comparator.comparing(PublishedFigure::period).reversed())
                .map(f -> row(history, f, formatter))
                .toList();
        return TableView.of("history", formatter.text("indicator.history"), columns, rows, request);
    }

    private static TableRow row(History history, PublishedFigure published, ViewFormatter formatter) {
        Catalogue own = history.own();
        Indicator indicator = history.indicator();
        EditionFigure figure = published.figure();
        Optional<EditionFigure> before = history.lastYear(published);
        Optional<BigDecimal> change = history.change(figure, before);
        return TableRow.of(
                TableCell.text(formatter.period(published.period()))
                        .withClass("when")
                        .sortedBy(ViewFormatter.order(published.period())),
                FigureFormatter.quarterCell(figure, own, indicator, formatter),
                FigureFormatter.yearCell(Optional.of(figure), own, indicator, formatter),
                FigureFormatter.yearCell(before, own, indicator, formatter),
                FigureFormatter.cell(change, FigureStatus.COMPLETE, indicator, formatter),
                TableCell.badge(StatusBadge.of(figure, formatter)),
                TableCell.text(FigureFormatter.coverage(figure)),
                TableCell.text(formatter.text("edition.label", Integer.toString(published.edition())))
                        .leadingTo("/reports/" + published.editionId())
                        .withClass("when"),
                TableCell.empty()
                        .opening(
                                "/indicators/" + indicator.code() + "/trace?edition=" + published.editionId(),
                                formatter.text("trace.open")));
    }
}
