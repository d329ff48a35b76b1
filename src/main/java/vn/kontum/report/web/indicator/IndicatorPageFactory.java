package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.TargetFormatter;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.run.RunRows;

/** Indicators as the newest editions of a year published them. */
@Component
public final class IndicatorPageFactory {
    private final Catalogue catalogue;
    private final PeriodOptions quarters;
    private final EditionRepository editions;

    IndicatorPageFactory(Catalogue catalogue, PeriodOptions quarters, EditionRepository editions) {
        this.catalogue = catalogue;
        this.quarters = quarters;
        this.editions = editions;
    }

    /** @param first whether a heading comes before it */
    record Row(
            int no,
            String code,
            boolean first,
            String group,
            String name,
            boolean part,
            String measure,
            String target,
            List<String> values,
            StatusBadge verdict,
            String coverage,
            String owner) {}

    /** How many indicators have which verdict. */
    record VerdictCount(StatusBadge verdict, long count) {}

    record ListView(String period, List<String> columns, List<Row> rows, List<VerdictCount> tally, boolean published) {}

    /** A quarter of one indicator. */
    record UnitFigureRow(
            String period, String edition, String quarter, String year, StatusBadge verdict, String coverage) {}

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
            boolean annual,
            List<UnitFigureRow> lines,
            LineChart chart,
            String message) {}

    /** The newest edition of a quarter. */
    private record PublishedFigureRow(Edition edition, Map<String, EditionFigure> figures) {}

    ListView of(Period upTo, ViewFormatter formatter) {
        Map<Period, Optional<PublishedFigureRow>> year = year(upTo);
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (Indicator indicator : catalogue.at(upTo).indicators()) {
            String own = group(indicator, formatter);
            rows.add(row(indicator, !own.equals(group), year, formatter));
            group = own;
        }
        Map<String, EditionFigure> newest =
                year.get(upTo).map(PublishedFigureRow::figures).orElse(Map.of());
        List<VerdictCount> tally = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = catalogue.at(upTo).indicators().stream()
                    .filter(i -> !i.supplementary())
                    .flatMap(i -> Optional.ofNullable(newest.get(i.code())).stream())
                    .filter(f -> f.verdict() == verdict)
                    .count();
            if (count > 0) {
                tally.add(new VerdictCount(StatusBadge.of(verdict, formatter), count));
            }
        }
        return new ListView(
                formatter.period(upTo),
                year.keySet().stream().map(formatter::period).toList(),
                rows,
                tally,
                year.get(upTo).isPresent());
    }

    View of(Indicator indicator, Period upTo, ViewFormatter formatter) {
        List<Period> whole = quarters.ofYear(upTo.year());
        Map<Period, Optional<PublishedFigureRow>> year = year(whole.get(whole.size() - 1));
        List<UnitFigureRow> lines = year.entrySet().stream()
                .map(e -> line(indicator, e.getKey(), e.getValue(), formatter))
                .toList();
        List<LineChart.Quarter> points = year.entrySet().stream()
                .map(e -> new LineChart.Quarter(
                        formatter.period(e.getKey()),
                        figure(indicator, e.getValue()).flatMap(EditionFigure::yearToDate)))
                .toList();
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
                owner(indicator, formatter),
                indicator.annualOnly(),
                lines,
                LineChart.of(
                        points,
                        indicator.target(),
                        number -> formatter.number(number, indicator.decimals()),
                        number -> brief(number, indicator, formatter)),
                newest(year, indicator, formatter).word());
    }

    /** Of the last quarter that has an edition. */
    private static StatusBadge newest(
            Map<Period, Optional<PublishedFigureRow>> year, Indicator indicator, ViewFormatter formatter) {
        return year.values().stream()
                .flatMap(published -> figure(indicator, published).stream())
                .reduce((older, newer) -> newer)
                .map(f -> StatusBadge.of(f, formatter))
                .orElse(unpublished(formatter));
    }

    /** As printed, without zeros at the end. */
    private static String brief(BigDecimal number, Indicator indicator, ViewFormatter formatter) {
        return formatter.exact(number.setScale(indicator.decimals(), RoundingMode.HALF_UP));
    }

    private Map<Period, Optional<PublishedFigureRow>> year(Period upTo) {
        Map<Period, Optional<PublishedFigureRow>> year = new LinkedHashMap<>();
        quarters.ofYear(upTo.year()).stream()
                .filter(p -> p.compareTo(upTo) <= 0)
                .forEach(p ->
                        year.put(p, editions.latest(p).map(e -> new PublishedFigureRow(e, editions.figures(e.id())))));
        return year;
    }

    private static Optional<EditionFigure> figure(Indicator indicator, Optional<PublishedFigureRow> published) {
        return published.flatMap(p -> Optional.ofNullable(p.figures().get(indicator.code())));
    }

    private Row row(
            Indicator indicator,
            boolean first,
            Map<Period, Optional<PublishedFigureRow>> year,
            ViewFormatter formatter) {
        List<String> values = new ArrayList<>();
        Optional<EditionFigure> last = Optional.empty();
        for (Optional<PublishedFigureRow> quarter : year.values()) {
            last = figure(indicator, quarter);
            values.add(number(last.flatMap(EditionFigure::yearToDate), indicator, formatter));
        }
        return new Row(
                indicator.no(),
                indicator.code(),
                first,
                group(indicator, formatter),
                formatter.indicator(indicator),
                indicator.partOf().isPresent(),
                formatter.measure(indicator),
                TargetFormatter.of(indicator.target(), formatter),
                values,
                last.map(f -> StatusBadge.of(f, formatter)).orElse(unpublished(formatter)),
                last.map(IndicatorPageFactory::coverage).orElse(""),
                owner(indicator, formatter));
    }

    private static UnitFigureRow line(
            Indicator indicator, Period period, Optional<PublishedFigureRow> published, ViewFormatter formatter) {
        Optional<EditionFigure> figure = figure(indicator, published);
        return new UnitFigureRow(
                formatter.period(period),
                published.map(p -> RunRows.label(p.edition(), formatter)).orElse(""),
                number(figure.flatMap(EditionFigure::value), indicator, formatter),
                number(figure.flatMap(EditionFigure::yearToDate), indicator, formatter),
                figure.map(f -> StatusBadge.of(f, formatter)).orElse(unpublished(formatter)),
                figure.map(IndicatorPageFactory::coverage).orElse(""));
    }

    private static String group(Indicator indicator, ViewFormatter formatter) {
        String name = formatter.vietnamese() ? indicator.groupVi() : indicator.groupEn();
        return formatter.text(indicator.supplementary() ? "section.more" : "section", indicator.section(), name);
    }

    /** How many units are in it, and its status letter: {@code 9/10 [p]}. */
    public static String coverage(EditionFigure figure) {
        String units = figure.unitsReported() + "/" + figure.unitsExpected();
        return figure.status().isEmpty() ? units : units + " [" + figure.status() + "]";
    }

    private static StatusBadge unpublished(ViewFormatter formatter) {
        return new StatusBadge("none", "idle", formatter.text("indicator.unpublished"));
    }

    private String owner(Indicator indicator, ViewFormatter formatter) {
        return formatter.vietnamese()
                ? indicator.ownerNameVi()
                : catalogue.reporters().stream()
                        .filter(r -> r.code().equals(indicator.owner()))
                        .map(r -> r.nameEn())
                        .findFirst()
                        .orElse(indicator.owner());
    }

    private static String number(Optional<BigDecimal> number, Indicator indicator, ViewFormatter formatter) {
        return number.map(n -> formatter.number(n, indicator.decimals())).orElse("–");
    }
}
