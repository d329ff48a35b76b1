package vn.kontum.report.run.execution;

import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;

/**
 * Keeps a run's lease alive, hears that it shall stop, and tells others how far it is.
 *
 * @implNote If the lease is lost, the run must end.
 */
final class LeaseHeartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseHeartbeat.class);

    private final RunAdmissionService admission;
    private final RunRepository runs;
    private final ScheduledExecutorService timer;
    private OptionalLong lastTold = OptionalLong.empty();

    /** Begins to beat for a run. */
    LeaseHeartbeat(RunAdmissionService admission, RunRepository runs, RunContext run) {
        this.admission = admission;
        this.runs = runs;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        long every = Math.max(200, admission.leaseLength().toMillis() / 4);
        timer.scheduleWithFixedDelay(() -> beat(run), every, every, TimeUnit.MILLISECONDS);
    }

    private void beat(RunContext run) {
        try {
            if (!admission.renew(run.lease())) {
                run.loseLease();
            }
            if (runs.stopRequested(run.run().id())) {
                run.stop();
            }
            lastTold = OptionalLong.empty();
        } catch (DataAccessException e) {
            told(run, e);
        }
    }

    /** Once, and then every minute while it lasts. */
    private void told(RunContext run, DataAccessException failure) {
        long now = System.nanoTime();
        if (lastTold.isEmpty() || now - lastTold.getAsLong() >= TimeUnit.MINUTES.toNanos(1)) {
            lastTold = OptionalLong.of(now);
            LOG.warn(
                    "[run {}] the database did not take the heartbeat, trying again: {}",
                    run.run().id(),
                    failure.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
