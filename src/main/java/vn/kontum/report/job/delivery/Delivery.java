package vn.kontum.report.job.delivery;

import java.time.Instant;
import vn.kontum.report.catalogue.Period;

/**
 * A file that the system put into an outbox of its own accord.
 *
 * @param kind {@link #FORM}, or {@link #reminder}
 * @param file path below the outbox
 * @param sha256 of what was written; what lies there now may be the unit's own work
 */
public record Delivery(String unit, Period period, String kind, String file, String sha256, long runId, Instant at) {
    /** The form to be filled in. */
    public static final String FORM = "FORM";

    /** A reminder written so many days after the deadline, or, negative, before it: at most one for each day. */
    public static String reminder(int daysLate) {
        return "REMINDER " + (daysLate > 0 ? "+" : "") + daysLate;
    }

    public boolean isReminder() {
        return kind.startsWith("REMINDER");
    }
}
