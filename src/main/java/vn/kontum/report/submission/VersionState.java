package vn.kontum.report.submission;

/** Where a version stands in its chain. */
public enum VersionState {
    /** Its figures count; at most one per unit, period and form. */
    ACTIVE,
    /** A later version took its place. */
    SUPERSEDED,
    /** It came after the period was closed, or contradicts another; an administrator decides. */
    AWAITING_APPROVAL,
    /** Another file counts instead, a newer one or one of the same content; this one never did. */
    SET_ASIDE,
    /** An administrator gave it back. */
    REJECTED,
    /** It counted by a release that was taken back; its file waits as if it had never been read. */
    WITHDRAWN
}
