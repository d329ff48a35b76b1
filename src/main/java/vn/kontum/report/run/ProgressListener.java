package vn.kontum.report.run;

/** Listens to how far a run is. Called from the threads of the run; a listener that throws breaks it. */
@FunctionalInterface
public interface ProgressListener {
    /** {@code total} 0 means unknown. */
    void at(String step, long done, long total);

    /** Nobody listens. */
    static ProgressListener none() {
        return (step, done, total) -> {};
    }
}
