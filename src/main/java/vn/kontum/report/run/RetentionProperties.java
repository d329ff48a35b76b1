package vn.kontum.report.run;

import java.time.Duration;

/**
 * How long what is only of use for a time is kept. Originals, ledger, findings, runs, audit and editions are kept for ever.
 *
 * @param temporary age from which a temporary file counts as left by a dead process; default 1 day
 * @param trialAnswers how long answers to files that were only tried out stay in outboxes; default 30 days
 * @param batchHistory how long the steps of ended runs can be looked at; the runs themselves stay; default 90 days
 * @param freeBytes less free space than this on the disk of the work folder is told; default 1 GB
 */
public record RetentionProperties(Duration temporary, Duration trialAnswers, Duration batchHistory, long freeBytes) {
    /** A slow writer is not a dead one. */
    public static final Duration SHORTEST = Duration.ofHours(1);

    public RetentionProperties {
        if (temporary.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("[settings] temporary files must be kept for at least an hour, not "
                    + temporary + ": a slow writer is not a dead one");
        }
    }

    /** The defaults above. */
    public static RetentionProperties standard() {
        return new RetentionProperties(Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(90), 1L << 30);
    }
}
