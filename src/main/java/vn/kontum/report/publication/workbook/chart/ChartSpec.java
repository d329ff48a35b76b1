package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.publication.workbook.layout.CachedFormula;

/**
 * A chart: one sentence, and the figures that show it.
 *
 * @param message the sentence, which is also the title
 * @param labels head of the column of labels
 * @param unit what the values are counted in
 * @param decimals digits of the values
 */
record ChartSpec(
        Kind kind, String message, String labels, String unit, List<Series> series, List<Row> rows, int decimals) {

    /** How it is drawn. */
    enum Kind {
        /** Parts of a whole, bar upon bar. */
        PARTS,
        /** Bars lying over each other: the plan behind, the actual in front. */
        BARS,
        /** Standing bars with the plan as a mark above each. */
        COLUMNS
    }

    /** What a series is, and so how it looks: actual solid, plan outlined, forecast hatched. */
    enum Role {
        PLAN,
        FORECAST,
        ACTUAL,
        OTHER,
        REST
    }

    /** A column of values. */
    record Series(Role role, String name) {}

    /** A label with a value for each series; empty where there is none. */
    record Row(String label, List<Optional<CachedFormula<BigDecimal>>> values) {}

    ChartSpec {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /** The value of its longest bar. */
    BigDecimal longest() {
        return rows.stream()
                .map(Row::values)
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .map(CachedFormula::value)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
