package vn.kontum.report.job.collect;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.job.worker.ShardWork;
import vn.kontum.report.run.execution.RunContext;

/**
 * Validates the files of a chunk one after the other, each in a transaction of its own. What a file fails on never stops the others.
 *
 * @implNote The step has no item processor. Spring Batch processes all items of a chunk before it writes the first one, but a form is
 *     compared with the one before it, which may stand in the same chunk; and what does not change between the files of a chunk is
 *     read for all of them at once, for which a processor sees too little.
 */
class PendingFileWriter implements ItemWriter<ReceivedFileRecord> {
    private final FileValidationService files;
    private final Progress progress;

    /** Hears of every file that is settled. */
    @FunctionalInterface
    interface Progress {
        /** @throws JobInterruptedException when the work is to end here */
        void settled() throws JobInterruptedException;
    }

    /** What all shards of a run share in one process: one memory of earlier figures, one count. */
    private record Shared(FileValidationService files, AtomicLong done) {}

    PendingFileWriter(FileValidationService files, Progress progress) {
        this.files = files;
        this.progress = progress;
    }

    /**
     * For the threads of the process that began the run.
     *
     * @param pending how many files the run found
     */
    static PendingFileWriter ofRun(RunContext run, FileValidationServiceFactory validations, long pending) {
        Shared shared = run.shared(Shared.class, () -> new Shared(validations.service(pending), new AtomicLong()));
        return new PendingFileWriter(
                shared.files(),
                () -> run.at("validateSubmissions", shared.done().incrementAndGet(), pending));
    }

    /**
     * For a shard that several processes could have taken.
     *
     * @param folders of the shard
     */
    static PendingFileWriter ofShard(
            ShardWork shard, FileValidationServiceFactory validations, Collection<String> folders) {
        return new PendingFileWriter(validations.service(shard, folders), shard::fileProcessed);
    }

    @Override
    public void write(Chunk<? extends ReceivedFileRecord> chunk) throws JobInterruptedException {
        files.process(chunk.getItems(), progress::settled);
    }
}
