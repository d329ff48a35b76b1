package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Target.Comparator;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.LinearRatio;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;

/** What a figure is worth when answers are missing, and so how it is printed: decided here for every output. */
public enum FigureStatus {
    /** Nothing is missing, or nothing was due yet. */
    COMPLETE,
    /** An average with missing answers for which rules leave one value only: printed as an estimate. */
    IMPUTED,
    /** A sum of what was reported; what is missing can only add to it: a lower bound. */
    LOWER_BOUND,
    /** A sum of what was reported: stands for no whole, has no gap and no percentage. */
    PARTIAL,
    /** A rate over a part of the places, or of no place at all: no figure. */
    SUPPRESSED;

    /** Whether it stands for all that it speaks of, so that it may be held against a target, a year before or others. */
    public boolean whole() {
        return this == COMPLETE || this == IMPUTED;
    }

    /** Of a figure computed now; the arguments are those of {@link #of(FormulaTerms, boolean, Optional, boolean)}. */
    public static FigureStatus of(FormulaTerms terms, Figure figure, boolean settled) {
        return of(terms, figure.yearCoverage().complete(), figure.yearToDate(), settled);
    }

    /**
     * Of a figure computed now or published before.
     *
     * @param complete whether every unit that was asked is in it
     * @param figure empty where there is none
     * @param settled whether rules leave one value only, whatever the missing units say
     */
    public static FigureStatus of(FormulaTerms terms, boolean complete, Optional<BigDecimal> figure, boolean settled) {
        if (complete) {
            return COMPLETE;
        }
        if (settled && terms.variables().stream().anyMatch(v -> v.nature() == Variable.Nature.AVERAGE)) {
            return IMPUTED;
        }
        boolean sum =
                terms.indicator().formula().ratio().filter(LinearRatio::plain).isPresent();
        if (!sum || figure.isEmpty()) {
            return SUPPRESSED;
        }
        Comparator comparator = terms.indicator().target().comparator();
        boolean atLeast = comparator == Comparator.GE || comparator == Comparator.GT || comparator == Comparator.PLAN;
        return atLeast && terms.accumulates() ? LOWER_BOUND : PARTIAL;
    }
}
