package vn.kontum.report.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/**
 * How a unit stands with its report for a period.
 *
 * @param daysLate whole days after the deadline on which the first acceptable file came, 0 if in time
 * @param versions how many acceptable files came; more than one means resubmitted
 * @param reason why an administrator left it out
 * @param returns what was returned before a file was accepted; empty where nothing was, and in what earlier versions of the program
 *     kept, whose bytes this leaves as they are
 */
public record UnitStatusRecord(
        String unit,
        Period period,
        Punctuality mark,
        int daysLate,
        int versions,
        Optional<String> reason,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Returns> returns) {

    /** Where nothing was returned. */
    public UnitStatusRecord(
            String unit, Period period, Punctuality mark, int daysLate, int versions, Optional<String> reason) {
        this(unit, period, mark, daysLate, versions, reason, Optional.empty());
    }

    /**
     * Files that were returned.
     *
     * @param times how many
     * @param reasonVi the first thing that had to be mended in the last one
     * @param reasonEn the same in English
     */
    public record Returns(int times, String reasonVi, String reasonEn) {}

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

    /** The same with other files returned. */
    public UnitStatusRecord with(Optional<Returns> others) {
        return new UnitStatusRecord(unit, period, mark, daysLate, versions, reason, others);
    }

    /** Whether its figures are in the report. */
    public boolean counts() {
        return mark == Punctuality.ON_TIME || mark == Punctuality.LATE;
    }
}
