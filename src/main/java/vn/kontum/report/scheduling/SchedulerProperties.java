package vn.kontum.report.scheduling;

import java.time.Duration;

/**
 * Intervals and time limits of the schedule.
 *
 * @param watchInterval how often the files of {@code jobs} and the pauses are read again
 * @param lateAfter from when on a run counts as late, and a missed time as missed
 * @param checkInInterval how often a process tells the others that it lives; the runs of one that has told nothing for that
 *     long and 7.5 s more are taken over
 * @param pollInterval pause before a run is read again that has begun, or cannot begin yet
 */
record SchedulerProperties(
        Duration watchInterval, Duration lateAfter, Duration checkInInterval, Duration pollInterval) {
    /** 5 s, 1 min, 7.5 s, 1 s. */
    public static SchedulerProperties standard() {
        return new SchedulerProperties(
                Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMillis(7500), Duration.ofSeconds(1));
    }
}
