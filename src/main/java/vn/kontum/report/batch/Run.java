package vn.kontum.report.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One execution with its reason and requester.
 *
 * @param message for people: what was done or what went wrong
 * @param editionId the edition it made
 * @param step where it stands, empty before the first step and after the last
 */
public record Run(
        long id,
        RunRequest request,
        RunState state,
        Instant requestedAt,
        Optional<Instant> endedAt,
        Optional<Long> batchExecution,
        Optional<Long> editionId,
        String message,
        Standing step,
        boolean stopRequested) {

    /** How far a step is; {@code total} 0 means unknown. */
    public record Standing(String step, long done, long total) {}

    /** From the request to the end, or to now. */
    public Duration duration(Instant now) {
        return Duration.between(requestedAt, endedAt.orElse(now));
    }
}
