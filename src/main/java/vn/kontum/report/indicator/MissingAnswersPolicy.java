package vn.kontum.report.indicator;

import java.util.Optional;
import vn.kontum.report.catalogue.Target.Comparator;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.LinearRatio;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;

/** Decides what a figure with missing answers is worth, and takes values away from what is no figure. */
final class MissingAnswersPolicy {
    private MissingAnswersPolicy() {}

    static FigureStatus status(FormulaTerms terms, Figure figure, Optional<MissingDataBounds.Missing> missing) {
        if (figure.yearCoverage().complete()) {
            return FigureStatus.COMPLETE;
        }
        boolean average = terms.variables().stream().anyMatch(v -> v.nature() == Variable.Nature.AVERAGE);
        if (average && missing.flatMap(MissingDataBounds.Missing::onlyValue).isPresent()) {
            return FigureStatus.IMPUTED;
        }
        boolean sum =
                figure.indicator().formula().ratio().filter(LinearRatio::plain).isPresent();
        if (!sum || figure.yearToDate().isEmpty()) {
            return FigureStatus.SUPPRESSED;
        }
        Comparator comparator = figure.indicator().target().comparator();
        boolean atLeast = comparator == Comparator.GE || comparator == Comparator.GT || comparator == Comparator.PLAN;
        return atLeast && terms.accumulates() ? FigureStatus.LOWER_BOUND : FigureStatus.PARTIAL;
    }

    /** The figure as it may be printed. */
    static Figure printable(Figure figure, FigureStatus status, Optional<MissingDataBounds.Missing> missing) {
        return switch (status) {
            case COMPLETE, LOWER_BOUND, PARTIAL -> figure;
            case IMPUTED -> figure.withYearToDate(missing.flatMap(MissingDataBounds.Missing::onlyValue));
            case SUPPRESSED -> figure.withYearToDate(Optional.empty());
        };
    }
}
