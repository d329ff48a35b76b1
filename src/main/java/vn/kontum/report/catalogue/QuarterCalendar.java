package vn.kontum.report.catalogue;

/** Which days a quarter covers: a setting, printed on every report. */
public enum QuarterCalendar {
    /** From the 15th of the last month before the quarter to the 14th of its last month. */
    ADMINISTRATIVE,
    /** The quarter of the calendar. */
    CALENDAR
}
