package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Files that are written together. While one is being made, the bytes of those before it are forced to the disk, several at a time, and
 * each gets its name; in the end the folders are forced, each once. Used by one thread.
 */
public final class FileBatch implements AutoCloseable {
    private static final int THREADS = 4;

    private final ExecutorService disk = Executors.newFixedThreadPool(THREADS);
    private final FolderSyncs folders = new FolderSyncs();
    private final Map<Path, Writing> writings = new LinkedHashMap<>();

    private record Writing(String owner, Future<Path> end) {}

    /** Those of one owner. */
    public final class Owned {
        private final String owner;

        private Owned(String owner) {
            this.owner = owner;
        }

        /** Notes a folder whose names may be new. */
        void named(Path folder) {
            folders.named(folder, owner);
        }

        /** Begins to write a file; one of the same name in this batch is there before. */
        void write(Path target, byte[] content) throws IOException {
            Writing before = writings.get(target);
            if (before != null) {
                ParallelFileTasks.await(before.end());
            }
            Callable<Path> writing = () -> {
                AtomicFileWriter.write(target, content, folders, owner);
                return target;
            };
            writings.put(target, new Writing(owner, disk.submit(writing)));
        }

        /** Whether a file of that name is among those that are written. */
        boolean writes(Path target) {
            return writings.containsKey(target);
        }
    }

    /** @param owner who hears of it when a file cannot be written or its folder cannot be forced */
    public Owned of(String owner) {
        return new Owned(owner);
    }

    /**
     * Waits until all lies safely on the disk.
     *
     * @throws IOException when something does not
     */
    public void complete() throws IOException {
        Map<String, IOException> failed = attempt();
        if (!failed.isEmpty()) {
            throw failed.values().iterator().next();
        }
    }

    /** Waits until all lies safely on the disk, and says for whom it does not. */
    public Map<String, IOException> attempt() {
        Map<String, IOException> failed = new HashMap<>();
        writings.values().forEach(writing -> {
            try {
                ParallelFileTasks.await(writing.end());
            } catch (IOException e) {
                failed.putIfAbsent(writing.owner(), e);
            }
        });
        writings.clear();
        folders.attempt().forEach(failed::putIfAbsent);
        return failed;
    }

    /** Whatever was not waited for is given up. */
    @Override
    public void close() {
        disk.shutdownNow();
    }
}
