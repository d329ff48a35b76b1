package vn.kontum.report.indicator;

/** What is said of a figure against its target. */
public enum Verdict {
    MET,
    EXCEEDED,
    NOT_MET,
    /** Before year end: the projection falls short. */
    AT_RISK,
    /** Before year end: at or above what was to be expected by now. */
    ON_TRACK,
    /** Before year end, or not yet due. */
    IN_PROGRESS,
    /** It was due and no unit reported it. */
    NO_DATA,
    /** The denominator is zero. */
    NOT_APPLICABLE,
    /** The missing units, or a missing base, could turn the verdict. */
    INSUFFICIENT
}
