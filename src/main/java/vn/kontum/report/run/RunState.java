package vn.kontum.report.run;

/** How a run stands. */
public enum RunState {
    RUNNING,
    DONE,
    /** It broke; the next run takes up what it left. */
    FAILED,
    /** Somebody asked it to stop. */
    STOPPED,
    /** There was nothing to do: same inputs, same report. */
    NOTHING,
    /** What it was let in for may not be done any more; nothing broke, and nothing was done. */
    REFUSED;

    public boolean ended() {
        return this != RUNNING;
    }
}
