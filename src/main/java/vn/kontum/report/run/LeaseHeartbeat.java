package vn.kontum.report.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Keeps a run's lease alive, hears that it shall stop, and tells others how far it is.
 *
 * @implNote If the lease is lost, the run must end.
 */
final class LeaseHeartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseHeartbeat.class);

    private final LeaseRepository leases;
    private final RunRepository runs;
    private final Duration length;
    private final ScheduledExecutorService timer;

    LeaseHeartbeat(LeaseRepository leases, RunRepository runs, Duration length) {
        this.leases = leases;
        this.runs = runs;
        this.length = length;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "heartbeat");
            thread.setDaemon(true);
            return thread;
        });
    }

    void watch(RunContext run) {
        long every = Math.max(200, length.toMillis() / 4);
        timer.scheduleWithFixedDelay(() -> beat(run), every, every, TimeUnit.MILLISECONDS);
    }

    private void beat(RunContext run) {
        try {
            if (!leases.renew(run.lease(), length)) {
                run.loseLease();
            }
            if (runs.stopRequested(run.run().id())) {
                run.stop();
            }
        } catch (DataAccessException e) {
            LOG.warn(
                    "[run {}] the database did not take the heartbeat, trying again: {}",
                    run.run().id(),
                    e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
