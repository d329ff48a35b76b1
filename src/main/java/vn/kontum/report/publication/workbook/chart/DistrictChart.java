package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import vn.kontum.report.publication.workbook.layout.FormulaFactory;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** Charts of districts, the lowest first: those that the template asks for, and the rate farthest from its plan. */
final class DistrictChart {
    private static final int ENDS = 10;

    private final ReportWorkbookContext book;
    private final List<Unit> districts;
    /** Whether they are too many to be shown one by one. */
    private final boolean grouped;

    /** A district's rate. */
    private record District(Unit unit, BigDecimal rate) {}

    DistrictChart(ReportWorkbookContext book) {
        this.book = book;
        this.grouped = book.report.frame().districtGroup().isPresent();
        this.districts = book.report.frame().units().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .toList();
    }

    /** Those that the template names, as far as most districts have a value. */
    List<ChartSpec> always() {
        List<String> codes = book.design.districtCharts();
        return codes.stream()
                .flatMap(code -> book.report
                        .lines()
                        .filter(line -> line.indicator().code().equals(code)))
                .filter(this::known)
                .map(line -> comparable(line) ? picture(line) : plain(line))
                .toList();
    }

    /** The rate that is farthest from its plan, where the template does not name it. */
    Optional<ChartSpec> farthest() {
        return book.report
                .counted()
                .filter(l -> comparable(l) && l.assessment().percentOfPlan().isPresent() && known(l))
                .filter(l ->
                        !book.design.districtCharts().contains(l.indicator().code()))
                .min(Comparator.comparing(
                        (IndicatorRow l) -> l.assessment().percentOfPlan().orElseThrow()))
                .map(this::picture);
    }

    private boolean known(IndicatorRow indicatorRow) {
        return places(indicatorRow).size() * 2 > districts.size();
    }

    /** Whether the value of a district may be held against the plan of the province. */
    private boolean comparable(IndicatorRow indicatorRow) {
        return !indicatorRow.indicator().additive()
                && indicatorRow.indicator().target().value().isPresent()
                && indicatorRow.indicator().direction() == Indicator.Direction.HIGHER_BETTER
                && ofDistrictsAlone(indicatorRow);
    }

    /** Values without a plan: sums, and rates to which an office of the province adds a part. */
    private ChartSpec plain(IndicatorRow indicatorRow) {
        List<District> places = places(indicatorRow);
        District lowest = places.get(0);
        District highest = places.get(places.size() - 1);
        String measure = book.words().measure(indicatorRow.indicator());
        String message = book.text(
                ofDistrictsAlone(indicatorRow) ? "chart.spread" : "chart.spread.part",
                book.words().name(indicatorRow.indicator()),
                book.words().name(lowest.unit()),
                book.words().number(lowest.rate(), indicatorRow.decimals()),
                book.words().name(highest.unit()),
                book.words().number(highest.rate(), indicatorRow.decimals()),
                measure);
        List<Row> rows = drawn(places)
                .map(place -> new Row(book.words().name(place.unit()), List.of(value(indicatorRow, place))))
                .toList();
        return bars(indicatorRow, message, List.of(series(Role.ACTUAL, "chart.actual", measure)), rows);
    }

    private ChartSpec bars(IndicatorRow indicatorRow, String message, List<Series> series, List<Row> rows) {
        String measure = book.words().measure(indicatorRow.indicator());
        return new ChartSpec(
                Kind.BARS, message, book.text("chart.unit"), measure, series, rows, indicatorRow.decimals());
    }

    private Series series(Role role, String key, String measure) {
        return new Series(role, book.text(key, measure));
    }

    private Optional<CachedFormula<BigDecimal>> value(IndicatorRow indicatorRow, District place) {
        if (grouped) {
            return Optional.of(new CachedFormula<>(FormulaFactory.plain(place.rate()), place.rate()));
        }
        int row = book.reportLayout.block(indicatorRow.indicator().code()).year();
        String at = book.reportLayout.at(
                ReportSheet.UNITS, row, book.reportLayout.column(place.unit().code()));
        return Optional.of(new CachedFormula<>(at, place.rate()));
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

    /** All of them; of too many to be told apart the lowest and the highest. */
    private Stream<District> drawn(List<District> places) {
        return grouped && places.size() > 2 * ENDS
                ? Stream.concat(places.stream().limit(ENDS), places.stream().skip(places.size() - ENDS))
                : places.stream();
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
                    .filter(rate -> !indicatorRow.lacks(unit.code()))
                    .ifPresent(rate -> places.add(new District(unit, rate)));
        }
        places.sort(Comparator.comparing(District::rate));
        return places;
    }

    private ChartSpec picture(IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        String measure = book.words().measure(indicator);
        BigDecimal plan = indicator.target().value().orElseThrow();
        String planCell = book.reportLayout.cell(indicator, TargetColumn.PLAN);
        List<District> places = places(indicatorRow);
        List<Row> rows = drawn(places)
                .map(place -> new Row(
                        book.words().name(place.unit()),
                        List.of(Optional.of(new CachedFormula<>(planCell, plan)), value(indicatorRow, place))))
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
                measure);
        List<Series> series =
                List.of(series(Role.PLAN, "chart.plan", measure), series(Role.ACTUAL, "chart.actual", measure));
        return bars(indicatorRow, message, series, rows);
    }
}
