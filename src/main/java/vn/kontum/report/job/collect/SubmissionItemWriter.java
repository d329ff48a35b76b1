package vn.kontum.report.job.collect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ProcessingFailureRepository;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.ExplanationAnswer;
import vn.kontum.report.submission.ExplanationRepository;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;

/**
 * Settles one arrival after the other, each in one transaction.
 *
 * @implNote What the system fails on stays unsettled; it is never the unit's fault.
 */
public final class SubmissionItemWriter {

    private final ReceivedFileRepository ledger;
    private final FindingRepository findings;
    private final ExplanationRepository explanations;
    private final DuplicateFileResolver twins;
    private final UnitFolderResolver folders;
    private final ContentStore store;
    private final SubmissionVersioning acceptance;
    private final ReceivedFileValidator judging;
    private final TransactionOperations atomic;
    private final ProcessingFailureHandler failed;
    private final Clock clock;
    private final Map<String, Object> units = new ConcurrentHashMap<>();

    public SubmissionItemWriter(
            ItemRepositories records,
            ContentStore store,
            SubmissionVersioning acceptance,
            ReceivedFileValidator judging,
            Clock clock) {
        this.ledger = records.ledger();
        this.findings = records.findings();
        this.explanations = records.explanations();
        this.twins = records.twins();
        this.folders = records.folders();
        this.atomic = records.atomic();
        this.store = store;
        this.acceptance = acceptance;
        this.judging = judging;
        this.failed = new ProcessingFailureHandler(
                new ProcessingFailureHandler.Records(
                        records.ledger(), records.findings(), records.failures(), records.folders(), records.atomic()),
                clock);
        this.clock = clock;
    }

    /** Where it is written down. */
    public record ItemRepositories(
            ReceivedFileRepository ledger,
            FindingRepository findings,
            ProcessingFailureRepository failures,
            ExplanationRepository explanations,
            DuplicateFileResolver twins,
            UnitFolderResolver folders,
            TransactionOperations atomic) {}

    /**
     * Settles a line of the ledger, or notes that the system failed on it.
     *
     * @throws DataAccessException when the database fails: that is nothing of this one file
     */
    void settle(ReceivedFileRecord entry) {
        ReceivedFile arrival = entry.arrival();
        try {
            Optional<ReceivedFileRecord> twin = twins.of(arrival);
            if (twin.isPresent()) {
                repeat(arrival, twin.get());
            } else {
                write(entry, judging.judge(arrival, store.path(arrival.sha256())));
            }
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed.record(arrival, e);
        }
    }

    /** Judges a returned file again, after an administrator cleared something in it. */
    public void reconsider(ReceivedFileRecord entry) {
        ReceivedFile arrival = entry.arrival();
        ValidationResult judgement = judging.judge(arrival, store.path(arrival.sha256()));
        atomic.all(() -> {
            ValidationResult settled = accepted(entry, judgement);
            ledger.rejudge(arrival.seq(), verdict(entry, settled), clock.instant());
            findings.replace(arrival.seq(), settled.findings());
            return settled;
        });
    }

    /** It is answered where it was dropped: whoever put it into the wrong folder must hear of it there. */
    private void repeat(ReceivedFile arrival, ReceivedFileRecord twin) {
        List<Finding> found = twins.said(
                twin, twin.unit().or(() -> folders.unit(arrival.folder())).orElse("-"));
        FileOutcome verdict = new FileOutcome(
                twins.outcome(twin),
                found.stream().map(Finding::code).toList(),
                folders.unit(arrival.folder()).or(twin::unit),
                twin.period(),
                Optional.of(twin.arrival().seq()));
        atomic.all(() -> {
            ledger.judge(arrival.seq(), verdict, clock.instant());
            findings.replace(arrival.seq(), found);
            return verdict;
        });
    }

    /**
     * Judges a file again that counts, after a waiver was taken back; one that is not good enough any more goes back to
     * its unit.
     */
    public void reexamine(ReceivedFileRecord entry) {
        ReceivedFile arrival = entry.arrival();
        ValidationResult judgement = judging.judge(arrival, store.path(arrival.sha256()));
        atomic.all(() -> {
            if (judgement.outcome() != Outcome.ACCEPTED) {
                acceptance.withdraw(arrival);
            }
            ledger.rejudge(arrival.seq(), verdict(entry, judgement), clock.instant());
            findings.replace(arrival.seq(), judgement.findings());
            return judgement;
        });
    }

    /** Files of one unit may come through several folders at once; each must see what became of the one before. */
    private void write(ReceivedFileRecord entry, ValidationResult judgement) {
        String unit = judgement.submission().map(Submission::unit).orElse("");
        synchronized (units.computeIfAbsent(unit, u -> new Object())) {
            atomic.all(() -> {
                ValidationResult settled = accepted(entry, judgement);
                long seq = entry.arrival().seq();
                ledger.judge(seq, verdict(entry, settled), clock.instant());
                findings.replace(seq, settled.findings());
                return settled;
            });
        }
    }

    private ValidationResult accepted(ReceivedFileRecord entry, ValidationResult judgement) {
        if (judgement.outcome() == Outcome.ACCEPTED && judgement.answer().isPresent()) {
            ExplanationAnswer answer = judgement.answer().get();
            explanations.replace(entry.arrival().seq(), answer.unit(), answer.period(), answer.explanations());
            return judgement;
        }
        boolean acceptable = judgement.outcome() == Outcome.ACCEPTED
                && judgement.submission().isPresent();
        return acceptable ? acceptance.settle(entry, judgement, twins.returnedBefore(entry.arrival())) : judgement;
    }

    private FileOutcome verdict(ReceivedFileRecord entry, ValidationResult judgement) {
        return new FileOutcome(
                judgement.outcome(),
                judgement.codes(),
                judgement
                        .submission()
                        .map(Submission::unit)
                        .or(() -> judgement.answer().map(ExplanationAnswer::unit))
                        .or(() -> folders.unit(entry.arrival().folder())),
                judgement
                        .submission()
                        .map(Submission::period)
                        .or(() -> judgement.answer().map(ExplanationAnswer::period))
                        .map(Period::code),
                Optional.empty());
    }
}
