package vn.kontum.report.indicator;

import java.util.Optional;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;

/** Takes values away from what is no figure where answers are missing. */
final class MissingAnswersPolicy {
    private MissingAnswersPolicy() {}

    static FigureStatus status(FormulaTerms terms, Figure figure, Optional<MissingDataBounds.Missing> missing) {
        return FigureStatus.of(
                terms,
                figure,
                missing.flatMap(MissingDataBounds.Missing::onlyValue).isPresent());
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
