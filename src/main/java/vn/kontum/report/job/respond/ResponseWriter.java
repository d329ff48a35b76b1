package vn.kontum.report.job.respond;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.WrittenAnswer;
import vn.kontum.report.intake.storage.FileBatch;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.job.worker.ShardWork;
import vn.kontum.report.run.execution.RunContext;

/** Answers the files of a chunk; their answers are noted together when they lie safely in outboxes. */
class ResponseWriter implements ItemWriter<ReceivedFileRecord> {
    /** So many files are answered together. */
    static final int PAGE = 50;

    private final ResponseService responses;
    private final OutboxResults outboxes;
    private final TransactionOperations transactions;
    private final Progress progress;

    /** Hears of what is answered. */
    interface Progress {
        /** One more answer lies in an outbox and is not noted yet. */
        void written();

        /**
         * So many more files have been seen to.
         *
         * @throws JobInterruptedException when the work is to end here
         */
        void concluded(int files) throws JobInterruptedException;
    }

    ResponseWriter(
            ResponseService responses, OutboxResults outboxes, TransactionOperations transactions, Progress progress) {
        this.responses = responses;
        this.outboxes = outboxes;
        this.transactions = transactions;
        this.progress = progress;
    }

    /** How many files the parts of a run have seen to in this process. */
    private record Answered(AtomicLong files) {}

    /**
     * For the threads of the process that began the run.
     *
     * @param pending how many files the run found
     */
    static ResponseWriter ofRun(
            RunContext run,
            long pending,
            ResponseService responses,
            OutboxResults outboxes,
            TransactionOperations transactions) {
        AtomicLong done =
                run.shared(Answered.class, () -> new Answered(new AtomicLong())).files();
        return new ResponseWriter(responses, outboxes, transactions, new Progress() {
            @Override
            public void written() {
                // the lease of a run has a heartbeat of its own
            }

            @Override
            public void concluded(int files) throws JobInterruptedException {
                run.at(SendResponsesConfiguration.SEND, done.addAndGet(files), pending);
            }
        });
    }

    /** For a part that several processes could have taken. */
    static ResponseWriter ofShard(
            ShardWork shard, ResponseService responses, OutboxResults outboxes, TransactionOperations transactions) {
        return new ResponseWriter(responses, outboxes, shard.transactions(transactions), new Progress() {
            @Override
            public void written() {
                shard.keep();
            }

            @Override
            public void concluded(int files) throws JobInterruptedException {
                shard.fileProcessed();
            }
        });
    }

    @Override
    public void write(Chunk<? extends ReceivedFileRecord> chunk) throws JobInterruptedException {
        List<ReceivedFileRecord> files = List.copyOf(chunk.getItems());
        ResponseService.ResponsePage answers = responses.page(files);
        Map<ReceivedFileRecord, WrittenAnswer> written = new HashMap<>();
        try (FileBatch batch = new FileBatch()) {
            for (ReceivedFileRecord file : files) {
                if (!outboxes.failed(file.recipient())) {
                    reply(file, answers, batch).ifPresent(answer -> written.put(file, answer));
                    progress.written();
                }
            }
            batch.attempt().forEach(outboxes::failed);
        }
        note(written);
        outboxes.keep();
        progress.concluded(files.size());
    }

    /** What was written; an answer that the system fails to make has reached nobody, which is no fault of the outbox. */
    private Optional<WrittenAnswer> reply(
            ReceivedFileRecord file, ResponseService.ResponsePage answers, FileBatch batch) {
        try {
            Optional<WrittenAnswer> answer = responses.reply(file, answers, batch);
            if (answer.isEmpty()) {
                outboxes.reached();
            }
            return answer;
        } catch (IOException e) {
            outboxes.failed(file.recipient(), e);
            return Optional.empty();
        }
    }

    private void note(Map<ReceivedFileRecord, WrittenAnswer> written) {
        Map<Long, WrittenAnswer> noted = new HashMap<>();
        written.forEach((file, answer) -> {
            if (!outboxes.failed(file.recipient())) {
                noted.put(file.receivedFile().seq(), answer);
            }
        });
        if (!noted.isEmpty()) {
            transactions.all(() -> {
                responses.answered(noted);
                return noted;
            });
            outboxes.reached();
        }
    }
}
