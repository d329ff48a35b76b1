package vn.kontum.report.job.collect;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.job.worker.ShardWork;
import vn.kontum.report.run.execution.RunContext;

/**
 * Validates the files of a chunk one after the other, each in a transaction of its own: a form is compared with the one before it,
 * which may stand in the same chunk. What a file fails on never stops the others.
 */
class PendingFileWriter implements ItemWriter<ReceivedFileRecord> {
    private final SubmissionItemWriter items;
    private final Progress progress;

    /** Hears of every file that is settled. */
    @FunctionalInterface
    interface Progress {
        /** @throws JobInterruptedException when the work is to end here */
        void settled() throws JobInterruptedException;
    }

    /** What all shards of a run share in one process: one memory of earlier figures, one count. */
    private record Shared(SubmissionItemWriter items, AtomicLong done) {}

    PendingFileWriter(SubmissionItemWriter items, Progress progress) {
        this.items = items;
        this.progress = progress;
    }

    /**
     * For the threads of the process that began the run.
     *
     * @param pending how many files the run found
     */
    static PendingFileWriter ofRun(RunContext run, SubmissionItemWriterFactory writers, long pending) {
        Shared shared = run.shared(Shared.class, () -> new Shared(writers.writer(pending), new AtomicLong()));
        return new PendingFileWriter(
                shared.items(),
                () -> run.at("validateSubmissions", shared.done().incrementAndGet(), pending));
    }

    /** For a shard that several processes could have taken. */
    static PendingFileWriter ofShard(ShardWork shard, SubmissionItemWriterFactory writers) {
        return new PendingFileWriter(writers.writer(shard), shard::settled);
    }

    @Override
    public void write(Chunk<? extends ReceivedFileRecord> chunk) throws JobInterruptedException {
        items.settle(chunk.getItems(), progress::settled);
    }
}
