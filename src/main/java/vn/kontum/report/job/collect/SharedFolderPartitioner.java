package vn.kontum.report.job.collect;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.kontum.report.intake.ledger.UnprocessedFiles;

/**
 * Partitions folders among processes by a hash. Folders that one unit has, and folders in which the same bytes wait, stay together: which
 * of two files came first then never depends on who is faster.
 */
final class SharedFolderPartitioner implements Partitioner {
    /** Names of folders, with what no name contains between them. */
    static final String FOLDERS = "folders";

    static final String BETWEEN = "/";

    private final UnprocessedFiles files;
    private final UnitFolderResolver units;

    SharedFolderPartitioner(UnprocessedFiles files, UnitFolderResolver units) {
        this.files = files;
        this.units = units;
    }

    /** @param gridSize how many shards at most; those without a folder are left out */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<Integer, TreeSet<String>> shards = new TreeMap<>();
        Map<String, String> joined = new TreeMap<>();
        Map<String, String> ownerOfContent = new TreeMap<>();
        TreeSet<String> folders = new TreeSet<>();
        for (UnprocessedFiles.FolderContent content : files.contents()) {
            folders.add(content.folder());
            String owner = owner(content.folder());
            String other =
                    content.sha256().isEmpty() ? owner : ownerOfContent.computeIfAbsent(content.sha256(), sha -> owner);
            join(joined, owner, other);
        }
        folders.forEach(folder -> shards.computeIfAbsent(
                        shard(first(joined, owner(folder)), gridSize), shard -> new TreeSet<>())
                .add(folder));
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        shards.forEach((shard, names) -> {
            ExecutionContext context = new ExecutionContext();
            context.putString(FOLDERS, String.join(BETWEEN, names));
            partitions.put(FolderPartitioner.SHARD + "-" + (shard + 1), context);
        });
        return partitions;
    }

    /** Codes differ in their last letters only, which the hash of a string hardly mixes. */
    private static int shard(String name, int shards) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % shards);
    }

    /** Whose folder it is; itself where it is nobody's. */
    private String owner(String folder) {
        return units.unit(folder).orElse(folder);
    }

    /** The two belong together from now on, under the name that comes first. */
    private static void join(Map<String, String> joined, String one, String other) {
        String a = first(joined, one);
        String b = first(joined, other);
        if (!a.equals(b)) {
            joined.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
    }

    private static String first(Map<String, String> joined, String name) {
        String first = name;
        while (joined.containsKey(first)) {
            first = joined.get(first);
        }
        return first;
    }
}
