package vn.kontum.report.job.respond;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;

/** Reads the files of a part that are not answered yet, page by page in the order of their numbers. Not thread-safe. */
class UnansweredFileReader implements ItemReader<ReceivedFileRecord> {
    private final ReceivedFileRepository receivedFiles;
    private final List<Long> files;
    private final Deque<ReceivedFileRecord> page = new ArrayDeque<>();
    private int from;

    /** @param files as {@link ResponsePartitioner} deals them out */
    UnansweredFileReader(ReceivedFileRepository receivedFiles, String files) {
        this.receivedFiles = receivedFiles;
        this.files = Arrays.stream(files.split(ResponsePartitioner.BETWEEN))
                .map(Long::valueOf)
                .toList();
    }

    @Override
    public @Nullable ReceivedFileRecord read() {
        while (page.isEmpty() && from < files.size()) {
            int to = Math.min(from + ResponseWriter.PAGE, files.size());
            receivedFiles.find(files.subList(from, to)).stream()
                    .filter(file -> file.answeredAt().isEmpty())
                    .forEach(page::add);
            from = to;
        }
        return page.poll();
    }
}
