package vn.kontum.report.batch;

/** What only the order of arrivals can tell of a file. The names are stable: verdicts and messages refer to them. */
enum CollectCode {
    /** The same bytes were judged before. */
    DUPLICATE,
    /** Another file of the same unit and period came in the same poll, and nothing says which one is meant. */
    CONFLICT,
    /** Another file of the same poll declares a higher revision. */
    LOWER_REVISION,
    /** The report of the period is final already. */
    LATE_CORRECTION,
    /** An administrator gave it back. */
    GIVEN_BACK,
    /** An administrator turned it down. */
    TURNED_DOWN
}
