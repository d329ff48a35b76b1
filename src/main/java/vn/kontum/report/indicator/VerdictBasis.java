package vn.kontum.report.indicator;

/** Why a verdict is what it is. */
public enum VerdictBasis {
    /** Nothing is missing. */
    COMPLETE,
    /** Whatever the missing answers are, rules and facts of the units leave no other verdict. */
    FACTS,
    /** So do the limits of change that the catalogue declares. */
    LIMITS,
    /** The missing answers could turn it. */
    OPEN
}
