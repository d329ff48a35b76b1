package vn.kontum.report.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.kontum.report.batch.DecisionStore.Kind;
import vn.kontum.report.batch.RefusedException.Code;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.Atomic;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.SubmissionState;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.VersionEntry;

/** What administrators decide about single files: let one count, turn one down, give one back, and take that back. The unit is told at once. */
public final class Quarantine {
    private final Records records;
    private final Releases releases;
    private final Findings findings;
    private final Forwarding forwarding;
    private final LongConsumer tell;
    private final Clock clock;

    /** What decisions change. */
    record Records(
            SubmissionStore submissions,
            LedgerStore ledger,
            FindingStore findings,
            PeriodStore periods,
            DecisionStore decisions,
            AuditStore audit,
            Atomic atomic) {}

    /** Writes a copy of a file into the inbox of another unit. */
    @FunctionalInterface
    interface Forwarding {
        void to(String unit, LedgerEntry entry) throws IOException;
    }

    /** @param tell answers the unit of an arrival, after the decision is written down */
    Quarantine(Records records, Releases releases, Forwarding forwarding, LongConsumer tell, Clock clock) {
        this.records = records;
        this.releases = releases;
        this.findings = new Findings(records);
        this.forwarding = forwarding;
        this.tell = tell;
        this.clock = clock;
    }

    /** The files that wait for a decision, oldest first. */
    public List<LedgerEntry> list() {
        return records.ledger().withOutcome(Outcome.QUARANTINED);
    }

    /** Whether a file waits because its period is closed, so that it takes an administrator. */
    public boolean late(long seq) {
        return records.ledger()
                .find(seq)
                .filter(e -> e.codes().contains(FindingCode.LATE_CORRECTION.name()))
                .isPresent();
    }

    /** Whether a file waits for a decision. */
    public boolean waits(long seq) {
        return records.ledger()
                .find(seq)
                .filter(e -> e.verdict() == Outcome.QUARANTINED)
                .isPresent();
    }

    /** As {@link #release(long, Person, boolean)}, not confirmed. */
    public void release(long seq, Person by) {
        release(seq, by, false);
    }

    /**
     * Lets a quarantined file count, as the version of its unit and period; also how a late correction is approved. Older
     * files of the same unit and period that wait are closed with it.
     *
     * @param confirmed whether the person insists: on a file of another unit, on one with faults, on one older than what counts
     * @throws RefusedException when the person may not, or has to confirm
     */
    public void release(long seq, Person by, boolean confirmed) {
        LedgerEntry entry = waiting(seq);
        Releases.Release release = releases.prepare(entry);
        by.authority().require(release.authority());
        release.question(confirmed).ifPresent(question -> {
            throw question;
        });
        act("release", entry, by, now -> {
            Optional<Period> closed = records.periods().closedUntilEnd(release.period(), now);
            if (closed.isPresent()) {
                by.authority().require(Authority.ADMINISTRATOR);
            }
            decided(seq, Kind.RELEASED, by, now);
            return releases.perform(release, by, now, closed.isPresent());
        });
    }

    /** Turns a quarantined file down; its unit is told why. */
    public void reject(long seq, Person by) {
        LedgerEntry entry = waiting(seq);
        by.authority().require(Authority.OPERATOR);
        act("reject", entry, by, now -> {
            records.submissions()
                    .ofArrival(seq)
                    .ifPresent(v -> records.submissions().withdraw(v, SubmissionState.REJECTED));
            decided(seq, Kind.REJECTED, by, now);
            findings.turnBack(entry, FindingCode.TURNED_DOWN, by, now);
            return List.of(seq);
        });
    }

    /** Takes a rejection back: the file waits for a decision again. */
    public void reconsider(long seq, Person by) {
        LedgerEntry entry = entry(seq);
        by.authority().require(Authority.OPERATOR);
        if (!entry.codes().contains(FindingCode.TURNED_DOWN.name())) {
            throw new RefusedException(Code.NOTHING_TO_UNDO, Long.toString(seq));
        }
        act("reconsider", entry, by, now -> {
            records.submissions()
                    .ofArrival(seq)
                    .ifPresent(v -> records.submissions().withdraw(v, SubmissionState.AWAITING_APPROVAL));
            decided(seq, Kind.RECONSIDERED, by, now);
            findings.lift(entry, FindingCode.TURNED_DOWN, Outcome.QUARANTINED, now);
            return List.of(seq);
        });
    }

    /** Gives the submission that counts back to its unit; nothing counts until a new one comes. */
    public void giveBack(String unit, Period period, Person by) {
        by.authority().require(Authority.OPERATOR);
        VersionEntry active = records.submissions()
                .activeEntry(unit, period)
                .orElseThrow(() -> new RefusedException(Code.NO_SUBMISSION, unit, period.code()));
        LedgerEntry entry = entry(active.arrivalSeq());
        act("return", entry, by, now -> {
            requireOpen(period, now);
            records.submissions().withdraw(active, SubmissionState.REJECTED);
            decided(active.arrivalSeq(), Kind.RETURNED, by, now);
            findings.turnBack(entry, FindingCode.GIVEN_BACK, by, now);
            return List.of(active.arrivalSeq());
        });
    }

    /** Takes a return back: what was given back last counts again, if nothing newer does. */
    public void undoReturn(String unit, Period period, Person by) {
        by.authority().require(Authority.OPERATOR);
        if (records.submissions().activeEntry(unit, period).isPresent()) {
            throw new RefusedException(Code.NEWER_COUNTS, unit, period.code());
        }
        VersionEntry given = records.submissions().chain(unit, period).stream()
                .filter(v -> v.state() == SubmissionState.REJECTED)
                .filter(v -> entry(v.arrivalSeq()).codes().contains(FindingCode.GIVEN_BACK.name()))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new RefusedException(Code.NOTHING_TO_UNDO, unit + " " + period.code()));
        LedgerEntry entry = entry(given.arrivalSeq());
        act("return-undo", entry, by, now -> {
            requireOpen(period, now);
            records.submissions().withdraw(given, SubmissionState.ACTIVE);
            decided(given.arrivalSeq(), Kind.RESTORED, by, now);
            findings.lift(entry, FindingCode.GIVEN_BACK, Outcome.ACCEPTED, now);
            return List.of(given.arrivalSeq());
        });
    }

    /** Passes a quarantined file on to the unit whose it is: it arrives there with the next collect, and its sender is told. */
    public void move(long seq, String unit, Person by) {
        LedgerEntry entry = waiting(seq);
        by.authority().require(Authority.OPERATOR);
        releases.requireUnit(unit);
        if (entry.arrival().sha256().isEmpty() || entry.arrival().folder().equals(unit)) {
            throw new RefusedException(Code.NOT_APPROVABLE, Long.toString(seq));
        }
        try {
            forwarding.to(unit, entry);
        } catch (IOException e) {
            throw new UncheckedIOException("[inbox " + unit + "] the file could not be put there", e);
        }
        act("move", entry, by, now -> {
            records.submissions()
                    .ofArrival(seq)
                    .ifPresent(v -> records.submissions().withdraw(v, SubmissionState.REJECTED));
            decided(seq, Kind.MOVED, by, now);
            findings.moved(entry, unit, by, now);
            return List.of(seq);
        });
    }

    private void requireOpen(Period period, Instant now) {
        records.periods().closedUntilEnd(period, now).ifPresent(closing -> {
            throw new RefusedException(Code.PERIOD_CLOSED, period.code(), closing.code());
        });
    }

    private void decided(long seq, Kind kind, Person by, Instant now) {
        records.decisions().record(new DecisionStore.Decision(seq, kind, by.name(), by.reason(), now));
    }

    private LedgerEntry waiting(long seq) {
        LedgerEntry entry = entry(seq);
        if (entry.verdict() != Outcome.QUARANTINED) {
            throw new RefusedException(
                    Code.NOT_QUARANTINED, Long.toString(seq), new RefusedException.Word("outcome." + entry.verdict()));
        }
        return entry;
    }

    private LedgerEntry entry(long seq) {
        return records.ledger()
                .find(seq)
                .orElseThrow(() -> new RefusedException(Code.UNKNOWN_ARRIVAL, Long.toString(seq)));
    }

    private void act(String act, LedgerEntry entry, Person by, Function<Instant, List<Long>> work) {
        Instant now = clock.instant();
        long seq = entry.arrival().seq();
        List<Long> told = new ArrayList<>(records.atomic().all(() -> {
            List<Long> changed = work.apply(now);
            String detail = entry.unit().orElse("") + " " + entry.period().orElse("");
            records.audit()
                    .append(new AuditStore.Act(now, by.name(), act, "arrival " + seq, by.reason(), detail.strip()));
            return changed;
        }));
        told.forEach(tell::accept);
    }
}
