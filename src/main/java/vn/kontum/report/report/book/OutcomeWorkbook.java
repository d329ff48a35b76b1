package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.indicator.Pace;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Mark;

/** Writes how a line of the first table stands against its plan. */
final class OutcomeWorkbook {
    private static final int PLAN = TargetRowWorkbook.PLAN;
    private static final int YEAR = TargetRowWorkbook.YEAR;
    static final int GAP = 10;
    static final int PERCENT = 11;
    static final int PROJECTION = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_PERCENT_DECIMALS = 6;

    private final SheetWorkbook page;
    private final BookWorkbook book;

    OutcomeWorkbook(SheetWorkbook page) {
        this.page = page;
        this.book = page.book();
    }

    void gap(int row, Line line) {
        Optional<BigDecimal> gap = line.assessment().gap();
        if (gap.isEmpty()) {
            page.mark(row, GAP, line.partial() ? Mark.NOT_AVAILABLE : line.mark());
            return;
        }
        String formula = Formulas.gap(line.indicator().target(), Formulas.cell(row, YEAR), Formulas.cell(row, PLAN));
        page.formula(
                row, GAP, new Live<>(formula, gap.get()), book.difference(Look.FIGURE, line.decimals(), none(line)));
    }

    /** Whether the difference is nothing in the digits that are printed. */
    static boolean none(Line line) {
        return line.assessment()
                .gap()
                .filter(g -> g.setScale(line.decimals(), RoundingMode.HALF_UP).signum() == 0)
                .isPresent();
    }

    void percent(int row, Line line) {
        Optional<BigDecimal> percent = line.assessment().percentOfPlan();
        if (percent.isEmpty()) {
            page.mark(row, PERCENT, percentMark(line));
            return;
        }
        String formula = Formulas.cell(row, YEAR) + "*100/" + Formulas.cell(row, PLAN);
        page.formula(
                row,
                PERCENT,
                new Live<>(formula, percent.get()),
                book.number(Look.FIGURE, percentDecimals(percent.get())));
    }

    private static Mark percentMark(Line line) {
        Target.Comparator comparator = line.indicator().target().comparator();
        boolean single = comparator != Target.Comparator.RANGE
                && comparator != Target.Comparator.APPROX
                && line.indicator().direction() == Indicator.Direction.HIGHER_BETTER;
        if (!single && (line.figure().yearToDate().isPresent() || line.suppressed())) {
            return Mark.NOT_APPLICABLE;
        }
        if (line.partial()) {
            return Mark.NOT_AVAILABLE;
        }
        return line.figure().yearToDate().isPresent() ? Mark.NOT_APPLICABLE : line.mark();
    }

    /** One digit, and more where rounding would make it 100. */
    static int percentDecimals(BigDecimal percent) {
        int decimals = 1;
        while (decimals < MOST_PERCENT_DECIMALS
                && percent.setScale(decimals, RoundingMode.HALF_UP).compareTo(HUNDRED) == 0
                && percent.compareTo(HUNDRED) != 0) {
            decimals++;
        }
        return decimals;
    }

    void projection(int row, Line line) {
        Optional<Pace> pace = line.assessment().pace();
        if (pace.isEmpty()) {
            page.mark(row, PROJECTION, line.figure().yearToDate().isPresent() ? Mark.NOT_APPLICABLE : line.mark());
            return;
        }
        page.formula(
                row,
                PROJECTION,
                new Live<>(projection(row, line, pace.get()), pace.get().projection()),
                book.number(Look.FIGURE, line.decimals(pace.get().projection())));
    }

    /** Like the quarters so far, or in last year's proportions. */
    private String projection(int row, Line line, Pace pace) {
        String year = Formulas.cell(row, YEAR);
        if (pace.method() != Pace.Method.LINEAR) {
            return year + "*" + Formulas.cell(row, PLAN) + "/"
                    + Formulas.plain(pace.expectedSeasonal().orElseThrow());
        }
        long done = line.indicator().dueQuarters().stream()
                .filter(q -> q <= book.report.frame().period().quarter())
                .count();
        return year + "*" + line.indicator().dueQuarters().size() + "/" + done;
    }
}
