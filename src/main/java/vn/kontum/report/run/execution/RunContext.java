package vn.kontum.report.run.execution;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunNote;

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
    private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();
    private final Set<String> unitsLeft = new ConcurrentSkipListSet<>();
    private final Set<String> foldersUnread = new ConcurrentSkipListSet<>();
    private Optional<Long> edition = Optional.empty();
    private String message = "";

    RunContext(Run run, Lease lease, ProgressListener progress) {
        this.run = run;
        this.lease = lease;
        this.progress = progress;
    }

    public Run run() {
        return run;
    }

    /** The period of a run whose job works on one. */
    public Period period() {
        return run.request().period().orElseThrow();
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

    boolean lostLease() {
        return leaseLost;
    }

    /** What the run has done, to be told in the language of the reader. */
    public void setNote(RunNote note) {
        message = note.text();
    }

    /** What the run has made, such as a path, which is the same in every language. */
    public void setCreatedFile(String name) {
        message = name;
    }

    String message() {
        return message;
    }

    /** Units that could not be served; the run goes on without them. */
    public void addFailedUnits(Collection<String> units) {
        unitsLeft.addAll(units);
    }

    /** Folders of the inbox that could not be listed; the run goes on without them. */
    public void addUnreadableFolders(Collection<String> folders) {
        foldersUnread.addAll(folders);
    }

    Set<String> foldersUnread() {
        return Set.copyOf(foldersUnread);
    }

    Set<String> unitsLeft() {
        return Set.copyOf(unitsLeft);
    }

    /** Something that all steps and threads of the run share; made when it is first asked for. */
    public <T> T shared(Class<T> type, Supplier<T> first) {
        return type.cast(shared.computeIfAbsent(type, key -> first.get()));
    }

    public void made(long editionId) {
        edition = Optional.of(editionId);
    }

    Optional<Long> edition() {
        return edition;
    }
}
