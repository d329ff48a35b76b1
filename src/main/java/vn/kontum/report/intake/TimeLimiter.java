package vn.kontum.report.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a piece of work use only so much CPU time: how busy the machine is, or how long the process was asleep, decides nothing. Work that
 * does not heed an interrupt is left to itself, so it must hold nothing that others need.
 */
public final class TimeLimiter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 20;

    private final Duration limit;
    private final ExecutorService executor;

    /** @param limit CPU time for each piece of work */
    public TimeLimiter(Duration limit) {
        this.limit = limit;
        this.executor = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "within-" + limit);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The result of the work; whatever it throws is thrown here.
     *
     * @throws CancellationException when it used up its CPU time, or this thread is told to stop meanwhile
     */
    public <T> T within(Callable<T> work) {
        Meter meter = new Meter();
        Future<T> future = executor.submit(() -> {
            meter.begin();
            return work.call();
        });
        try {
            return result(future, meter);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("[time limit] told to stop while waiting");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private <T> T result(Future<T> future, Meter meter) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (meter.used() > limit.toNanos()) {
                    future.cancel(true);
                    throw new CancellationException(
                            "[time limit] not done after " + limit.toMillis() + " ms of CPU time, it was stopped");
                }
            }
        }
    }

    /** The CPU time, in nanoseconds, that the thread of one piece of work has used for it. */
    private static final class Meter {
        private final AtomicLong thread = new AtomicLong();
        private volatile long before;

        void begin() {
            before = THREADS.getCurrentThreadCpuTime();
            thread.set(Thread.currentThread().getId());
        }

        /** 0 while the work waits for a thread; a thread that has ended says -1. */
        long used() {
            long id = thread.get();
            return id == 0 ? 0 : THREADS.getThreadCpuTime(id) - before;
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("[time limit] " + cause, cause);
    }
}
