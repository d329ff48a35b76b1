package vn.kontum.report.job.collect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ProcessingFailureRepository;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.worker.UnitTransactions;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.ExplanationRepository;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.explanation.ExplanationAnswer;

/**
 * Validates received files one after the other and records the outcome of each in one transaction.
 *
 * @implNote What the system fails on stays unsettled; it is never the unit's fault.
 */
public final class FileValidationService {

    private static final Set<FindingCode> OF_ARRIVAL = Set.of(
            FindingCode.LATE_CORRECTION, FindingCode.RETURNED_BEFORE, FindingCode.CONFLICT, FindingCode.MADE_OF_PARTS);

    private final ReceivedFileRepository ledger;
    private final FindingRepository findings;
    private final ExplanationRepository explanations;
    private final DuplicateFileResolver duplicates;
    private final UnitFolderResolver folders;
    private final ContentStore store;
    private final SubmissionVersioning acceptance;
    private final ReceivedFileValidator receivedFileValidator;
    private final UnitTransactions transactions;
    private final ProcessingFailureHandler failed;
    private final Clock clock;

    FileValidationService(
            FileRepositories repositories,
            UnitTransactions transactions,
            ContentStore store,
            SubmissionVersioning acceptance,
            ReceivedFileValidator receivedFileValidator,
            Clock clock) {
        this.ledger = repositories.ledger();
        this.findings = repositories.findings();
        this.explanations = repositories.explanations();
        this.duplicates = repositories.duplicates();
        this.folders = repositories.folders();
        this.transactions = transactions;
        this.store = store;
        this.acceptance = acceptance;
        this.receivedFileValidator = receivedFileValidator;
        this.failed = new ProcessingFailureHandler(
                new ProcessingFailureHandler.Records(
                        repositories.ledger(),
                        repositories.findings(),
                        repositories.failures(),
                        repositories.folders(),
                        transactions),
                clock);
        this.clock = clock;
    }

    /** Is told of every file that was processed. */
    @FunctionalInterface
    interface FileListener<E extends Exception> {
        void fileProcessed() throws E;
    }

    /** Where it is written down. */
    public record FileRepositories(
            ReceivedFileRepository ledger,
            FindingRepository findings,
            ProcessingFailureRepository failures,
            ExplanationRepository explanations,
            DuplicateFileResolver duplicates,
            UnitFolderResolver folders,
            TransactionOperations atomic) {}

    /**
     * Judges a received file and records what becomes of it, or notes that the system failed on it.
     *
     * @throws DataAccessException when the database fails: that is nothing of this one file
     */
    void process(ReceivedFileRecord entry) {
        process(entry, true, receivedFileValidator);
    }

    /** As {@link #process(ReceivedFileRecord)}, one after the other; what stays as it is meanwhile is read for all of them at once. */
    <E extends Exception> void process(List<? extends ReceivedFileRecord> entries, FileListener<E> settled) throws E {
        Set<Long> repeated = duplicates.repeated(entries);
        ReceivedFileValidator together = receivedFileValidator.together(entries.stream()
                .flatMap(entry -> folders.unit(entry.receivedFile().folder()).stream())
                .collect(Collectors.toSet()));
        for (ReceivedFileRecord entry : entries) {
            process(entry, repeated.contains(entry.receivedFile().seq()), together);
            settled.fileProcessed();
        }
    }

    private void process(ReceivedFileRecord entry, boolean repeated, ReceivedFileValidator validator) {
        ReceivedFile receivedFile = entry.receivedFile();
        try {
            List<ReceivedFileRecord> earlier = repeated ? duplicates.earlier(receivedFile) : List.of();
            Optional<ReceivedFileRecord> original = duplicates.of(receivedFile, earlier);
            if (original.isPresent() && !duplicates.wentBack(original.get())) {
                repeat(receivedFile, original.get());
                return;
            }
            ValidationResult validationResult = validator.validate(receivedFile, store.path(receivedFile.sha256()));
            if (original.filter(one -> validationResult.goesBackFor(
                            findings.of(one.receivedFile().seq())))
                    .isPresent()) {
                repeat(receivedFile, original.get());
            } else {
                write(entry, validationResult, earlier);
            }
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed.record(receivedFile, e);
        }
    }

    /** Validates a returned file again, after an administrator cleared something in it. */
    public void reconsider(ReceivedFileRecord entry) {
        ReceivedFile receivedFile = entry.receivedFile();
        ValidationResult validationResult =
                receivedFileValidator.validate(receivedFile, store.path(receivedFile.sha256()));
        transactions.all(() -> {
            ValidationResult settled = accepted(entry, validationResult, duplicates.earlier(receivedFile));
            replaceOutcome(entry, settled, Set.of(FindingCode.MADE_OF_PARTS));
            return settled;
        });
    }

    /** It is answered where it was dropped: whoever put it into the wrong folder must hear of it there. */
    private void repeat(ReceivedFile receivedFile, ReceivedFileRecord original) {
        DuplicateFileResolver.Repetition repetition = duplicates.repetition(
                original, folders.unit(receivedFile.folder()).or(original::unit));
        transactions.all(() -> {
            ledger.recordOutcome(receivedFile.seq(), repetition.outcome(), clock.instant());
            findings.add(receivedFile.seq(), repetition.findings());
            return repetition;
        });
    }

    /**
     * Validates a file again that counts or waits, after a waiver was taken back; one that is not good enough any more goes back to
     * its unit.
     */
    public void reexamine(ReceivedFileRecord entry) {
        ReceivedFile receivedFile = entry.receivedFile();
        ValidationResult validationResult =
                allowed(entry, receivedFileValidator.validate(receivedFile, store.path(receivedFile.sha256())));
        if (entry.verdict() == Outcome.QUARANTINED && validationResult.outcome() == Outcome.ACCEPTED) {
            return;
        }
        transactions.all(() -> {
            if (validationResult.outcome() != Outcome.ACCEPTED) {
                acceptance.withdraw(receivedFile);
            }
            replaceOutcome(
                    entry,
                    validationResult,
                    validationResult.outcome() == Outcome.ACCEPTED ? OF_ARRIVAL : Set.of(FindingCode.MADE_OF_PARTS));
            return validationResult;
        });
    }

    /** A person who let a file count knew its faults: only another one takes it out again. */
    private ValidationResult allowed(ReceivedFileRecord entry, ValidationResult validationResult) {
        Set<String> known = findings.of(entry.receivedFile().seq()).stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .collect(Collectors.toSet());
        boolean released = entry.verdict() == Outcome.ACCEPTED
                && validationResult.outcome() != Outcome.ACCEPTED
                && duplicates.released(entry.receivedFile())
                && validationResult.findings().stream()
                        .filter(Finding::blocks)
                        .allMatch(finding -> known.contains(finding.code()));
        return released
                ? new ValidationResult(
                        Outcome.ACCEPTED,
                        validationResult.findings().stream()
                                .map(finding -> FindingCode.of(finding.code())
                                                .filter(FindingCode::holds)
                                                .isPresent()
                                        ? finding.asExplained()
                                        : finding)
                                .toList(),
                        validationResult.submission(),
                        validationResult.answer())
                : validationResult;
    }

    /** @param kept what was found of the file when it came and not in it: judging its content again does not find it */
    private void replaceOutcome(ReceivedFileRecord entry, ValidationResult validationResult, Set<FindingCode> kept) {
        long seq = entry.receivedFile().seq();
        List<Finding> found = Stream.concat(
                        findings.of(seq).stream()
                                .filter(finding -> kept.stream()
                                        .anyMatch(code -> code.name().equals(finding.code()))),
                        validationResult.findings().stream())
                .toList();
        ValidationResult complete = new ValidationResult(
                validationResult.outcome(), found, validationResult.submission(), validationResult.answer());
        ledger.replaceOutcome(seq, folders.outcome(entry, complete), clock.instant());
        findings.replace(seq, found);
    }

    private void write(ReceivedFileRecord entry, ValidationResult validationResult, List<ReceivedFileRecord> earlier) {
        String unit = validationResult.submission().map(Submission::unit).orElse("");
        transactions.ofUnit(unit, () -> {
            ValidationResult settled = accepted(entry, validationResult, earlier);
            long seq = entry.receivedFile().seq();
            ledger.recordOutcome(seq, folders.outcome(entry, settled), clock.instant());
            findings.add(seq, settled.findings());
            return settled;
        });
    }

    private ValidationResult accepted(
            ReceivedFileRecord entry, ValidationResult validationResult, List<ReceivedFileRecord> earlier) {
        if (validationResult.outcome() == Outcome.ACCEPTED
                && validationResult.answer().isPresent()) {
            ExplanationAnswer answer = validationResult.answer().get();
            explanations.replace(entry.receivedFile().seq(), answer.unit(), answer.period(), answer.explanations());
            return validationResult;
        }
        boolean acceptable = validationResult.outcome() == Outcome.ACCEPTED
                && validationResult.submission().isPresent();
        return acceptable
                ? acceptance.version(entry, validationResult, duplicates.returnedBefore(entry.receivedFile(), earlier))
                : validationResult;
    }
}
