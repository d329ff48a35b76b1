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
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.WaiverRepository;

/**
 * Settles one arrival after the other, each in one transaction.
 *
 * @implNote What the system fails on stays unsettled; it is never the unit's fault.
 */
public final class SubmissionItemWriter {
    /** A verdict with this code depends on the day, so the same bytes may fare better later. */
    private static final String DEPENDS_ON_DAY = FindingCode.WRONG_PERIOD.name();

    private final ReceivedFileRepository ledger;
    private final FindingRepository findings;
    private final WaiverRepository waivers;
    private final ExplanationRepository explanations;
    private final UnitFolderResolver folders;
    private final ContentStore store;
    private final SubmissionVersioning acceptance;
    private final ReceivedFileValidator judging;
    private final TransactionOperations atomic;
    private final ProcessingFailureHandler failed;
    private final Clock clock;
    private final FindingFactory say = new FindingFactory();
    private final Map<String, Object> units = new ConcurrentHashMap<>();

    public SubmissionItemWriter(
            ItemRepositories records,
            ContentStore store,
            SubmissionVersioning acceptance,
            ReceivedFileValidator judging,
            Clock clock) {
        this.ledger = records.ledger();
        this.findings = records.findings();
        this.waivers = records.waivers();
        this.explanations = records.explanations();
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
            WaiverRepository waivers,
            ExplanationRepository explanations,
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
            Optional<ReceivedFileRecord> twin = twin(arrival);
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

    /** An earlier arrival of the same bytes that makes this one needless. */
    private Optional<ReceivedFileRecord> twin(ReceivedFile arrival) {
        return ledger.sameContent(arrival).stream()
                .filter(e -> e.duplicateOf().isEmpty() && !mayFareBetter(e))
                .filter(e -> e.arrival().folder().equals(arrival.folder())
                        || e.outcome().filter(Outcome.ACCEPTED::equals).isPresent())
                .findFirst();
    }

    /** Whether the same bytes might be judged better now than then. */
    private boolean mayFareBetter(ReceivedFileRecord earlier) {
        boolean waived = earlier.verdict() == Outcome.RETURNED
                && earlier.unit().isPresent()
                && earlier.period().flatMap(Period::parse).stream()
                        .flatMap(p -> waivers.waivers(p).stream())
                        .anyMatch(w -> w.unit().equals(earlier.unit().get())
                                && earlier.judgedAt().filter(w.at()::isAfter).isPresent());
        return waived || earlier.codes().contains(DEPENDS_ON_DAY);
    }

    /** It is answered where it was dropped: whoever put it into the wrong folder must hear of it there. */
    private void repeat(ReceivedFile arrival, ReceivedFileRecord twin) {
        Finding finding = say.ofFile(
                FindingCode.DUPLICATE,
                Long.toString(twin.arrival().seq()),
                twin.arrival().fileName(),
                twin.unit().or(() -> folders.unit(arrival.folder())).orElse("-"));
        FileOutcome verdict = new FileOutcome(
                Outcome.IGNORED,
                List.of(finding.code()),
                folders.unit(arrival.folder()).or(twin::unit),
                twin.period(),
                Optional.of(twin.arrival().seq()));
        atomic.all(() -> {
            ledger.judge(arrival.seq(), verdict, clock.instant());
            findings.replace(arrival.seq(), List.of(finding));
            return verdict;
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
        return acceptable ? acceptance.settle(entry, judgement) : judgement;
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
