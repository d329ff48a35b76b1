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
    NOTHING;

    public boolean ended() {
        return this != RUNNING;
    }
}
