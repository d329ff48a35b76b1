package vn.kontum.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.detection.FileStabilityClassifier;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.detection.InboxFile;
import vn.kontum.report.intake.detection.InboxListing;
import vn.kontum.report.intake.detection.InboxRemoval;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.detection.ObservedFile;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.detection.PollResult;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceiptIssue;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.ledger.WrittenAnswer;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.FolderSyncs;
import vn.kontum.report.intake.storage.ParallelFileTasks;
import vn.kontum.report.intake.storage.SourceException;

/**
 * Receives files durably: the bytes are stored, what was received is recorded and committed, and only then is the file removed
 * from the inbox.
 */
public final class FileIntakeService {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntakeService.class);
    private static final int GROUP = 256;
    private static final ParallelFileTasks DISK = new ParallelFileTasks(4);

    private final Inbox inbox;
    private final ContentStore store;
    private final ObservedFileCopier copier;
    private final IntakeRepositories intakeRepositories;
    private final IntakeProperties limits;
    private final Clock clock;

    /** Where it is written down, and what makes several writings one. */
    public record IntakeRepositories(
            ReceivedFileRepository ledger, ObservedFileRepository sightings, TransactionOperations atomic) {}

    public FileIntakeService(
            Inbox inbox,
            ContentStore store,
            IntakeRepositories intakeRepositories,
            IntakeProperties limits,
            Clock clock) {
        this.inbox = inbox;
        this.store = store;
        this.copier = new ObservedFileCopier(store);
        this.intakeRepositories = intakeRepositories;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Makes sure that the inbox is the one this database belongs to; a new database adopts the one it finds.
     *
     * @throws InboxUnavailableException when it is missing, or another one is mounted in its place
     */
    public void verifyInbox() {
        new InboxIdentity(inbox, intakeRepositories.ledger()).adopt();
    }

    /** As {@link #verifyInbox}, for whoever only looks or puts a file there: adopts nothing. */
    public void requireInbox() {
        new InboxIdentity(inbox, intakeRepositories.ledger()).require();
    }

    /**
     * Looks twice, a short pause apart, so that every file at rest is known to be so.
     *
     * @throws InterruptedException when told to stop during the pause
     */
    public void awaitStability() throws InterruptedException {
        resumeWithdrawals();
        if (poll().unstable()) {
            Thread.sleep(limits.settle().toMillis());
        }
    }

    /**
     * Takes at most one round of finished files in, fair among the folders.
     *
     * @throws IOException when the store cannot be written: everything committed so far stays taken, nothing is half taken
     */
    public IntakeRound receiveRound(long runId) throws IOException {
        PollResult poll = poll();
        withdraw(poll.leftBehind(), s -> s.receivedFileSeq().orElseThrow());
        poll.ignored().forEach(s -> ignore(runId, s));
        for (ObservedFile stuck : poll.stuck()) {
            quarantine(runId, stuck);
        }
        List<ObservedFile> round = poll.ready().subList(0, Math.min(poll.ready().size(), limits.filesPerRound()));
        int taken = 0;
        for (int from = 0; from < round.size(); from += GROUP) {
            taken += receive(runId, round.subList(from, Math.min(from + GROUP, round.size())));
        }
        boolean more = taken > 0 && poll.ready().size() > round.size();
        return new IntakeRound(taken, poll.waiting().size() + round.size() - taken, more, poll.unreadable());
    }

    /**
     * Waits until files that only lack their end have been quiet long enough to be taken as they are, so that one collect
     * settles everything at rest; false when there are none.
     *
     * @throws InterruptedException when told to stop while waiting
     */
    public boolean rest() throws InterruptedException {
        Duration left = poll().restIn();
        if (!left.isZero()) {
            Thread.sleep(left.plus(limits.settle()).toMillis());
        }
        return !left.isZero();
    }

    /**
     * Files lying in the inbox now that were not taken in, by folder and name, whether finished or not. One that was taken and may not
     * be removed from its folder is none.
     */
    public List<String> pendingFiles() {
        return intakeRepositories.sightings().untaken(inbox.scan(), clock.instant()).stream()
                .map(f -> f.folder().isEmpty() ? f.name() : f.folder() + "/" + f.name())
                .toList();
    }

    private PollResult poll() {
        Instant now = clock.instant();
        InboxListing listing = inbox.scan();
        List<ObservedFile> sightings = intakeRepositories
                .atomic()
                .all(() -> intakeRepositories.sightings().observe(listing, now));
        return new FileStabilityClassifier(limits, now).sort(sightings, listing.unreadable());
    }

    private int receive(long runId, List<ObservedFile> group) throws IOException {
        FolderSyncs folders = new FolderSyncs();
        List<TakenFile> copied = DISK
                .all(group.stream()
                        .map(s -> (Callable<Optional<TakenFile>>)
                                () -> copier.copy(s, folders).map(stored -> new TakenFile(s, stored)))
                        .toList())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        folders.sync();
        List<ReceivedFile> receivedFiles = intakeRepositories.atomic().all(() -> write(runId, copied));
        Map<ObservedFile, Long> numbers = new HashMap<>();
        for (int i = 0; i < copied.size(); i++) {
            numbers.put(copied.get(i).sighting(), receivedFiles.get(i).seq());
        }
        withdraw(List.copyOf(numbers.keySet()), numbers::get);
        return copied.size();
    }

    /** What has left the inbox is forgotten, so that the same file dropped again is a new received file. */
    private void withdraw(List<ObservedFile> taken, ToLongFunction<ObservedFile> number) {
        List<ObservedFile> gone = taken.stream()
                .filter(s -> InboxRemoval.remove(s, number.applyAsLong(s)))
                .toList();
        intakeRepositories.sightings().forget(gone);
    }

    private record TakenFile(ObservedFile sighting, ContentStore.StoredContent stored) {}

    private List<ReceivedFile> write(long runId, List<TakenFile> taken) {
        List<ReceivedFile> written = intakeRepositories
                .ledger()
                .record(runId, taken.stream().map(this::received).toList());
        Map<Long, InboxFile> lines = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            lines.put(written.get(i).seq(), taken.get(i).sighting().file());
        }
        intakeRepositories.sightings().taken(lines);
        return written;
    }

    private ReceivedFile received(TakenFile taking) {
        InboxFile file = taking.sighting().file();
        return new ReceivedFile(
                0,
                clock.instant(),
                file.folder(),
                file.name(),
                taking.stored().size(),
                taking.stored().sha256());
    }

    private void ignore(long runId, ObservedFile observedFile) {
        ReceiptIssue code =
                observedFile.file().kind() == InboxFile.Kind.JUNK ? ReceiptIssue.JUNK : ReceiptIssue.NOT_A_REGULAR_FILE;
        closeWithout(
                runId,
                new TakenFile(
                        observedFile,
                        new ContentStore.StoredContent("", observedFile.file().size())),
                Outcome.IGNORED,
                code);
    }

    private void quarantine(long runId, ObservedFile observedFile) throws IOException {
        ContentStore.StoredContent stored =
                new ContentStore.StoredContent("", observedFile.file().size());
        try (InputStream in = ObservedFileCopier.open(observedFile)) {
            stored = store.put(in);
        } catch (SourceException e) {
            LOG.warn(
                    "{} is stuck and cannot be read either: {}",
                    observedFile.file().path(),
                    e.getMessage());
        }
        closeWithout(runId, new TakenFile(observedFile, stored), Outcome.QUARANTINED, ReceiptIssue.STUCK_UPLOAD);
    }

    private void closeWithout(long runId, TakenFile taking, Outcome outcome, ReceiptIssue code) {
        intakeRepositories.atomic().all(() -> {
            ReceivedFile receivedFile = write(runId, List.of(taking)).get(0);
            intakeRepositories
                    .ledger()
                    .recordOutcome(receivedFile.seq(), FileOutcome.of(outcome, code.name()), clock.instant());
            if (outcome == Outcome.IGNORED) {
                intakeRepositories.ledger().answered(Map.of(receivedFile.seq(), WrittenAnswer.none()), clock.instant());
            }
            return receivedFile;
        });
    }

    private void resumeWithdrawals() {
        for (Inbox.ReplacedFile aside : inbox.setAside()) {
            InboxRemoval.resume(aside.path(), intakeRepositories.ledger().find(aside.seq()));
        }
    }
}
