package vn.kontum.report.administration.upload;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.LaunchResult;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.execution.RunService;

/**
 * Collects what is uploaded. A run that is under way may have looked into the inbox for the last time already, so an
 * upload that meets one is collected by another run after it.
 */
public final class UploadCollector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UploadCollector.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RunService runs;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "upload-collector");
        made.setDaemon(true);
        return made;
    });
    private final AtomicBoolean waiting = new AtomicBoolean();

    public UploadCollector(RunService runs) {
        this.runs = runs;
    }

    /**
     * Begins to collect.
     *
     * @return empty where another run collects: then this one begins after it
     * @throws RequestRejectedException when something else is in the way
     */
    public Optional<LaunchResult> collect(RunRequest request) {
        Optional<LaunchResult> started = start(request);
        if (started.isEmpty() && waiting.compareAndSet(false, true)) {
            thread.execute(() -> startLater(request));
        }
        return started;
    }

    private Optional<LaunchResult> start(RunRequest request) {
        try {
            return Optional.of(runs.start(request, ProgressListener.none(), Authority.OPERATOR));
        } catch (RequestRejectedException e) {
            if (!e.passes()) {
                throw e;
            }
            LOG.info("an upload waits to be collected: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void startLater(RunRequest request) {
        try {
            do {
                Thread.sleep(PAUSE.toMillis());
                waiting.set(false);
            } while (start(request).isEmpty() && waiting.compareAndSet(false, true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("uploads are collected by the schedule", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
