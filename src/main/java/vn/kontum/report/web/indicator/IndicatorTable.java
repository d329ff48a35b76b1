package vn.kontum.report.web.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.query.edition.PublishedFigures;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.TargetFormatter;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** Every indicator, quarter by quarter of a year. */
@Component
final class IndicatorTable {
    private final PeriodOptions quarters;
    private final EditionRepository editions;
    private final PublishedFigures figures;

    IndicatorTable(PeriodOptions quarters, EditionRepository editions, PublishedFigures figures) {
        this.quarters = quarters;
        this.editions = editions;
        this.figures = figures;
    }

    /**
     * The quarters of the period's year up to the period.
     *
     * @param own catalogue that the figures of the period are shown with
     * @param edition the newest of the period
     */
    TableView of(Catalogue own, Period upTo, Optional<Edition> edition, TableRequest request, ViewFormatter formatter) {
        List<Period> year = quarters.ofYear(upTo.year()).stream()
                .filter(p -> p.compareTo(upTo) <= 0)
                .toList();
        Map<String, Map<Period, EditionFigure>> known = new HashMap<>();
        figures.between(upTo.year(), upTo.year())
                .forEach(f -> known.computeIfAbsent(f.figure().indicator(), code -> new HashMap<>())
                        .put(f.period(), f.figure()));
        Map<String, EditionFigure> newest =
                edition.map(Edition::id).map(editions::figures).orElse(Map.of());
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.number("no", formatter.text("number")),
                TableColumn.text("name", formatter.text("indicator")),
                TableColumn.number("target", formatter.text("indicator.target"))));
        year.forEach(p -> columns.add(TableColumn.number(p.code(), formatter.period(p))));
        columns.add(TableColumn.text("verdict", formatter.text("verdict")));
        columns.add(TableColumn.number("coverage", formatter.text("figure.coverage")));
        List<TableRow> rows = own.indicators().stream()
                .map(i -> row(
                        new Line(
                                own,
                                i,
                                known.getOrDefault(i.code(), Map.of()),
                                Optional.ofNullable(newest.get(i.code()))),
                        year,
                        upTo,
                        formatter))
                .toList();
        return TableView.of("indicators", formatter.text("nav.indicators"), columns, rows, request);
    }

    private record Line(
            Catalogue own, Indicator indicator, Map<Period, EditionFigure> known, Optional<EditionFigure> newest) {}

    private TableRow row(Line line, List<Period> year, Period upTo, ViewFormatter formatter) {
        Indicator indicator = line.indicator();
        List<TableCell> cells = new ArrayList<>();
        cells.add(TableCell.count(indicator.no()));
        cells.add(TableCell.text(formatter.indicator(indicator))
                .leadingTo("/indicators/" + indicator.code() + "?period=" + upTo.code())
                .detailed(formatter.measure(indicator) + " \u00B7 "
                        + FigureFormatter.owner(indicator, line.own(), formatter))
                .withClass(indicator.partOf().isPresent() ? "roomy part" : "roomy"));
        cells.add(TableCell.number(
                        TargetFormatter.of(indicator.target(), formatter),
                        Optional.of(indicator.target().threshold()))
                .withClass("wraps"));
        year.forEach(p -> cells.add(
                FigureFormatter.yearCell(Optional.ofNullable(line.known().get(p)), line.own(), indicator, formatter)));
        cells.add(TableCell.badge(
                line.newest().map(f -> StatusBadge.of(f, formatter)).orElse(FigureFormatter.unpublished(formatter))));
        cells.add(TableCell.text(line.newest().map(FigureFormatter::coverage).orElse("")));
        return new TableRow(cells, FigureFormatter.group(indicator, formatter), "");
    }
}
