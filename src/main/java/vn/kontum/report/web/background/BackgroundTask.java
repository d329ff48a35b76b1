package vn.kontum.report.web.background;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that takes longer than anybody waits for a page: in the background, one time after the other. */
public final class BackgroundTask<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTask.class);

    private final String name;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<Optional<Outcome<T>>> last = new AtomicReference<>(Optional.empty());
    private final ExecutorService thread;

    /** @param name in the log, and of the thread */
    public BackgroundTask(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread own = new Thread(work, name);
            own.setDaemon(true);
            return own;
        });
    }

    /**
     * What came of it the last time.
     *
     * @param result empty where it could not come to its end; the log says why
     */
    public record Outcome<T>(Instant at, Optional<T> result) {}

    /** Begins it; false where it is running already. */
    public boolean begin(Callable<T> work) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        thread.execute(() -> perform(work));
        return true;
    }

    private void perform(Callable<T> work) {
        try {
            last.set(Optional.of(new Outcome<>(clock.instant(), Optional.of(work.call()))));
        } catch (Exception e) {
            LOG.error("[{}] could not be finished", name, e);
            last.set(Optional.of(new Outcome<>(clock.instant(), Optional.empty())));
        } finally {
            running.set(false);
        }
    }

    public boolean running() {
        return running.get();
    }

    public Optional<Outcome<T>> last() {
        return last.get();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
