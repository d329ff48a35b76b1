package vn.kontum.report.batch;

import java.util.concurrent.TimeUnit;

/** Passes progress on to the listener at once, and to the run table a few times a second, where other processes see it. */
final class WatchedProgress implements Progress {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(400);

    private final long runId;
    private final RunStore runs;
    private final Progress listener;
    private String lastStep = "";
    private long lastWritten;

    WatchedProgress(long runId, RunStore runs, Progress listener) {
        this.runId = runId;
        this.runs = runs;
        this.listener = listener;
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        listener.at(step, done, total);
        long now = System.nanoTime();
        if (!step.equals(lastStep) || now - lastWritten > EVERY) {
            runs.standing(runId, new Run.Standing(step, done, total));
            lastStep = step;
            lastWritten = now;
        }
    }
}
