package vn.kontum.report.run;

/**
 * The answer to a request that was let in.
 *
 * @param replayed whether the same key had been sent before, so that nothing new was begun
 */
public record LaunchResult(Run run, boolean replayed) {
    /** Number of the run, for people and logs. */
    public long runId() {
        return run.id();
    }
}
