package vn.kontum.report.batch;

/**
 * The answer to a request that was let in.
 *
 * @param replayed whether the same key had been sent before, so that nothing new was begun
 */
public record RunReceipt(Run run, boolean replayed) {
    /** Number of the run, for people and logs. */
    public long runId() {
        return run.id();
    }
}
