package vn.kontum.report.publication;

import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/**
 * How a unit stands with its report for a period.
 *
 * @param daysLate whole days after the deadline on which the first acceptable file came, 0 if in time
 * @param versions how many acceptable files came; more than one means resubmitted
 * @param reason why an administrator left it out
 */
public record UnitStatusRecord(
        String unit, Period period, Punctuality mark, int daysLate, int versions, Optional<String> reason) {

    /** One for each unit and period. */
    public enum Punctuality {
        ON_TIME,
        LATE,
        /** A file came, was returned, and no good one followed. */
        RETURNED,
        /** Nothing came. */
        MISSING,
        /** Left out by an administrator, with a reason. */
        EXCLUDED
    }

    /** Whether its figures are in the report. */
    public boolean counts() {
        return mark == Punctuality.ON_TIME || mark == Punctuality.LATE;
    }
}
