package vn.kontum.report.job.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.context.Lifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.text.Messages;

/**
 * A worker process: does the shards of collects that others have begun, and takes up the collect of a process that died, until it is
 * stopped.
 *
 * @implNote A plain {@code Lifecycle}: it is stopped before any part of the application is closed, and, unlike a listener or a
 *     {@code SmartLifecycle}, not made for that where nobody asked for it.
 */
public final class CollectWorker implements Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CollectWorker.class);
    private static final String NAME = "worker";
    private static final long PAUSE_MILLIS = 200;
    private static final long GRACE_SECONDS = 25;

    private final WorkerRepository workers;
    private final ShardRepository shards;
    private final ShardExecutor executor;
    private final RunService runs;
    private final WorkVersion version;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong finished = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Messages reasons = new Messages("jobs", Messages.VIETNAMESE);
    private volatile boolean working;
    private volatile boolean stopping;
    private volatile Worker.State state = Worker.State.READY;

    public CollectWorker(
            WorkerRepository workers,
            ShardRepository shards,
            ShardExecutor executor,
            RunService runs,
            WorkVersion version) {
        this.workers = workers;
        this.shards = shards;
        this.executor = executor;
        this.runs = runs;
        this.version = version;
    }

    /**
     * Works until the application is closed, the thread is interrupted, or there is a reason to leave.
     *
     * @param reason asked now and then between two shards
     * @return whether it left for that reason
     */
    public boolean work(BooleanSupplier reason) throws InterruptedException {
        start();
        number.set(workers.register(version));
        LOG.info("[worker {}] of version {} waits for work", number, version.text());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "worker-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        long every = Math.max(200, shards.length().toMillis() / 4);
        timer.scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
        try {
            return loop(Duration.ofMillis(every), reason);
        } finally {
            timer.shutdownNow();
            leave();
            ended.countDown();
        }
    }

    private boolean loop(Duration every, BooleanSupplier reason) throws InterruptedException {
        long looked = System.nanoTime();
        while (!stopping) {
            try {
                if (executor.next(this::interrupted)) {
                    finished.incrementAndGet();
                    continue;
                }
                if (System.nanoTime() - looked > every.toNanos()) {
                    compareVersions();
                    takeUp();
                    looked = System.nanoTime();
                    if (reason.getAsBoolean()) {
                        return true;
                    }
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("[worker] the database does not answer, trying again: {}", e.getMessage());
                Thread.sleep(PAUSE_MILLIS);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    private void interrupted() throws JobInterruptedException {
        if (stopping) {
            throw new JobInterruptedException("[worker] stopped, others go on with the shard");
        }
    }

    private void beat() {
        try {
            if (!workers.seen(number.get(), state, finished.get())) {
                number.set(workers.register(version));
            }
        } catch (DataAccessException e) {
            LOG.debug("[worker {}] the database did not take the heartbeat", number, e);
        }
    }

    /** Shards of another version are not for this process, nor are its shards for that one. */
    private void compareVersions() {
        boolean foreign = shards.foreign(version);
        if (foreign && state == Worker.State.READY) {
            LOG.warn(
                    "[worker] a collect under way is of another version of program or catalogue than {}; an edited"
                            + " catalogue is taken over by itself, another program needs a restart",
                    version.text());
        }
        state = foreign ? Worker.State.REFUSED : Worker.State.READY;
    }

    /** Finishes the collect of a process that died, unless it had another catalogue or somebody else does. */
    private void takeUp() throws InterruptedException {
        runs.recover();
        Optional<Run> abandoned = runs.latest(JobNames.COLLECT, Optional.empty())
                .filter(run -> run.state() == RunState.FAILED && run.cutShort())
                .filter(run -> runs.resumedBy(run.id()).isEmpty())
                .filter(runs::ofThisCatalogue);
        if (abandoned.isEmpty() || state != Worker.State.READY) {
            return;
        }
        long id = abandoned.get().id();
        state = Worker.State.COLLECTING;
        try {
            shards.clear(id);
            long next = runs.resume(
                            id, TriggerSource.SCHEDULE, NAME, reasons.text("reason.abandoned", Long.toString(id)))
                    .runId();
            LOG.info("[run {}] takes up run {}, whose process is gone", next, id);
            runs.await(next);
        } catch (RequestRejectedException e) {
            LOG.info("[run {}] is taken up by somebody else: {}", id, e.getMessage());
        } finally {
            state = Worker.State.READY;
        }
    }

    private void leave() {
        try {
            workers.remove(number.get());
        } catch (DataAccessException e) {
            LOG.warn("[worker {}] could not sign off: {}", number, e.getMessage());
        }
    }

    @Override
    public void start() {
        working = true;
    }

    @Override
    public boolean isRunning() {
        return working && ended.getCount() > 0;
    }

    /** Ends after the file that is being settled, while all parts of the application are still there; others do the rest. */
    @Override
    public void stop() {
        stopping = true;
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("[worker] did not end within {} s; others take up what it leaves", GRACE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
