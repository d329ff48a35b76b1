package vn.kontum.report.administration;

/** What follows when a decision about a file is written down. */
@FunctionalInterface
interface DecisionFollowUp {
    /** @param seq number of the file */
    void decided(long seq);
}
