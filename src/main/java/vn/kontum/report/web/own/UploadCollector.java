package vn.kontum.report.web.own;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;

/**
 * Collects what units upload. A run that is under way may have looked into the inbox for the last time already, so an
 * upload that meets one is collected by another run after it.
 */
@Component
final class UploadCollector implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(UploadCollector.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RunService runs;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "upload-collector");
        made.setDaemon(true);
        return made;
    });
    private final AtomicBoolean waiting = new AtomicBoolean();

    UploadCollector(RunService runs) {
        this.runs = runs;
    }

    /** @param reason what the run gives as reason */
    void collect(String who, String reason) {
        RunRequest request = RunRequest.collect(TriggerSource.CONSOLE, who, reason);
        if (!started(request) && waiting.compareAndSet(false, true)) {
            thread.execute(() -> startLater(request));
        }
    }

    /** False where another run collects; what else is in the way stands in the log, and the schedule collects. */
    private boolean started(RunRequest request) {
        try {
            runs.start(request, ProgressListener.none(), Authority.OPERATOR);
            return true;
        } catch (RequestRejectedException e) {
            LOG.info("an upload waits to be collected: {}", e.getMessage());
            return e.code() != RequestRejectedException.Code.ALREADY_RUNNING;
        }
    }

    private void startLater(RunRequest request) {
        try {
            do {
                Thread.sleep(PAUSE.toMillis());
                waiting.set(false);
            } while (!started(request) && waiting.compareAndSet(false, true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("uploads are collected by the schedule", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
