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
                results.add(await(future));
            }
            return results;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            executor.shutdownNow();
        }
    }

    /** The result of a task, once it has ended; what it failed on is thrown as it was there. */
    static <T> T await(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("[files] interrupted", e);
    }

    private static IOException rethrown(Throwable cause) {
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
