package vn.kontum.report.web.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kontum.report.verification.CheckResult;
import vn.kontum.report.verification.Verification;

/** Verifies in the background, one time after the other: ten years take longer than anybody waits for a page. */
@Component
final class VerificationRunner implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationRunner.class);

    private final ObjectProvider<Verification> verification;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<Optional<Outcome>> last = new AtomicReference<>(Optional.empty());
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread own = new Thread(work, "verification");
        own.setDaemon(true);
        return own;
    });

    VerificationRunner(ObjectProvider<Verification> verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    /**
     * What the last verification found.
     *
     * @param failed whether it could not come to its end; the log says why
     */
    record Outcome(Instant at, List<CheckResult> results, boolean failed) {
        Outcome {
            results = List.copyOf(results);
        }

        boolean holds() {
            return !failed && results.stream().allMatch(CheckResult::holds);
        }
    }

    /** Begins one; false where one is running already. */
    boolean begin() {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        thread.execute(this::perform);
        return true;
    }

    private void perform() {
        try {
            List<CheckResult> results = verification.getObject().perform();
            last.set(Optional.of(new Outcome(clock.instant(), results, false)));
        } catch (Exception e) {
            LOG.error("[verify] could not be finished", e);
            last.set(Optional.of(new Outcome(clock.instant(), List.of(), true)));
        } finally {
            running.set(false);
        }
    }

    boolean running() {
        return running.get();
    }

    Optional<Outcome> last() {
        return last.get();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
