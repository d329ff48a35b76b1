package vn.kontum.report.job.collect;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.intake.TimeLimiter;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.worker.ShardWork;
import vn.kontum.report.job.worker.UnitTransactions;
import vn.kontum.report.submission.CachedPriorSubmissions;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;

/** Makes validations of submissions, each with a memory of its own for what units reported, which serves one run. */
public final class FileValidationServiceFactory {
    /** Ten thousand times what an ordinary form takes. */
    private static final Duration PER_FILE = Duration.ofSeconds(5);

    private final ReceivedFileValidatorFactory validators;
    private final FileValidationService.FileRepositories repositories;
    private final SubmissionVersioning.VersioningRepositories versioningRepositories;
    private final SubmissionRepository submissions;
    private final ContentStore store;
    private final Clock clock;
    private final TimeLimiter limit = new TimeLimiter(PER_FILE);

    public FileValidationServiceFactory(
            ReceivedFileValidatorFactory validators,
            FileValidationService.FileRepositories repositories,
            SubmissionVersioning.VersioningRepositories versioningRepositories,
            SubmissionRepository submissions,
            ContentStore store,
            Clock clock) {
        this.validators = validators;
        this.repositories = repositories;
        this.versioningRepositories = versioningRepositories;
        this.submissions = submissions;
        this.store = store;
        this.clock = clock;
    }

    /** For so many files that come in, on threads of this process: one that takes too long is given up. */
    FileValidationService service(long files) {
        return service(UnitTransactions.ofProcess(repositories.atomic()), submissions.history(files));
    }

    /**
     * For files that come in and that this process shares with others.
     *
     * @param folders that the files of the shard lie in
     */
    FileValidationService service(ShardWork shard, Collection<String> folders) {
        Set<String> units = folders.stream()
                .flatMap(folder -> repositories.folders().unit(folder).stream())
                .collect(Collectors.toSet());
        return service(shard.transactions(repositories.atomic()), submissions.history(units));
    }

    private FileValidationService service(UnitTransactions transactions, CachedPriorSubmissions history) {
        return service(transactions, timeLimited(history), history);
    }

    /**
     * For files that were validated before, in the caller's transaction: a thread of its own would not see what is not yet
     * committed there.
     */
    public FileValidationService inCallersTransaction() {
        CachedPriorSubmissions history = submissions.history();
        return service(UnitTransactions.ofProcess(repositories.atomic()), validators.comparingWith(history), history);
    }

    private FileValidationService service(
            UnitTransactions transactions, ReceivedFileValidator validator, CachedPriorSubmissions history) {
        return new FileValidationService(
                repositories,
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
