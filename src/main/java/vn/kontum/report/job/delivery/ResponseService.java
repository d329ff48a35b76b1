package vn.kontum.report.job.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.ledger.WrittenAnswer;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.FileBatch;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.OutboxUnavailableException;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.ExplanationAnswer;
import vn.kontum.report.submission.response.OutboxFile;
import vn.kontum.report.submission.response.ResponseRenderer;

/** Puts answers into outboxes. The same answer written twice is one file, so that a stopped process does no harm. */
public final class ResponseService {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseService.class);

    /** Begins the names of answers to files that were only tried out. */
    public static final String TRIAL = "THU_";

    private final ReceivedFileRepository ledger;
    private final ContentStore store;
    private final FindingRepository findings;
    private final SubmissionRepository submissions;
    private final Outbox outbox;
    private final ResponseFactory answering;
    private final Clock clock;
    private final FindingFactory say = new FindingFactory();

    /** What was written down of the received files that are answered. */
    public record ResponseRepositories(
            ReceivedFileRepository ledger,
            FindingRepository findings,
            SubmissionRepository submissions,
            ContentStore store) {}

    public ResponseService(
            ResponseRepositories responseRepositories, Outbox outbox, ResponseFactory answering, Clock clock) {
        this.ledger = responseRepositories.ledger();
        this.findings = responseRepositories.findings();
        this.submissions = responseRepositories.submissions();
        this.store = responseRepositories.store();
        this.outbox = outbox;
        this.answering = answering;
        this.clock = clock;
    }

    /** @throws OutboxUnavailableException when the outbox is not there */
    public void verifyOutbox() {
        outbox.verify();
    }

    /** Received files that are answered together: what was decided about each, and what their answers are made with. */
    public record ResponsePage(Map<Long, ValidationResult> validations, ResponseFactory answering) {}

    /** What was decided about received files and is to be answered, read together. */
    public ResponsePage page(List<ReceivedFileRecord> entries) {
        Map<Long, ValidationResult> validations = validations(entries);
        return new ResponsePage(validations, answering.together(validations));
    }

    private Map<Long, ValidationResult> validations(List<ReceivedFileRecord> entries) {
        List<Long> seqs =
                entries.stream().map(entry -> entry.receivedFile().seq()).toList();
        Map<Long, List<Finding>> found = findings.of(seqs);
        Map<Long, Submission> read = submissions.submissions(seqs);
        Map<Long, List<Explanation>> lines = submissions.explanations().ofReceivedFiles(seqs);
        Map<Long, ValidationResult> validations = new HashMap<>();
        for (ReceivedFileRecord entry : entries) {
            long seq = entry.receivedFile().seq();
            validations.put(
                    seq,
                    validation(
                            entry,
                            found.getOrDefault(seq, List.of()),
                            Optional.ofNullable(read.get(seq)),
                            lines.getOrDefault(seq, List.of())));
        }
        return validations;
    }

    /** Notes the answers that lie in outboxes, by number of the received file. */
    public void answered(Map<Long, WrittenAnswer> answers) {
        ledger.answered(answers, clock.instant());
    }

    /**
     * Answers a file that has its outcome and returns what was written, which is to be noted afterwards; one that the system fails
     * to answer has none and is tried by the next run.
     *
     * @param files to be complete before the answer is noted
     * @throws IOException when the outbox cannot be written
     */
    public Optional<WrittenAnswer> reply(ReceivedFileRecord entry, ResponsePage page, FileBatch files)
            throws IOException {
        long seq = entry.receivedFile().seq();
        ValidationResult validationResult =
                Objects.requireNonNull(page.validations().get(seq));
        try {
            Optional<Path> original = original(entry);
            FileBatch.Owned owned = files.of(entry.recipient());
            WrittenAnswer answer = put("", entry, page.answering().answer(entry, validationResult, original), owned);
            enclose(entry, validationResult, original, owned);
            return Optional.of(answer);
        } catch (DataAccessException | TransactionException | OutboxUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("[arrival {}] cannot be answered, it will be tried again", seq, e);
            return Optional.empty();
        }
    }

    /** Answers a received file about which a person decided; what cannot be written now is written by the next collect. */
    public void refreshResponse(long seq) {
        try (FileBatch files = new FileBatch()) {
            ReceivedFileRecord entry = ledger.find(seq).orElseThrow();
            Optional<WrittenAnswer> answer = reply(entry, page(List.of(entry)), files);
            files.complete();
            answer.ifPresent(written -> ledger.answered(Map.of(seq, written), clock.instant()));
        } catch (IOException | OutboxUnavailableException e) {
            LOG.warn("[arrival {}] the unit will be told by the next collect: {}", seq, e.toString());
        }
    }

    /**
     * Answers a file that was only tried out. Where one of the same name was tried before and had another outcome, the answer to that
     * one is taken away, unless somebody has worked in it.
     *
     * @param content the file; empty where it cannot be opened
     */
    public void replyToTrial(ReceivedFile receivedFile, ValidationResult validationResult, Optional<Path> content)
            throws IOException {
        ReceivedFileRecord entry = new ReceivedFileRecord(
                receivedFile,
                0,
                Optional.of(validationResult.outcome()),
                validationResult.codes(),
                validationResult.submission().map(s -> s.unit()),
                validationResult.submission().map(s -> s.period().code()),
                Optional.empty(),
                Optional.of(clock.instant()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<OutboxFile> answer = answering.answer(entry, validationResult, content);
        try (FileBatch files = new FileBatch()) {
            put(TRIAL, entry, answer, files.of(entry.recipient()));
            files.complete();
        }
        for (OutboxFile file : answer) {
            for (String other : ResponseRenderer.otherTrialNames(file.name())) {
                outbox.withdraw(entry.recipient(), TRIAL + other);
            }
        }
    }

    private void enclose(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original, FileBatch.Owned files)
            throws IOException {
        for (ResponseFactory.EnclosedForm file : answering.enclosures(entry, validationResult, original)) {
            if (!outbox.has(file.unit(), file.name(), files)) {
                outbox.put(file.unit(), file.name(), file.content().get(), files);
            }
        }
    }

    private Optional<Path> original(ReceivedFileRecord entry) {
        return Optional.of(entry.receivedFile().sha256())
                .filter(sha -> !sha.isEmpty())
                .map(store::path);
    }

    private ValidationResult validation(
            ReceivedFileRecord entry, List<Finding> found, Optional<Submission> submission, List<Explanation> lines) {
        List<Finding> complete = found.isEmpty()
                ? entry.codes().stream()
                        .flatMap(code -> FindingCode.of(code).stream())
                        .map(code -> say.ofFile(code, entry.receivedFile().fileName()))
                        .toList()
                : found;
        return new ValidationResult(
                entry.verdict(),
                complete,
                submission,
                submission.isPresent() ? Optional.empty() : answer(entry, lines));
    }

    /** What the received file brought where it answered a request for explanations. */
    private static Optional<ExplanationAnswer> answer(ReceivedFileRecord entry, List<Explanation> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : entry.unit()
                        .flatMap(unit -> entry.period()
                                .flatMap(Period::parse)
                                .map(period -> new ExplanationAnswer(unit, period, lines)));
    }

    private WrittenAnswer put(String prefix, ReceivedFileRecord entry, List<OutboxFile> answer, FileBatch.Owned files)
            throws IOException {
        String unit = entry.recipient();
        String first = "";
        List<String> sha256 = new ArrayList<>();
        for (OutboxFile file : answer) {
            if (file.forPrograms()) {
                outbox.putForPrograms(unit, prefix + file.name(), file.content(), files);
            } else {
                String path = outbox.put(unit, prefix + file.name(), file.content(), files);
                first = first.isEmpty() ? path : first;
            }
            sha256.add(Sha256.of(file.content()));
        }
        return new WrittenAnswer(first, sha256);
    }
}
