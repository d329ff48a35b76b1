package vn.kontum.report.run.execution;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import vn.kontum.report.run.RunRepository;

/**
 * Keeps a change of what runs work with, such as the catalogue, between runs: none is under way meanwhile, in whichever process, and
 * none of this process begins. Thread-safe.
 */
public final class RunGate {
    private final ActiveRuns active;
    private final RunRepository runs;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Runnable beforeEach = () -> {};

    public RunGate(ActiveRuns active, RunRepository runs) {
        this.active = active;
        this.runs = runs;
    }

    /** What is done before a run is let in, at the latest moment at which something may be changed for it. */
    public void beforeEach(Runnable work) {
        beforeEach = work;
    }

    /** Lets a run in; from then on it is among the active ones until its end. */
    <T> T admit(Supplier<T> begin) {
        beforeEach.run();
        lock.readLock().lock();
        try {
            return begin.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Whether no run is under way. */
    public boolean isIdle() {
        return active.none() && runs.running().isEmpty();
    }

    /**
     * Changes something unless a run is under way.
     *
     * @param change short: whoever begins a run waits for it
     * @return whether it was done
     */
    public boolean runIfIdle(Runnable change) {
        lock.writeLock().lock();
        try {
            boolean idle = isIdle();
            if (idle) {
                change.run();
            }
            return idle;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
