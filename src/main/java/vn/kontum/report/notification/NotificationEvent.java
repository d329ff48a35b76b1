package vn.kontum.report.notification;

/** What is told of. */
public enum NotificationEvent {
    /** A file was returned; told to its unit. */
    RETURNED(11),
    /** A file waits for a decision. */
    WAITING(12),
    /** A run failed. */
    FAILED(13),
    /** A deadline is near; told to each unit that owes. */
    DEADLINE(14),
    /** An edition was made. */
    EDITION(15);

    private final int number;

    NotificationEvent(int number) {
        this.number = number;
    }

    /** By which the database knows it. */
    int number() {
        return number;
    }

    /** Whether it is told to the unit, and not to the office. */
    boolean ofUnit() {
        return this == RETURNED || this == DEADLINE;
    }
}
