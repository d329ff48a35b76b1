package vn.kontum.report.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The right to start or stop a server; the system takes it back from a process that dies. */
record ServerLock(Path file, Duration timeout) {
    private static final long PAUSE = 20;

    /** What is done while nobody else may. */
    @FunctionalInterface
    interface LockedAction<T> {
        T perform() throws IOException, InterruptedException;
    }

    /** Waits for the lock as long as somebody may reasonably hold it. */
    <T> T holding(LockedAction<T> work) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long until = System.nanoTime() + timeout.toNanos();
            while (!taken(channel)) {
                if (System.nanoTime() > until) {
                    throw new DatabaseException("lock", file);
                }
                Thread.sleep(PAUSE);
            }
            return work.perform();
        }
    }

    /** Another thread of this process may hold it, which the system tells by an exception. */
    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }
}
