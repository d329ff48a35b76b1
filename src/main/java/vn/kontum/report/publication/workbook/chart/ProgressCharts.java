package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Kind;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Role;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Row;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Series;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** Charts of sums that grow during the year: how far each is, and how fast the one with the largest distance to go. */
public final class ProgressCharts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Longer bars would dwarf those that matter. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(150);

    private static final int MOST = 8;
    private static final int LONGEST_NAME = 38;

    private final ReportWorkbookContext book;
    private final int quarter;

    ProgressCharts(ReportWorkbookContext book) {
        this.book = book;
        this.quarter = book.report.frame().period().quarter();
    }

    List<ChartSpec> all() {
        List<IndicatorRow> worstFirst = book.report
                .counted()
                .filter(l -> l.assessment().paceOfWhole().isPresent())
                .filter(l -> percent(l).compareTo(LONGEST) <= 0)
                .sorted(Comparator.comparing(ProgressCharts::percent))
                .limit(MOST)
                .toList();
        return worstFirst.isEmpty() ? List.of() : List.of(distance(worstFirst), course(worstFirst));
    }

    /** The key of the title that names the sum farthest from its plan; sums that lack units are not among them, and it says so. */
    public static String distanceKey(ReportModel report) {
        boolean partial = report.counted()
                .anyMatch(row -> row.partial() && row.assessment().pace().isPresent());
        return partial ? "chart.distance.complete" : "chart.distance";
    }

    private static BigDecimal percent(IndicatorRow indicatorRow) {
        return indicatorRow.assessment().pace().orElseThrow().percentOfAnnualPlan();
    }

    private ChartSpec distance(List<IndicatorRow> lines) {
        List<Row> rows = new ArrayList<>();
        for (IndicatorRow indicatorRow : lines) {
            PlanProgress planProgress = indicatorRow.assessment().pace().orElseThrow();
            BigDecimal plan = indicatorRow.indicator().target().value().orElseThrow();
            String forecast = book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.PROJECTION) + "*100/"
                    + book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.PLAN);
            String actual = book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.YEAR) + "*100/"
                    + book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.PLAN);
            BigDecimal projected = planProgress.projection().multiply(HUNDRED).divide(plan, MathContext.DECIMAL128);
            rows.add(row(
                    label(indicatorRow),
                    Optional.of(new CachedFormula<>("100", HUNDRED)),
                    Optional.of(new CachedFormula<>(forecast, projected)),
                    Optional.of(new CachedFormula<>(actual, planProgress.percentOfAnnualPlan()))));
        }
        IndicatorRow worst = lines.get(0);
        String message = book.text(
                distanceKey(book.report),
                book.words().name(worst.indicator()),
                book.words().number(percent(worst), 1));
        return new ChartSpec(
                Kind.BARS,
                message,
                book.text("chart.target"),
                book.text("chart.percent"),
                series("chart.percent"),
                rows,
                1);
    }

    /** Number and name; a long name would take the room of its neighbours, so that programs leave those out. */
    private String label(IndicatorRow indicatorRow) {
        String name = book.words().name(indicatorRow.indicator());
        int end = name.length() <= LONGEST_NAME ? name.length() : name.lastIndexOf(' ', LONGEST_NAME);
        String shown = end < 0 || end == name.length() ? name : book.text("chart.shortened", name.substring(0, end));
        return book.text(
                "chart.label", Integer.toString(indicatorRow.indicator().no()), shown);
    }

    /** When the year is over there is nothing to forecast. */
    private List<Series> series(String unit) {
        List<Series> series = new ArrayList<>(List.of(
                new Series(Role.PLAN, book.text("chart.plan", book.text(unit))),
                new Series(Role.FORECAST, book.text("chart.forecast", book.text(unit))),
                new Series(Role.ACTUAL, book.text("chart.actual", book.text(unit)))));
        series.removeIf(s -> quarter == 4 && s.role() == Role.FORECAST);
        return series;
    }

    private Row row(
            String label,
            Optional<CachedFormula<BigDecimal>> plan,
            Optional<CachedFormula<BigDecimal>> forecast,
            Optional<CachedFormula<BigDecimal>> actual) {
        return new Row(label, quarter == 4 ? List.of(plan, actual) : List.of(plan, forecast, actual));
    }

    /** The first sum that the resolution names is looked at quarter by quarter. */
    private ChartSpec course(List<IndicatorRow> worstFirst) {
        IndicatorRow indicatorRow = book.report
                .counted()
                .filter(l -> l.assessment().paceOfWhole().isPresent())
                .findFirst()
                .orElse(worstFirst.get(0));
        PlanProgress planProgress = indicatorRow.assessment().pace().orElseThrow();
        QuarterlyCourse course = new QuarterlyCourse(book, indicatorRow);
        List<Row> rows = new ArrayList<>();
        for (int q = 1; q <= 4; q++) {
            rows.add(row(book.words().quarter(q), Optional.of(course.plan(q)), course.forecast(q), course.reached(q)));
        }
        String message = book.text(
                planProgress.neededPerRemainingQuarter().isPresent() ? "chart.course" : "chart.course.over",
                book.words().name(indicatorRow.indicator()),
                book.words().number(planProgress.percentOfAnnualPlan(), 1),
                book.words().number(planProgress.projection(), indicatorRow.decimals()),
                book.words().measure(indicatorRow.indicator()));
        return new ChartSpec(
                Kind.COLUMNS,
                message,
                book.text("chart.quarter"),
                book.words().measure(indicatorRow.indicator()),
                series("chart.sum"),
                rows,
                indicatorRow.decimals());
    }
}
