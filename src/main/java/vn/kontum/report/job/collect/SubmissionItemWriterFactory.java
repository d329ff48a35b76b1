package vn.kontum.report.job.collect;

import java.time.Clock;
import java.time.Duration;
import vn.kontum.report.intake.TimeLimiter;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.worker.ShardWork;
import vn.kontum.report.job.worker.UnitTransactions;
import vn.kontum.report.submission.CachedPriorSubmissions;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;

/** Makes writers of submissions, each with a memory of its own for what units reported, which serves one run. */
public final class SubmissionItemWriterFactory {
    /** Ten thousand times what an ordinary form takes. */
    private static final Duration PER_FILE = Duration.ofSeconds(5);

    private final ReceivedFileValidatorFactory validators;
    private final SubmissionItemWriter.ItemRepositories itemRepositories;
    private final SubmissionVersioning.VersioningRepositories versioningRepositories;
    private final SubmissionRepository submissions;
    private final ContentStore store;
    private final Clock clock;
    private final TimeLimiter limit = new TimeLimiter(PER_FILE);

    public SubmissionItemWriterFactory(
            ReceivedFileValidatorFactory validators,
            SubmissionItemWriter.ItemRepositories itemRepositories,
            SubmissionVersioning.VersioningRepositories versioningRepositories,
            SubmissionRepository submissions,
            ContentStore store,
            Clock clock) {
        this.validators = validators;
        this.itemRepositories = itemRepositories;
        this.versioningRepositories = versioningRepositories;
        this.submissions = submissions;
        this.store = store;
        this.clock = clock;
    }

    /** For so many files that come in, on threads of this process: one that takes too long is given up. */
    SubmissionItemWriter writer(long files) {
        return writer(UnitTransactions.ofProcess(itemRepositories.atomic()), submissions.history(files));
    }

    /** For files that come in and that this process shares with others. */
    SubmissionItemWriter writer(ShardWork shard) {
        return writer(shard.transactions(itemRepositories.atomic()), submissions.history());
    }

    private SubmissionItemWriter writer(UnitTransactions transactions, CachedPriorSubmissions history) {
        return writer(transactions, timeLimited(history), history);
    }

    /**
     * For files that were validated before, in the caller's transaction: a thread of its own would not see what is not yet
     * committed there.
     */
    public SubmissionItemWriter writerInCallersTransaction() {
        CachedPriorSubmissions history = submissions.history();
        return writer(
                UnitTransactions.ofProcess(itemRepositories.atomic()), validators.comparingWith(history), history);
    }

    private SubmissionItemWriter writer(
            UnitTransactions transactions, ReceivedFileValidator validator, CachedPriorSubmissions history) {
        return new SubmissionItemWriter(
                itemRepositories,
                transactions,
                store,
                new SubmissionVersioning(versioningRepositories, history, clock),
                validator,
                clock);
    }

    /** For single files, far apart in time: nothing is remembered from one to the next. */
    public ReceivedFileValidator validator() {
        return (receivedFile, content) -> timeLimited(submissions.history()).validate(receivedFile, content);
    }

    private ReceivedFileValidator timeLimited(PriorSubmissions history) {
        return new TimeLimitedValidator(validators.comparingWith(history), limit);
    }
}
