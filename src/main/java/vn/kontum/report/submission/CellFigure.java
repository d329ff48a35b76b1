package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an input cell states, before its range is looked at.
 *
 * @param readAs the number in Vietnamese writing where it was normalised from text
 * @param reason words that stand beside {@code [x]} in the cell itself
 */
record CellFigure(Reading.Status status, Optional<BigDecimal> value, Optional<String> readAs, Optional<String> reason) {

    static CellFigure number(BigDecimal value) {
        return new CellFigure(Reading.Status.NUMBER, Optional.of(value), Optional.empty(), Optional.empty());
    }

    static CellFigure normalised(BigDecimal value) {
        return new CellFigure(
                Reading.Status.NUMBER, Optional.of(value), Optional.of(VietnameseNumber.of(value)), Optional.empty());
    }

    static CellFigure nil() {
        return new CellFigure(Reading.Status.NIL, Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.empty());
    }

    static CellFigure notAvailable(Optional<String> reason) {
        return new CellFigure(Reading.Status.NOT_AVAILABLE, Optional.empty(), Optional.empty(), reason);
    }

    static CellFigure blank() {
        return new CellFigure(Reading.Status.BLANK, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static CellFigure invalid() {
        return new CellFigure(Reading.Status.INVALID, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
