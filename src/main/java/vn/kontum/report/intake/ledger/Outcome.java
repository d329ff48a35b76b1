package vn.kontum.report.intake.ledger;

/** What became of a file that arrived; exactly one for each. */
public enum Outcome {
    /** Taken into the figures, with or without warnings. */
    ACCEPTED,
    /** Given back to the unit with an annotated copy. */
    RETURNED,
    /** An administrator decides. */
    QUARANTINED,
    /** Nothing to do: junk or bytes already known. */
    IGNORED,
    /** Still arriving, or the system could not judge it yet. */
    WAITING
}
