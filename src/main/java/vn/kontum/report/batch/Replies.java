package vn.kontum.report.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Outbox;
import vn.kontum.report.intake.Store;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingText;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.answer.AnswerFile;

/** Puts answers into outboxes. The same answer written twice is one file, so that a stopped process does no harm. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    /** Begins the names of answers to files that were only tried out. */
    static final String TRIAL = "THU_";

    private final LedgerStore ledger;
    private final Store store;
    private final FindingStore findings;
    private final SubmissionStore submissions;
    private final Outbox outbox;
    private final Answering answering;
    private final Clock clock;
    private final FindingText say = new FindingText();

    /** What was written down of the arrivals that are answered. */
    record Records(LedgerStore ledger, FindingStore findings, SubmissionStore submissions, Store store) {}

    Replies(Records records, Outbox outbox, Answering answering, Clock clock) {
        this.ledger = records.ledger();
        this.findings = records.findings();
        this.submissions = records.submissions();
        this.store = records.store();
        this.outbox = outbox;
        this.answering = answering;
        this.clock = clock;
    }

    /**
     * Answers a settled arrival; one that the system fails to answer stays unanswered and is tried by the next run.
     *
     * @throws IOException when the outbox cannot be written
     */
    void reply(LedgerEntry entry) throws IOException {
        long seq = entry.arrival().seq();
        try {
            Judgement judgement = judgement(entry);
            String path = put("", entry, judgement, original(entry));
            enclose(entry, judgement);
            ledger.answered(seq, path, clock.instant());
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("[arrival {}] cannot be answered, it will be tried again", seq, e);
        }
    }

    /** Answers an arrival about which a person decided; what cannot be written now is written by the next collect. */
    void tell(long seq) {
        try {
            reply(ledger.find(seq).orElseThrow());
        } catch (IOException e) {
            LOG.warn("[arrival {}] the unit will be told by the next collect: {}", seq, e.toString());
        }
    }

    /** Answers a file that was only tried out. */
    void replyToTrial(Arrival arrival, Judgement judgement, Path content) throws IOException {
        put(
                TRIAL,
                new LedgerEntry(
                        arrival,
                        0,
                        Optional.of(judgement.outcome()),
                        judgement.codes(),
                        judgement.submission().map(s -> s.unit()),
                        judgement.submission().map(s -> s.period().code()),
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                judgement,
                Optional.of(content));
    }

    private void enclose(LedgerEntry entry, Judgement judgement) throws IOException {
        Optional<Answering.Enclosure> enclosure = answering.enclosure(entry, judgement);
        if (enclosure.isPresent()
                && !outbox.has(enclosure.get().unit(), enclosure.get().name())) {
            Answering.Enclosure file = enclosure.get();
            outbox.put(file.unit(), file.name(), file.content().get());
        }
    }

    private Optional<Path> original(LedgerEntry entry) {
        return Optional.of(entry.arrival().sha256())
                .filter(sha -> !sha.isEmpty())
                .map(store::path);
    }

    private Judgement judgement(LedgerEntry entry) {
        long seq = entry.arrival().seq();
        List<Finding> found = findings.of(seq);
        List<Finding> complete = found.isEmpty()
                ? entry.codes().stream()
                        .flatMap(code -> FindingCode.of(code).stream())
                        .map(code -> say.ofFile(code, entry.arrival().fileName()))
                        .toList()
                : found;
        return new Judgement(entry.verdict(), complete, submissions.submission(seq));
    }

    /** The path of the first file; empty when there was nothing to say. */
    private String put(String prefix, LedgerEntry entry, Judgement judgement, Optional<Path> original)
            throws IOException {
        String unit = entry.unit().orElse(entry.arrival().folder());
        String first = "";
        for (AnswerFile file : answering.answer(entry, judgement, original)) {
            String path = outbox.put(unit, prefix + file.name(), file.content());
            first = first.isEmpty() ? path : first;
        }
        return first;
    }
}
