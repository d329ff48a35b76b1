package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does small things with files a few at a time, since most of each is waiting for the disk.
 *
 * @implNote The first failure is thrown when all have ended.
 */
public final class ParallelFileTasks {
    private final int threads;

    public ParallelFileTasks(int threads) {
        this.threads = threads;
    }

    /** The results in the order of the tasks. */
    public <T> List<T> all(List<? extends Callable<T>> tasks) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, tasks.size())));
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("[files] interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    /** What a task failed on, as whoever waits for it throws it. */
    static IOException rethrown(Throwable cause) {
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IOException(cause);
    }
}
