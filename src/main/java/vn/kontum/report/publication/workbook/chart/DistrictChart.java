package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.ContributionTerm;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Kind;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Role;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Row;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Series;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** The chart of districts: of all rates the one that is farthest from its plan, the lowest district first. */
final class DistrictChart {
    private final ReportWorkbookContext book;
    private final List<Unit> districts;

    /** A district's rate. */
    private record District(Unit unit, BigDecimal rate) {}

    DistrictChart(ReportWorkbookContext book) {
        this.book = book;
        this.districts = book.report.frame().units().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .toList();
    }

    Optional<ChartSpec> choose() {
        return book.report
                .counted()
                .filter(l -> !l.indicator().additive()
                        && l.assessment().percentOfPlan().isPresent())
                .filter(l -> places(l).size() * 2 > districts.size() && ofDistrictsAlone(l))
                .min(Comparator.comparing(
                        (IndicatorRow l) -> l.assessment().percentOfPlan().orElseThrow()))
                .map(this::picture);
    }

    /**
     * Where an office of the province supplies a part, the rates of districts do not add up to that of the province.
     */
    private boolean ofDistrictsAlone(IndicatorRow indicatorRow) {
        return book.report.block(indicatorRow.indicator().code()).orElseThrow().terms().stream()
                .map(ContributionTerm::variable)
                .allMatch(v -> v.assignment() != Variable.Assignment.DEPARTMENT
                        && v.assignment() != Variable.Assignment.DISTRICTS_AND_DEPARTMENT);
    }

    private List<District> places(IndicatorRow indicatorRow) {
        ContributionTable contributionTable =
                book.report.block(indicatorRow.indicator().code()).orElseThrow();
        List<District> places = new ArrayList<>();
        for (Unit unit : districts) {
            contributionTable
                    .year()
                    .unit(unit.code())
                    .counted()
                    .ifPresent(rate -> places.add(new District(unit, rate)));
        }
        places.sort(Comparator.comparing(District::rate));
        return places;
    }

    private ChartSpec picture(IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        BigDecimal plan = indicator.target().value().orElseThrow();
        String planCell = book.reportLayout.at(
                ReportSheet.TARGETS, book.reportLayout.target(indicator.code()), TargetColumn.PLAN.index());
        int row = book.reportLayout.block(indicator.code()).year();
        List<District> places = places(indicatorRow);
        List<Row> rows = places.stream()
                .map(place -> new Row(
                        book.words().name(place.unit()),
                        List.of(
                                Optional.of(new CachedFormula<>(planCell, plan)),
                                Optional.of(new CachedFormula<>(
                                        book.reportLayout.at(
                                                ReportSheet.UNITS,
                                                row,
                                                book.reportLayout.column(
                                                        place.unit().code())),
                                        place.rate())))))
                .toList();
        long below =
                places.stream().filter(p -> !indicator.target().metBy(p.rate())).count();
        String message = book.text(
                "chart.places",
                book.words().name(indicator),
                Long.toString(below),
                Integer.toString(places.size()),
                book.words().name(places.get(0).unit()),
                book.words().number(places.get(0).rate(), indicatorRow.decimals()),
                book.words().measure(indicator));
        List<Series> series = List.of(
                new Series(Role.PLAN, book.text("chart.plan", book.words().measure(indicator))),
                new Series(Role.ACTUAL, book.text("chart.actual", book.words().measure(indicator))));
        return new ChartSpec(Kind.BARS, message, book.text("chart.unit"), series, rows, indicatorRow.decimals());
    }
}
