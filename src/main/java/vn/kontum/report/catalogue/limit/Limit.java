package vn.kontum.report.catalogue.limit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far the figures of one unit may go. A file beyond a limit is held until an administrator releases it, so that what a
 * silent unit could still report lies within. Where a limit allows less than one whole unit, one whole unit is allowed.
 *
 * @param variable what is limited
 * @param other the whole of a rate, or the variable or fact that a share is taken of; empty for the other kinds
 * @param low how far it may fall; the lowest share
 * @param high how far it may rise; the highest share; the highest value
 */
public record Limit(Kind kind, String variable, Optional<String> other, Optional<BigDecimal> low, BigDecimal high) {

    /** What is limited. */
    public enum Kind {
        /** The variable against its previous due quarter, as a part of it, for each quarter between. */
        CHANGE,
        /**
         * The ratio of the variable to its whole against the previous due quarter, in parts of 1, for each quarter
         * between.
         */
        RATE,
        /** The variable itself, for each quarter that a value covers. */
        CAP,
        /** The ratio of the variable to a fact or another variable of the same unit and quarter. */
        SHARE
    }
}
