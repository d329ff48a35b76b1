package vn.kontum.report.batch;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.batch.RefusedException.Code;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.Atomic;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.LedgerVerdict;
import vn.kontum.report.intake.OutboxUnavailableException;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.intake.Store;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingText;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionState;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.VersionEntry;

/** What administrators decide about single files: let one count, turn one down, give one back. The unit is told at once. */
public final class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final Records records;
    private final Store store;
    private final Judging judging;
    private final Replies replies;
    private final Clock clock;
    private final FindingText say = new FindingText();

    /** What decisions change. */
    record Records(
            SubmissionStore submissions, LedgerStore ledger, FindingStore findings, AuditStore audit, Atomic atomic) {}

    Quarantine(Records records, Store store, Judging judging, Replies replies, Clock clock) {
        this.records = records;
        this.store = store;
        this.judging = judging;
        this.replies = replies;
        this.clock = clock;
    }

    /** The files that wait for a decision, oldest first. */
    public List<LedgerEntry> list() {
        return records.ledger().withOutcome(Outcome.QUARANTINED);
    }

    /** Lets a quarantined file count, as the version of its unit and period; also how a late correction is approved. */
    public void release(long seq, Person by) {
        LedgerEntry entry = quarantined(seq);
        Optional<VersionEntry> held = records.submissions().ofArrival(seq);
        Optional<Submission> read = held.isPresent() ? Optional.empty() : Optional.of(readAgain(entry));
        act("release", entry, by, now -> {
            held.ifPresent(records.submissions()::approve);
            read.ifPresent(s -> records.submissions().accept(entry.arrival(), s, now));
            String unit = read.map(Submission::unit).or(entry::unit).orElseThrow();
            String period = read.map(s -> s.period().code()).or(entry::period).orElseThrow();
            rejudge(entry, Outcome.ACCEPTED, entry.codes(), Optional.of(unit), Optional.of(period));
        });
    }

    /** Turns a quarantined file down; its unit is told why. */
    public void reject(long seq, Person by) {
        LedgerEntry entry = quarantined(seq);
        act("reject", entry, by, now -> {
            records.submissions()
                    .ofArrival(seq)
                    .ifPresent(v -> records.submissions().withdraw(v, SubmissionState.REJECTED));
            turnBack(entry, FindingCode.TURNED_DOWN, by);
        });
    }

    /** Gives the submission that counts back to its unit; nothing counts until a new one comes. */
    public void giveBack(String unit, Period period, Person by) {
        VersionEntry active = records.submissions()
                .activeEntry(unit, period)
                .orElseThrow(() -> new RefusedException(Code.NO_SUBMISSION, unit, period.code()));
        LedgerEntry entry = records.ledger().find(active.arrivalSeq()).orElseThrow();
        act("return", entry, by, now -> {
            records.submissions().withdraw(active, SubmissionState.REJECTED);
            turnBack(entry, FindingCode.GIVEN_BACK, by);
        });
    }

    private LedgerEntry quarantined(long seq) {
        LedgerEntry entry = records.ledger()
                .find(seq)
                .orElseThrow(() -> new RefusedException(Code.UNKNOWN_ARRIVAL, Long.toString(seq)));
        if (entry.verdict() != Outcome.QUARANTINED) {
            throw new RefusedException(
                    Code.NOT_QUARANTINED, Long.toString(seq), entry.verdict().name());
        }
        return entry;
    }

    private Submission readAgain(LedgerEntry entry) {
        String sha256 = entry.arrival().sha256();
        Optional<Judgement> judgement =
                sha256.isEmpty() ? Optional.empty() : Optional.of(judging.judge(entry.arrival(), store.path(sha256)));
        return judgement
                .flatMap(Judgement::submission)
                .orElseThrow(() -> new RefusedException(
                        Code.NOT_APPROVABLE, Long.toString(entry.arrival().seq())));
    }

    private void turnBack(LedgerEntry entry, FindingCode code, Person by) {
        long seq = entry.arrival().seq();
        Finding finding = say.ofFile(code, by.reason());
        List<Finding> findings = new ArrayList<>(List.of(finding));
        findings.addAll(records.findings().of(seq));
        records.findings().replace(seq, findings);
        List<String> codes = findings.stream().map(Finding::code).distinct().toList();
        rejudge(entry, Outcome.RETURNED, codes, entry.unit(), entry.period());
    }

    private void rejudge(
            LedgerEntry entry, Outcome outcome, List<String> codes, Optional<String> unit, Optional<String> period) {
        records.ledger()
                .rejudge(
                        entry.arrival().seq(),
                        new LedgerVerdict(outcome, codes, unit, period, Optional.empty()),
                        clock.instant());
    }

    private void act(String act, LedgerEntry entry, Person by, Work work) {
        Instant now = clock.instant();
        long seq = entry.arrival().seq();
        records.atomic().all(() -> {
            work.at(now);
            String detail = entry.unit().orElse("") + " " + entry.period().orElse("");
            records.audit()
                    .append(new AuditStore.Act(now, by.name(), act, "arrival " + seq, by.reason(), detail.strip()));
            return true;
        });
        tell(seq);
    }

    private void tell(long seq) {
        try {
            replies.reply(records.ledger().find(seq).orElseThrow());
        } catch (IOException | OutboxUnavailableException e) {
            LOG.warn("[arrival {}] the unit will be told by the next collect: {}", seq, e.toString());
        }
    }

    /** Changes something at a moment. */
    @FunctionalInterface
    private interface Work {
        void at(Instant now);
    }
}
