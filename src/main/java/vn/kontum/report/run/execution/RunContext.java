package vn.kontum.report.run.execution;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;

/**
 * What the steps of one run share.
 *
 * @implNote Written by the run's own thread, read by its heartbeat.
 */
public final class RunContext {
    private final Run run;
    private final Lease lease;
    private final ProgressListener progress;
    private volatile boolean stopRequested;
    private volatile boolean leaseLost;
    private final Set<String> unitsLeft = new ConcurrentSkipListSet<>();
    private Optional<Long> edition = Optional.empty();
    private boolean nothingToDo;
    private String message = "";

    RunContext(Run run, Lease lease, ProgressListener progress) {
        this.run = run;
        this.lease = lease;
        this.progress = progress;
    }

    public Run run() {
        return run;
    }

    public Lease lease() {
        return lease;
    }

    /** Tells how far it is, and goes no further if it was told to stop or lost its right to work. */
    public void at(String step, long done, long total) throws JobInterruptedException {
        if (leaseLost) {
            throw new JobInterruptedException(
                    "[run " + run.id() + "] another process took over, this one must not go on");
        }
        if (stopRequested) {
            throw new JobInterruptedException("[run " + run.id() + "] stopped on request");
        }
        progress.at(step, done, total);
    }

    void stop() {
        stopRequested = true;
    }

    void loseLease() {
        leaseLost = true;
    }

    boolean stopping() {
        return stopRequested;
    }

    boolean lostLease() {
        return leaseLost;
    }

    public void say(String sentence) {
        message = sentence;
    }

    String message() {
        return message;
    }

    /** Units that could not be served; the run goes on without them. */
    public void leftOut(Collection<String> units) {
        unitsLeft.addAll(units);
    }

    Set<String> unitsLeft() {
        return Set.copyOf(unitsLeft);
    }

    public void made(long editionId) {
        edition = Optional.of(editionId);
    }

    Optional<Long> edition() {
        return edition;
    }

    public void nothing(String sentence) {
        nothingToDo = true;
        message = sentence;
    }

    boolean nothingToDo() {
        return nothingToDo;
    }
}
