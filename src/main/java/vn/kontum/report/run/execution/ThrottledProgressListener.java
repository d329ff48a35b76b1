package vn.kontum.report.run.execution;

import java.util.concurrent.TimeUnit;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;

/**
 * Passes progress on to the listener at once, and to the run table a few times a second, where other processes see it.
 */
final class ThrottledProgressListener implements ProgressListener {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(400);

    private final long runId;
    private final RunRepository runs;
    private final ProgressListener listener;
    private String lastStep = "";
    private long lastWritten;

    ThrottledProgressListener(long runId, RunRepository runs, ProgressListener listener) {
        this.runId = runId;
        this.runs = runs;
        this.listener = listener;
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        listener.at(step, done, total);
        long now = System.nanoTime();
        if (!step.equals(lastStep) || now - lastWritten > EVERY) {
            runs.recordPosition(runId, new Run.StepPosition(step, done, total));
            lastStep = step;
            lastWritten = now;
        }
    }
}
