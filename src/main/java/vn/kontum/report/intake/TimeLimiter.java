package vn.kontum.report.intake;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a piece of work take only so long.
 *
 * @implNote Work that does not heed an interrupt is left to itself, so it must hold nothing that others need.
 */
public final class TimeLimiter {
    private final Duration limit;
    private final ExecutorService hands;

    public TimeLimiter(Duration limit) {
        this.limit = limit;
        this.hands = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "within-" + limit);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The result of the work; whatever it throws is thrown here.
     *
     * @throws CancellationException when it is not done in time, or this thread is told to stop meanwhile
     */
    public <T> T within(Callable<T> work) {
        Future<T> future = hands.submit(work);
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new CancellationException("[time limit] not done after " + limit.toMillis() + " ms, it was stopped");
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("[time limit] told to stop while waiting");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
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
