package vn.kontum.report.job.collect;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.run.PipelineProperties;

/**
 * Partitions the files without an outcome by the folder they came in, so that files of one folder are read one after the other, in
 * the order of their numbers. Where few files wait, one shard takes them all; where none does there is no shard.
 */
final class FolderPartitioner implements Partitioner {
    static final String SHARD = "shard";
    static final String SHARDS = "shards";
    static final String PENDING = "pending";

    private final ReceivedFileRepository receivedFiles;
    private final int together;

    FolderPartitioner(ReceivedFileRepository receivedFiles, PipelineProperties settings) {
        this.receivedFiles = receivedFiles;
        this.together = settings.judgeTogether();
    }

    /** @param gridSize how many shards at most */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        long pending = receivedFiles.unprocessed();
        int shards = pending == 0 ? 0 : pending < together ? 1 : gridSize;
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (int shard = 0; shard < shards; shard++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(SHARD, shard);
            context.putInt(SHARDS, shards);
            context.putLong(PENDING, pending);
            partitions.put(SHARD + "-" + (shard + 1), context);
        }
        return partitions;
    }

    /** Whether files of a folder belong to a shard. */
    static boolean belongs(String folder, int shard, int shards) {
        return Math.floorMod(folder.hashCode(), shards) == shard;
    }
}
