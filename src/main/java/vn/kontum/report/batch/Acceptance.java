package vn.kontum.report.batch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.LedgerVerdict;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingText;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.StoredHistory;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionState;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.VersionEntry;

/** What an acceptable file becomes beside the others of its unit and period: a version, or a question for an administrator. */
final class Acceptance {
    private final Records records;
    private final StoredHistory history;
    private final Clock clock;
    private final FindingText say = new FindingText();

    /** Where versions, verdicts and closed periods are written down. */
    record Records(SubmissionStore submissions, LedgerStore ledger, FindingStore findings, PeriodStore periods) {}

    Acceptance(Records records, StoredHistory history, Clock clock) {
        this.records = records;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Settles it within the caller's transaction and returns the judgement that is to be written down.
     *
     * @param returnedBefore said of a file whose bytes a person gave back
     */
    Judgement settle(LedgerEntry entry, Judgement judgement, Optional<Finding> returnedBefore) {
        Submission submission = judgement.submission().orElseThrow();
        List<VersionEntry> chain = records.submissions().chain(submission.unit(), submission.period());
        List<VersionEntry> rivals = chain.stream()
                .filter(v -> v.runId() == entry.runId())
                .filter(v -> v.state() == SubmissionState.ACTIVE || v.state() == SubmissionState.AWAITING_APPROVAL)
                .toList();
        Optional<Period> closing = records.periods().closedUntilEnd(submission.period(), clock.instant());
        if (closing.isPresent()) {
            return hold(
                    entry,
                    judgement,
                    say.ofFile(FindingCode.LATE_CORRECTION, closing.get().code()));
        }
        if (returnedBefore.isPresent()) {
            return hold(entry, judgement, returnedBefore.get());
        }
        int highest =
                rivals.stream().mapToInt(v -> v.revision().orElse(-1)).max().orElse(-1);
        int declared = submission.revision().orElse(-1);
        if (rivals.isEmpty() || declared > highest) {
            return accept(entry, judgement);
        }
        return declared < highest ? giveWay(entry, judgement, rivals) : conflict(entry, judgement, rivals);
    }

    /** A version that counted no longer does. */
    void withdraw(Arrival arrival) {
        records.submissions()
                .ofArrival(arrival.seq())
                .filter(v -> v.state() == SubmissionState.ACTIVE)
                .ifPresent(v -> records.submissions().withdraw(v, SubmissionState.REJECTED));
    }

    private Judgement accept(LedgerEntry entry, Judgement judgement) {
        Submission submission = judgement.submission().orElseThrow();
        records.submissions().accept(entry.arrival(), submission, clock.instant());
        history.forget(submission.unit(), submission.period());
        return judgement;
    }

    private Judgement hold(LedgerEntry entry, Judgement judgement, Finding reason) {
        records.submissions().hold(entry.arrival(), judgement.submission().orElseThrow(), clock.instant());
        return with(judgement, Outcome.QUARANTINED, reason);
    }

    /** A higher revision came in the same poll: this file is not needed. */
    private Judgement giveWay(LedgerEntry entry, Judgement judgement, List<VersionEntry> rivals) {
        VersionEntry winner = rivals.get(rivals.size() - 1);
        return with(
                judgement,
                Outcome.IGNORED,
                say.ofFile(
                        FindingCode.LOWER_REVISION,
                        Long.toString(winner.arrivalSeq()),
                        entry.arrival().fileName()));
    }

    /** Nothing says which one is meant: both wait, and what counted before counts again. */
    private Judgement conflict(LedgerEntry entry, Judgement judgement, List<VersionEntry> rivals) {
        Submission submission = judgement.submission().orElseThrow();
        for (VersionEntry rival : rivals) {
            if (rival.state() == SubmissionState.ACTIVE) {
                records.submissions().withdraw(rival, SubmissionState.AWAITING_APPROVAL);
                records.submissions().restorePrevious(rival.unit(), rival.period());
                question(rival, entry);
            }
        }
        history.forget(submission.unit(), submission.period());
        VersionEntry rival = rivals.get(0);
        return hold(entry, judgement, conflictWith(rival.arrivalSeq(), fileName(rival)));
    }

    private void question(VersionEntry rival, LedgerEntry other) {
        List<Finding> found = new ArrayList<>(records.findings().of(rival.arrivalSeq()));
        found.add(0, conflictWith(other.arrival().seq(), other.arrival().fileName()));
        records.findings().replace(rival.arrivalSeq(), found);
        records.ledger()
                .rejudge(
                        rival.arrivalSeq(),
                        new LedgerVerdict(
                                Outcome.QUARANTINED,
                                found.stream().map(Finding::code).distinct().toList(),
                                Optional.of(rival.unit()),
                                Optional.of(rival.period().code()),
                                Optional.empty()),
                        clock.instant());
    }

    private Finding conflictWith(long seq, String fileName) {
        return say.ofFile(FindingCode.CONFLICT, Long.toString(seq), fileName);
    }

    private String fileName(VersionEntry version) {
        return records.ledger()
                .find(version.arrivalSeq())
                .map(e -> e.arrival().fileName())
                .orElse("");
    }

    private static Judgement with(Judgement judgement, Outcome outcome, Finding first) {
        List<Finding> findings = new ArrayList<>(judgement.findings());
        findings.add(0, first);
        return new Judgement(outcome, findings, judgement.submission());
    }
}
