package vn.kontum.report.intake.detection;

import java.time.Duration;

/**
 * How patient and how greedy the intake is.
 *
 * @param settle pause between the two looks a file must survive unchanged; default 300 ms
 * @param incompleteGrace how long a file without its end (or without bytes) must be quiet before it counts as finished; default 10 s
 * @param stuckAfter how long a file may keep changing before an administrator is asked; default 30 min
 * @param maxFilesPerRound most files taken in one round, shared fairly among the folders; default 1000
 */
public record IntakeProperties(Duration settle, Duration incompleteGrace, Duration stuckAfter, int maxFilesPerRound) {
    /** The defaults above. */
    public static IntakeProperties defaults() {
        return new IntakeProperties(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMinutes(30), 1000);
    }
}
