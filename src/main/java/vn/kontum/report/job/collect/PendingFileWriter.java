package vn.kontum.report.job.collect;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.run.execution.RunContext;

/**
 * Validates the files of a chunk one after the other, each in a transaction of its own: a form is compared with the one before it,
 * which may stand in the same chunk. What a file fails on never stops the others.
 */
class PendingFileWriter implements ItemWriter<ReceivedFileRecord> {
    private final RunContext run;
    private final Shared shared;
    private final long pending;

    /** What all shards of a run share: one memory of earlier figures, one count. */
    record Shared(SubmissionItemWriter items, AtomicLong done) {
        Shared(SubmissionItemWriter items) {
            this(items, new AtomicLong());
        }
    }

    /** @param pending how many files the run found */
    PendingFileWriter(RunContext run, SubmissionItemWriterFactory writers, long pending) {
        this.run = run;
        this.shared = run.shared(Shared.class, () -> new Shared(writers.writer()));
        this.pending = pending;
    }

    @Override
    public void write(Chunk<? extends ReceivedFileRecord> chunk) throws JobInterruptedException {
        for (ReceivedFileRecord entry : chunk) {
            shared.items().settle(entry);
            run.at("validateSubmissions", shared.done().incrementAndGet(), pending);
        }
    }
}
