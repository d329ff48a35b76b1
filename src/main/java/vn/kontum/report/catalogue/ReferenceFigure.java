package vn.kontum.report.catalogue;

import java.math.BigDecimal;

/**
 * A figure that was published elsewhere, kept for comparison and notes; never mixed with what units report.
 *
 * @param unit code of the unit
 * @param code variable or indicator, or another name where the catalogue has none
 * @param when year, day, or part of a year: {@code 2020}, {@code 2019-04-01}, {@code 2021-Q1}, {@code 2021-H1}
 * @param qualifier {@code >} where the source says "more than", {@code ~} where it says "about"; else empty
 * @param value the figure in {@code measure}
 */
public record ReferenceFigure(
        String unit,
        String code,
        String when,
        String qualifier,
        BigDecimal value,
        String measure,
        Status standing,
        String source,
        String note) {

    /** Whether a report may print it beside its own figure of a unit, an indicator and a time. */
    boolean comparable(String ofUnit, String ofCode, String at) {
        return standing.comparable() && unit.equals(ofUnit) && code.equals(ofCode) && when.equals(at);
    }

    /** How far it can be relied on. */
    public enum Status {
        SEEN,
        /** Known from memory, the source was not read. */
        RECALLED,
        /** Computed from published figures; for demonstration only. */
        DERIVED,
        /** Published, but contradicted by a better source. */
        DOUBTFUL,
        /** Published by mistake. */
        WRONG;

        /** Whether a report may print it beside its own figures. */
        public boolean comparable() {
            return this == SEEN || this == RECALLED;
        }
    }
}
