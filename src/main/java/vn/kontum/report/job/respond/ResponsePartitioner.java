package vn.kontum.report.job.respond;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.PipelineProperties;

/**
 * Partitions the files that have an outcome and no answer by the outbox that the answer goes to, so that nobody else writes into
 * it meanwhile. Each part gets about as much as the others.
 */
final class ResponsePartitioner implements Partitioner {
    /** Numbers of the files to be answered, with what no number contains between them. */
    static final String FILES = "files";

    static final String BETWEEN = ",";
    /** How many files all parts have together. */
    static final String PENDING = "pending";
    /** Fewer files are not worth the records that Spring Batch keeps of a part. */
    private static final int LEAST = 30;

    private final ReceivedFileRepository receivedFiles;
    private final ResponseService responses;
    private final int together;

    ResponsePartitioner(ReceivedFileRepository receivedFiles, ResponseService responses, PipelineProperties settings) {
        this.receivedFiles = receivedFiles;
        this.responses = responses;
        this.together = settings.judgeTogether();
    }

    /** @param gridSize how many parts at most; where few files are to be answered they are one part, and none are no part */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<ReceivedFileRecord> unanswered = receivedFiles.unanswered();
        if (!unanswered.isEmpty()) {
            responses.verifyOutbox();
        }
        int worth = (unanswered.size() + LEAST - 1) / LEAST;
        int parts = Math.min(unanswered.size() < together ? 1 : gridSize, worth);
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (List<Long> files : dealt(unanswered, parts)) {
            ExecutionContext context = new ExecutionContext();
            context.putString(
                    FILES, files.stream().sorted().map(String::valueOf).collect(Collectors.joining(BETWEEN)));
            context.putLong(PENDING, unanswered.size());
            partitions.put("outboxes-" + (partitions.size() + 1), context);
        }
        return partitions;
    }

    /** The largest outboxes first, each to the part that has least. */
    private static List<List<Long>> dealt(List<ReceivedFileRecord> unanswered, int parts) {
        Map<String, List<Long>> outboxes = new LinkedHashMap<>();
        for (ReceivedFileRecord file : unanswered) {
            outboxes.computeIfAbsent(file.recipient(), outbox -> new ArrayList<>())
                    .add(file.receivedFile().seq());
        }
        List<List<Long>> dealt = Stream.generate(() -> (List<Long>) new ArrayList<Long>())
                .limit(parts)
                .toList();
        outboxes.values().stream()
                .sorted(Comparator.<List<Long>>comparingInt(List::size).reversed())
                .forEach(files -> dealt.stream()
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow()
                        .addAll(files));
        return dealt.stream().filter(files -> !files.isEmpty()).toList();
    }
}
