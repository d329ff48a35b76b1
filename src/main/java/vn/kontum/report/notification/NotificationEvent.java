package vn.kontum.report.notification;

/** What is told of. */
public enum NotificationEvent {
    /** A file was returned; told to its unit. */
    RETURNED,
    /** A file waits for a decision. */
    WAITING,
    /** A run failed. */
    FAILED,
    /** A deadline is near; told to each unit that owes. */
    DEADLINE,
    /** An edition was made. */
    EDITION;

    /** Whether it is told to the unit, and not to the office. */
    boolean ofUnit() {
        return this == RETURNED || this == DEADLINE;
    }
}
