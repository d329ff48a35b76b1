package vn.kontum.report.job.collect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.submission.CachedPriorSubmissions;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;

/**
 * What an acceptable file becomes beside the others of its unit and period: a version, or a question for an
 * administrator.
 */
public final class SubmissionVersioning {
    private final VersioningRepositories records;
    private final CachedPriorSubmissions history;
    private final Clock clock;
    private final FindingFactory say = new FindingFactory();

    /** Where versions, verdicts and closed periods are written down. */
    public record VersioningRepositories(
            SubmissionRepository submissions,
            ReceivedFileRepository ledger,
            FindingRepository findings,
            PeriodRepository periods) {}

    public SubmissionVersioning(VersioningRepositories records, CachedPriorSubmissions history, Clock clock) {
        this.records = records;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Settles it within the caller's transaction and returns the judgement that is to be written down.
     *
     * @param returnedBefore said of a file whose bytes a person gave back
     */
    ValidationResult settle(ReceivedFileRecord entry, ValidationResult judgement, Optional<Finding> returnedBefore) {
        Submission submission = judgement.submission().orElseThrow();
        List<VersionSummary> chain = records.submissions().chain(submission.unit(), submission.period());
        List<VersionSummary> rivals = chain.stream()
                .filter(v -> v.runId() == entry.runId())
                .filter(v -> v.state() == VersionState.ACTIVE || v.state() == VersionState.AWAITING_APPROVAL)
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
    void withdraw(ReceivedFile arrival) {
        records.submissions()
                .ofArrival(arrival.seq())
                .filter(v -> v.state() == VersionState.ACTIVE)
                .ifPresent(v -> records.submissions().withdraw(v, VersionState.REJECTED));
    }

    private ValidationResult accept(ReceivedFileRecord entry, ValidationResult judgement) {
        Submission submission = judgement.submission().orElseThrow();
        records.submissions().accept(entry.arrival(), submission, clock.instant());
        history.forget(submission.unit(), submission.period());
        return judgement;
    }

    private ValidationResult hold(ReceivedFileRecord entry, ValidationResult judgement, Finding reason) {
        records.submissions().hold(entry.arrival(), judgement.submission().orElseThrow(), clock.instant());
        return with(judgement, Outcome.QUARANTINED, reason);
    }

    /** A higher revision came in the same poll: this file is not needed. */
    private ValidationResult giveWay(
            ReceivedFileRecord entry, ValidationResult judgement, List<VersionSummary> rivals) {
        VersionSummary winner = rivals.get(rivals.size() - 1);
        return with(
                judgement,
                Outcome.IGNORED,
                say.ofFile(
                        FindingCode.LOWER_REVISION,
                        Long.toString(winner.arrivalSeq()),
                        entry.arrival().fileName()));
    }

    /** Nothing says which one is meant: both wait, and what counted before counts again. */
    private ValidationResult conflict(
            ReceivedFileRecord entry, ValidationResult judgement, List<VersionSummary> rivals) {
        Submission submission = judgement.submission().orElseThrow();
        for (VersionSummary rival : rivals) {
            if (rival.state() == VersionState.ACTIVE) {
                records.submissions().withdraw(rival, VersionState.AWAITING_APPROVAL);
                records.submissions().restorePrevious(rival.unit(), rival.period());
                question(rival, entry);
            }
        }
        history.forget(submission.unit(), submission.period());
        VersionSummary rival = rivals.get(0);
        return hold(entry, judgement, conflictWith(rival.arrivalSeq(), fileName(rival)));
    }

    private void question(VersionSummary rival, ReceivedFileRecord other) {
        List<Finding> found = new ArrayList<>(records.findings().of(rival.arrivalSeq()));
        found.add(0, conflictWith(other.arrival().seq(), other.arrival().fileName()));
        records.findings().replace(rival.arrivalSeq(), found);
        records.ledger()
                .rejudge(
                        rival.arrivalSeq(),
                        new FileOutcome(
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

    private String fileName(VersionSummary version) {
        return records.ledger()
                .find(version.arrivalSeq())
                .map(e -> e.arrival().fileName())
                .orElse("");
    }

    private static ValidationResult with(ValidationResult judgement, Outcome outcome, Finding first) {
        List<Finding> findings = new ArrayList<>(judgement.findings());
        findings.add(0, first);
        return new ValidationResult(outcome, findings, judgement.submission());
    }
}
