package vn.kontum.report.publication.contribution;

/** What stands in a cell that has no number: never nothing, and never 0. */
public enum MissingValue {
    /** Due later in the year. */
    NOT_YET,
    /** Asked for and not given. */
    NOT_AVAILABLE,
    /** Has no meaning here: a zero denominator, a percentage of a range. */
    NOT_APPLICABLE,
    /** Not asked of this unit. */
    NOT_ASKED
}
