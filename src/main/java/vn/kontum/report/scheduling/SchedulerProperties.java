package vn.kontum.report.scheduling;

import java.time.Duration;

/**
 * Intervals and time limits of the schedule.
 *
 * @param look how often the files of {@code jobs} and the pauses are looked at
 * @param late from when on a run counts as late, and a missed time as missed
 * @param checkIn how often a process tells the others that it lives; one that has been silent for that long and 7.5 s more has its runs taken over
 * @param pollInterval pause between two looks at a run that has begun or cannot begin yet
 */
record SchedulerProperties(Duration look, Duration late, Duration checkIn, Duration pollInterval) {
    /** 5 s, 1 min, 7.5 s, 1 s. */
    public static SchedulerProperties standard() {
        return new SchedulerProperties(
                Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMillis(7500), Duration.ofSeconds(1));
    }
}
