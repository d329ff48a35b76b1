package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.indicator.Pace;
import vn.kontum.report.report.Block;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.book.Picture.Kind;
import vn.kontum.report.report.book.Picture.Role;
import vn.kontum.report.report.book.Picture.Row;
import vn.kontum.report.report.book.Picture.Series;

/** Charts of sums that grow during the year: how far each is, and how fast the one with the largest distance to go. */
final class FlowPictures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Longer bars would dwarf those that matter. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(150);

    private static final int MOST = 8;
    private static final int LONGEST_NAME = 38;

    private final BookWorkbook book;
    private final int quarter;

    FlowPictures(BookWorkbook book) {
        this.book = book;
        this.quarter = book.report.frame().period().quarter();
    }

    List<Picture> all() {
        List<Line> worstFirst = book.report
                .counted()
                .filter(l -> l.assessment().pace().isPresent() && !l.partial())
                .filter(l -> percent(l).compareTo(LONGEST) <= 0)
                .sorted(Comparator.comparing(FlowPictures::percent))
                .limit(MOST)
                .toList();
        return worstFirst.isEmpty() ? List.of() : List.of(distance(worstFirst), course(worstFirst));
    }

    private static BigDecimal percent(Line line) {
        return line.assessment().pace().orElseThrow().percentOfAnnualPlan();
    }

    private Picture distance(List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            Pace pace = line.assessment().pace().orElseThrow();
            BigDecimal plan = line.indicator().target().value().orElseThrow();
            String forecast = cell(line, OutcomeWorkbook.PROJECTION) + "*100/" + cell(line, TargetRowWorkbook.PLAN);
            String actual = cell(line, TargetRowWorkbook.YEAR) + "*100/" + cell(line, TargetRowWorkbook.PLAN);
            BigDecimal projected = pace.projection().multiply(HUNDRED).divide(plan, MathContext.DECIMAL128);
            rows.add(row(
                    label(line),
                    Optional.of(new Live<>("100", HUNDRED)),
                    Optional.of(new Live<>(forecast, projected)),
                    Optional.of(new Live<>(actual, pace.percentOfAnnualPlan()))));
        }
        Line worst = lines.get(0);
        String message = book.text(
                "chart.distance",
                book.words().name(worst.indicator()),
                book.words().number(percent(worst), 1));
        return new Picture(Kind.BARS, message, book.text("chart.target"), series("chart.percent"), rows, 1);
    }

    /** Number and name; a long name would take the room of its neighbours, so that programs leave those out. */
    private String label(Line line) {
        String name = book.words().name(line.indicator());
        int end = name.length() <= LONGEST_NAME ? name.length() : name.lastIndexOf(' ', LONGEST_NAME);
        String shown = end < 0 || end == name.length() ? name : book.text("chart.shortened", name.substring(0, end));
        return book.text("chart.label", Integer.toString(line.indicator().no()), shown);
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
            Optional<Live<BigDecimal>> plan,
            Optional<Live<BigDecimal>> forecast,
            Optional<Live<BigDecimal>> actual) {
        return new Row(label, quarter == 4 ? List.of(plan, actual) : List.of(plan, forecast, actual));
    }

    /** The first sum that the resolution names is looked at quarter by quarter. */
    private Picture course(List<Line> worstFirst) {
        Line line = book.report
                .counted()
                .filter(l -> l.assessment().pace().isPresent())
                .findFirst()
                .orElse(worstFirst.get(0));
        Pace pace = line.assessment().pace().orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (int q = 1; q <= 4; q++) {
            rows.add(row(book.words().quarter(q), plan(line, q), forecast(line, pace, q), soFar(line, q)));
        }
        String message = book.text(
                pace.neededPerRemainingQuarter().isPresent() ? "chart.course" : "chart.course.over",
                book.words().name(line.indicator()),
                book.words().number(pace.percentOfAnnualPlan(), 1),
                book.words().number(pace.projection(), line.decimals()),
                book.words().measure(line.indicator()));
        return new Picture(
                Kind.COLUMNS, message, book.text("chart.quarter"), series("chart.sum"), rows, line.decimals());
    }

    /** The plan spread evenly over the quarters. */
    private Optional<Live<BigDecimal>> plan(Line line, int q) {
        BigDecimal plan = line.indicator().target().value().orElseThrow();
        BigDecimal part = plan.multiply(BigDecimal.valueOf(q)).divide(BigDecimal.valueOf(4), MathContext.DECIMAL128);
        return Optional.of(new Live<>(cell(line, TargetRowWorkbook.PLAN) + "*" + q + "/4", part));
    }

    private Optional<Live<BigDecimal>> forecast(Line line, Pace pace, int q) {
        if (q <= quarter) {
            return Optional.empty();
        }
        BigDecimal soFar = line.figure().yearToDate().orElseThrow();
        BigDecimal step = pace.projection()
                .subtract(soFar)
                .multiply(BigDecimal.valueOf(q - quarter))
                .divide(BigDecimal.valueOf(4 - quarter), MathContext.DECIMAL128);
        String year = cell(line, TargetRowWorkbook.YEAR);
        String formula = year + "+(" + cell(line, OutcomeWorkbook.PROJECTION) + "-" + year + ")*" + (q - quarter) + "/"
                + (4 - quarter);
        return Optional.of(new Live<>(formula, soFar.add(step)));
    }

    private Optional<Live<BigDecimal>> soFar(Line line, int q) {
        if (q > quarter) {
            return Optional.empty();
        }
        Block block = book.report.block(line.indicator().code()).orElseThrow();
        List<String> formulas = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int earlier = 1; earlier <= q; earlier++) {
            Optional<BigDecimal> value =
                    block.quarter(earlier).flatMap(row -> row.province().counted());
            if (value.isPresent()) {
                formulas.add(book.formulas.quarter(line.indicator(), earlier));
                sum = sum.add(value.get());
            }
        }
        return formulas.isEmpty() ? Optional.empty() : Optional.of(new Live<>(String.join("+", formulas), sum));
    }

    private String cell(Line line, int column) {
        return book.places.at(
                SheetKey.TARGETS, book.places.target(line.indicator().code()), column);
    }
}
