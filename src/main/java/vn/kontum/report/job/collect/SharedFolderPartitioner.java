package vn.kontum.report.job.collect;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.kontum.report.intake.ledger.UnprocessedFiles;

/**
 * Partitions folders among processes, about as many files to each. Folders that one unit has, and folders in which the same bytes wait,
 * stay together: which of two files came first then never depends on who is faster.
 */
final class SharedFolderPartitioner implements Partitioner {
    /** Names of folders, with what no name contains between them. */
    static final String FOLDERS = "folders";

    static final String BETWEEN = "/";

    private final UnprocessedFiles files;
    private final UnitFolderResolver units;

    /** Folders for one process, and how many contents wait in them. */
    private static final class Part {
        private final SortedSet<String> folders = new TreeSet<>();
        private int contents;

        void add(List<UnprocessedFiles.FolderContent> group) {
            group.forEach(content -> folders.add(content.folder()));
            contents += group.size();
        }
    }

    SharedFolderPartitioner(UnprocessedFiles files, UnitFolderResolver units) {
        this.files = files;
        this.units = units;
    }

    /** The folders of a part; none where it is a part of another partitioner. */
    static List<String> folders(Map<String, Object> context) {
        return Optional.ofNullable((String) context.get(FOLDERS))
                .map(folders -> List.of(folders.split(BETWEEN)))
                .orElseGet(List::of);
    }

    /** @param gridSize how many shards at most; those without a folder are left out */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (Part part : dealt(groups(), gridSize)) {
            ExecutionContext context = new ExecutionContext();
            context.putString(FOLDERS, String.join(BETWEEN, part.folders));
            partitions.put(FolderPartitioner.SHARD + "-" + (partitions.size() + 1), context);
        }
        return partitions;
    }

    /** The largest first, each to the part that has least. */
    private static List<Part> dealt(Collection<List<UnprocessedFiles.FolderContent>> groups, int most) {
        List<Part> parts =
                Stream.generate(Part::new).limit(Math.min(most, groups.size())).toList();
        groups.stream()
                .sorted(Comparator.<List<?>>comparingInt(List::size).reversed())
                .forEach(group -> parts.stream()
                        .min(Comparator.comparingInt(part -> part.contents))
                        .orElseThrow()
                        .add(group));
        return parts;
    }

    /** What stays together, in the order of the names. */
    private Collection<List<UnprocessedFiles.FolderContent>> groups() {
        Map<String, String> joined = new TreeMap<>();
        Map<String, String> ownerOfContent = new TreeMap<>();
        List<UnprocessedFiles.FolderContent> contents = files.contents();
        for (UnprocessedFiles.FolderContent content : contents) {
            String owner = owner(content.folder());
            String other =
                    content.sha256().isEmpty() ? owner : ownerOfContent.computeIfAbsent(content.sha256(), sha -> owner);
            join(joined, owner, other);
        }
        return contents.stream()
                .collect(Collectors.groupingBy(
                        content -> first(joined, owner(content.folder())), TreeMap::new, Collectors.toList()))
                .values();
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
