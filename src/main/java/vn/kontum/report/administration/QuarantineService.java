package vn.kontum.report.administration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.confirmation.AuditedActions;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.FileDecisionRepository.Decision;
import vn.kontum.report.submission.FileDecisionRepository.Kind;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;

/**
 * What administrators decide about single files: let one count, turn one down, give one back, and take that back. The unit
 * is told at once.
 */
public final class QuarantineService {
    private final QuarantineRepositories records;
    private final ReleaseService releases;
    private final ReleaseReversal reversals;
    private final DecisionFindings findings;
    private final FileForwarding forwarding;
    private final FileActions acts;

    /** What decisions change. */
    public record QuarantineRepositories(
            SubmissionRepository submissions,
            ReceivedFileRepository ledger,
            FindingRepository findings,
            PeriodRepository periods,
            FileDecisionRepository decisions) {}

    /** @param tell answers the unit of a received file, after the decision is written down */
    public QuarantineService(
            QuarantineRepositories records,
            ReleaseService releases,
            ReleaseReversal reversals,
            FileForwarding forwarding,
            DecisionFollowUp tell,
            AuditedActions acts) {
        this.records = records;
        this.releases = releases;
        this.reversals = reversals;
        this.findings = new DecisionFindings(records);
        this.forwarding = forwarding;
        this.acts = new FileActions(acts, tell);
    }

    /** The files that wait for a decision, oldest first. */
    public List<ReceivedFileRecord> list() {
        return records.ledger().withOutcome(Outcome.QUARANTINED);
    }

    /** Whether a file waits because its period is closed, so that it takes an administrator. */
    public boolean late(long seq) {
        return waits(seq) && late(List.of(entry(seq))).contains(seq);
    }

    /** The numbers of those of some files; a period may have been opened since they came. */
    public Set<Long> late(Collection<ReceivedFileRecord> files) {
        return findings.late(files);
    }

    /** Whether a file waits for a decision. */
    public boolean waits(long seq) {
        return records.ledger().find(seq).map(ReceivedFileRecord::verdict).equals(Optional.of(Outcome.QUARANTINED));
    }

    /** As {@link #release(long, Person, boolean)}, not confirmed. */
    public void release(long seq, Actor by) {
        release(seq, by, false);
    }

    /**
     * Lets a quarantined file count, as the version of its unit and period; also how a late correction is approved. Older
     * files of the same unit and period that wait are closed with it.
     *
     * @param confirmed whether the person insists: on a file of another unit, on one with faults, on one older than what counts
     * @throws RequestRejectedException when the person may not, or has to confirm
     */
    public void release(long seq, Actor by, boolean confirmed) {
        ReceivedFileRecord entry = waiting(seq);
        ReleaseService.Release release = releases.prepare(entry);
        by.authority().require(release.authority());
        release.question(confirmed).ifPresent(question -> {
            throw question;
        });
        act("release", entry, by, now -> {
            Optional<Period> closed = records.periods().closedUntilEnd(release.period(), now);
            if (closed.isPresent()) {
                by.authority().require(Authority.ADMINISTRATOR);
            }
            return releases.perform(release, by, now, closed.isPresent());
        });
    }

    /** Takes a release, or an approval, back, unless a final edition was made from it: the file waits again. */
    public void undoRelease(long seq, Actor by) {
        ReceivedFileRecord entry = entry(seq);
        VersionSummary released = reversals.released(seq);
        by.authority().require(reversals.authority(released, entry));
        act("release-undo", entry, by, now -> reversals.undo(released, entry, by, now));
    }

    /** The acts that take releases, approvals or rejections of files back, by their numbers; files without one are left out. */
    public Map<Long, String> undoing(Collection<ReceivedFileRecord> files) {
        return reversals.undoing(files);
    }

    /** Turns a quarantined file down; its unit is told why. */
    public void reject(long seq, Actor by) {
        ReceivedFileRecord entry = waiting(seq);
        by.authority().require(Authority.OPERATOR);
        act("reject", entry, by, now -> {
            Optional<VersionSummary> version = withdraw(seq, VersionState.REJECTED);
            decided(seq, Kind.REJECTED, by, now, version.map(VersionSummary::state));
            findings.returnToUnit(entry, FindingCode.TURNED_DOWN, by, now);
            return List.of(seq);
        });
    }

    /** Takes a rejection back: the file waits for a decision again. */
    public void reconsider(long seq, Actor by) {
        ReceivedFileRecord entry = entry(seq);
        by.authority().require(Authority.OPERATOR);
        if (!entry.codes().contains(FindingCode.TURNED_DOWN.name())) {
            throw new RequestRejectedException(Code.NOTHING_TO_UNDO, Long.toString(seq));
        }
        act("reconsider", entry, by, now -> {
            VersionState undone =
                    records.decisions().inForce(seq).map(Decision::undone).orElse(VersionState.AWAITING_APPROVAL);
            withdraw(seq, undone);
            decided(seq, Kind.RECONSIDERED, by, now);
            findings.undoDecision(entry, FindingCode.TURNED_DOWN, Outcome.QUARANTINED, now);
            return List.of(seq);
        });
    }

    /** Gives the submission that counts back to its unit; nothing counts until a new one comes. */
    public void giveBack(String unit, Period period, Actor by) {
        by.authority().require(Authority.OPERATOR);
        VersionSummary active = records.submissions()
                .activeEntry(unit, period)
                .orElseThrow(() -> new RequestRejectedException(Code.NO_SUBMISSION, unit, period.code()));
        ReceivedFileRecord entry = entry(active.receivedFileSeq());
        act("return", entry, by, now -> {
            new ClosedPeriods(records.periods()).requireOpen(period, now);
            records.submissions().withdraw(active, VersionState.REJECTED);
            decided(active.receivedFileSeq(), Kind.RETURNED, by, now);
            findings.returnToUnit(entry, FindingCode.GIVEN_BACK, by, now);
            return List.of(active.receivedFileSeq());
        });
    }

    /** Takes a return back: what was given back last counts again, if nothing newer does. */
    public void undoReturn(String unit, Period period, Actor by) {
        by.authority().require(Authority.OPERATOR);
        if (records.submissions().activeEntry(unit, period).isPresent()) {
            throw new RequestRejectedException(Code.NEWER_COUNTS, unit, period.code());
        }
        VersionSummary given = reversals.givenBack(unit, period);
        ReceivedFileRecord entry = entry(given.receivedFileSeq());
        act("return-undo", entry, by, now -> {
            new ClosedPeriods(records.periods()).requireOpen(period, now);
            records.submissions().withdraw(given, VersionState.ACTIVE);
            decided(given.receivedFileSeq(), Kind.RESTORED, by, now);
            findings.undoDecision(entry, FindingCode.GIVEN_BACK, Outcome.ACCEPTED, now);
            return List.of(given.receivedFileSeq());
        });
    }

    /** Passes a quarantined file on to the unit whose it is: it arrives there with the next collect; its sender is told. */
    public void move(long seq, String unit, Actor by) {
        ReceivedFileRecord entry = waiting(seq);
        by.authority().require(Authority.OPERATOR);
        releases.requireUnit(unit);
        ReceivedFile file = entry.receivedFile();
        if (file.sha256().isEmpty() || file.folder().equals(unit)) {
            throw new RequestRejectedException(Code.NOT_APPROVABLE, Long.toString(seq));
        }
        acts.perform("move", "arrival " + seq + " " + unit, by, (now, told) -> {
            withdraw(seq, VersionState.REJECTED);
            decided(seq, Kind.MOVED, by, now);
            findings.moved(entry, unit, by, now);
            forwarding.to(unit, entry);
            told.add(seq);
            return place(entry);
        });
    }

    private void decided(long seq, Kind kind, Actor by, Instant now) {
        decided(seq, kind, by, now, Optional.empty());
    }

    private void decided(long seq, Kind kind, Actor by, Instant now, Optional<VersionState> before) {
        Decision decision = new Decision(seq, kind, by.name(), by.reason(), now);
        records.decisions().record(before.map(decision::undoneTo).orElse(decision));
    }

    private ReceivedFileRecord waiting(long seq) {
        ReceivedFileRecord entry = entry(seq);
        if (entry.verdict() != Outcome.QUARANTINED) {
            throw new RequestRejectedException(
                    Code.NOT_QUARANTINED,
                    Long.toString(seq),
                    new RequestRejectedException.Word("outcome." + entry.verdict()));
        }
        return entry;
    }

    private ReceivedFileRecord entry(long seq) {
        return records.ledger()
                .find(seq)
                .orElseThrow(() -> new RequestRejectedException(Code.UNKNOWN_ARRIVAL, Long.toString(seq)));
    }

    private Optional<VersionSummary> withdraw(long seq, VersionState to) {
        Optional<VersionSummary> version = records.submissions().ofReceivedFile(seq);
        version.ifPresent(v -> records.submissions().withdraw(v, to));
        return version;
    }

    private void act(String act, ReceivedFileRecord entry, Actor by, Function<Instant, List<Long>> work) {
        acts.perform(act, "arrival " + entry.receivedFile().seq(), by, (now, told) -> {
            told.addAll(work.apply(now));
            return place(entry);
        });
    }

    private static String place(ReceivedFileRecord entry) {
        return (entry.unit().orElse("") + " " + entry.period().orElse("")).strip();
    }
}
