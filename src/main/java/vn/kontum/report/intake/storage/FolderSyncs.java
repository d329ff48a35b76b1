package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folders that got new names, to be forced to the disk together: each once, however many files were named in it. Until then a power
 * cut may take the names away again, so nothing that relies on them may be written down before. Thread-safe.
 */
public final class FolderSyncs {
    private static final ParallelFileTasks DISK = new ParallelFileTasks(4);

    private final Map<Path, Set<String>> folders = new ConcurrentHashMap<>();

    /**
     * Notes that a name in a folder is new.
     *
     * @param owner who hears of it when the folder cannot be forced
     */
    void named(Path folder, String owner) {
        folders.computeIfAbsent(folder.toAbsolutePath(), path -> ConcurrentHashMap.newKeySet())
                .add(owner);
    }

    /** Creates a folder where it is missing and notes those whose names are new by it. */
    void create(Path folder, String owner) throws IOException {
        creating(folder, owner);
        Files.createDirectories(folder);
    }

    /** Notes the folders whose names will be new when this one is created, that is, those that are missing. */
    public void creating(Path folder, String owner) {
        Path name = folder.toAbsolutePath();
        Path parent = name.getParent();
        while (parent != null && !Files.isDirectory(name)) {
            named(parent, owner);
            name = parent;
            parent = name.getParent();
        }
    }

    /**
     * Forces all noted folders to the disk.
     *
     * @throws IOException when one of them cannot be
     */
    public void sync() throws IOException {
        Map<String, IOException> failed = attempt();
        if (!failed.isEmpty()) {
            throw failed.values().iterator().next();
        }
    }

    /** Forces all noted folders to the disk, several at a time, and says for whom that failed. */
    public Map<String, IOException> attempt() {
        Map<String, IOException> failed = new ConcurrentHashMap<>();
        Map<Path, Set<String>> now = new TreeMap<>(folders);
        folders.keySet().removeAll(now.keySet());
        List<Callable<Path>> syncs = new ArrayList<>();
        now.forEach((folder, owners) -> syncs.add(() -> {
            try {
                AtomicFileWriter.syncFolder(folder);
            } catch (IOException e) {
                owners.forEach(owner -> failed.put(owner, e));
            }
            return folder;
        }));
        try {
            DISK.all(syncs);
        } catch (IOException interrupted) {
            now.values().forEach(owners -> owners.forEach(owner -> failed.putIfAbsent(owner, interrupted)));
        }
        return failed;
    }
}
