package vn.kontum.report.job.collect;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ProcessingFailureRepository;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;

/**
 * What follows when the system fails on one received file: it stays waiting and is tried again by the next run; after three failures for
 * the same cause it is set aside for an administrator. Bytes that cannot be had (disk, share) never count: they say nothing of the file.
 */
final class ProcessingFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessingFailureHandler.class);
    private static final int MOST_ATTEMPTS = 3;

    private final Records records;
    private final Clock clock;
    private final FindingFactory text = new FindingFactory();

    /** Where it is written down. */
    record Records(
            ReceivedFileRepository ledger,
            FindingRepository findings,
            ProcessingFailureRepository failures,
            UnitFolderResolver folders,
            TransactionOperations atomic) {}

    ProcessingFailureHandler(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Notes a failure, in a transaction of its own. */
    void record(ReceivedFile receivedFile, Throwable failure) {
        long seq = receivedFile.seq();
        int attempts = records.atomic().all(() -> {
            records.ledger().incident(seq, failure.toString());
            int times = countable(failure) ? records.failures().record(seq, cause(failure), clock.instant()) : 0;
            if (times >= MOST_ATTEMPTS) {
                setAside(receivedFile, times);
            }
            return times;
        });
        LOG.error(
                attempts >= MOST_ATTEMPTS
                        ? "[arrival {}] the system failed on it {} times for the same cause, an administrator decides"
                        : "[arrival {}] the system failed on it (attempt {}), it will be tried again",
                seq,
                attempts,
                failure);
    }

    private void setAside(ReceivedFile receivedFile, int attempts) {
        Finding finding = text.ofFile(FindingCode.PROCESSING_FAILED, attempts);
        FileOutcome verdict = new FileOutcome(
                Outcome.QUARANTINED,
                List.of(finding.code()),
                records.folders().unit(receivedFile.folder()),
                Optional.empty(),
                Optional.empty());
        records.ledger().recordOutcome(receivedFile.seq(), verdict, clock.instant());
        records.findings().replace(receivedFile.seq(), List.of(finding));
        records.failures().clear(receivedFile.seq());
    }

    private static boolean countable(Throwable failure) {
        return !(failure instanceof UncheckedIOException);
    }

    /** The class and the topmost place in our own program, which are the same however often the same thing happens. */
    private static String cause(Throwable failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.kontum.report."))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        return failure.getClass().getName() + " " + place;
    }
}
