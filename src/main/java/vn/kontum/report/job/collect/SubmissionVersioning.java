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
final class SubmissionVersioning {
    private final VersioningRepositories versioningRepositories;
    private final CachedPriorSubmissions history;
    private final Clock clock;
    private final FindingFactory say = new FindingFactory();

    /** Where versions, verdicts and closed periods are written down. */
    public record VersioningRepositories(
            SubmissionRepository submissions,
            ReceivedFileRepository ledger,
            FindingRepository findings,
            PeriodRepository periods) {}

    SubmissionVersioning(VersioningRepositories versioningRepositories, CachedPriorSubmissions history, Clock clock) {
        this.versioningRepositories = versioningRepositories;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Makes it a version of its unit and period within the caller's transaction and returns the result that is to be written down.
     *
     * @param returnedBefore said of a file whose bytes a person gave back
     */
    ValidationResult version(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Finding> returnedBefore) {
        Submission submission = validationResult.submission().orElseThrow();
        List<VersionSummary> chain = versioningRepositories.submissions().chain(submission.unit(), submission.period());
        List<VersionSummary> competing = chain.stream()
                .filter(v -> v.runId() == entry.runId())
                .filter(v -> v.state() == VersionState.ACTIVE || v.state() == VersionState.AWAITING_APPROVAL)
                .toList();
        Optional<Period> closing =
                versioningRepositories.periods().closedUntilEnd(submission.period(), clock.instant());
        if (closing.isPresent()) {
            return hold(
                    entry,
                    validationResult,
                    say.ofFile(FindingCode.LATE_CORRECTION, closing.get().code()));
        }
        if (returnedBefore.isPresent()) {
            return hold(entry, validationResult, returnedBefore.get());
        }
        int highest =
                competing.stream().mapToInt(v -> v.revision().orElse(-1)).max().orElse(-1);
        int declared = submission.revision().orElse(-1);
        if (competing.isEmpty() || declared > highest) {
            return accept(entry, validationResult, chain);
        }
        return declared < highest
                ? ignoreLowerRevision(entry, validationResult, competing)
                : conflict(entry, validationResult, competing);
    }

    /** A version that counted, or waited, no longer does; what counted before it counts again. */
    void withdraw(ReceivedFile receivedFile) {
        versioningRepositories
                .submissions()
                .ofReceivedFile(receivedFile.seq())
                .filter(v -> v.state() == VersionState.ACTIVE || v.state() == VersionState.AWAITING_APPROVAL)
                .ifPresent(v -> {
                    versioningRepositories.submissions().withdraw(v, VersionState.REJECTED);
                    if (v.state() == VersionState.ACTIVE) {
                        versioningRepositories.submissions().restoreBefore(v);
                    }
                });
    }

    private ValidationResult accept(
            ReceivedFileRecord entry, ValidationResult validationResult, List<VersionSummary> chain) {
        Submission submission = validationResult.submission().orElseThrow();
        SubmissionRepository submissions = versioningRepositories.submissions();
        if (entry.outcome().isEmpty()) {
            submissions.acceptFirst(entry.receivedFile(), submission, chain, clock.instant());
        } else {
            submissions.accept(entry.receivedFile(), submission, clock.instant());
        }
        history.forget(submission.unit(), submission.period());
        return validationResult;
    }

    private ValidationResult hold(ReceivedFileRecord entry, ValidationResult validationResult, Finding reason) {
        versioningRepositories
                .submissions()
                .hold(entry.receivedFile(), validationResult.submission().orElseThrow(), clock.instant());
        return with(validationResult, Outcome.QUARANTINED, reason);
    }

    /** A higher revision came in the same poll: this file is not needed. */
    private ValidationResult ignoreLowerRevision(
            ReceivedFileRecord entry, ValidationResult validationResult, List<VersionSummary> competing) {
        VersionSummary winner = competing.get(competing.size() - 1);
        return with(
                validationResult,
                Outcome.IGNORED,
                say.ofFile(
                        FindingCode.LOWER_REVISION,
                        Long.toString(winner.receivedFileSeq()),
                        entry.receivedFile().fileName()));
    }

    /** Nothing says which one is meant: both wait, and what counted before counts again. */
    private ValidationResult conflict(
            ReceivedFileRecord entry, ValidationResult validationResult, List<VersionSummary> competing) {
        Submission submission = validationResult.submission().orElseThrow();
        for (VersionSummary competitor : competing) {
            if (competitor.state() == VersionState.ACTIVE) {
                versioningRepositories.submissions().withdraw(competitor, VersionState.AWAITING_APPROVAL);
                versioningRepositories.submissions().restoreBefore(competitor);
                question(competitor, entry);
            }
        }
        history.forget(submission.unit(), submission.period());
        VersionSummary competitor = competing.get(0);
        return hold(entry, validationResult, conflictWith(competitor.receivedFileSeq(), fileName(competitor)));
    }

    private void question(VersionSummary competitor, ReceivedFileRecord other) {
        List<Finding> found = new ArrayList<>(versioningRepositories.findings().of(competitor.receivedFileSeq()));
        found.add(
                0, conflictWith(other.receivedFile().seq(), other.receivedFile().fileName()));
        versioningRepositories.findings().replace(competitor.receivedFileSeq(), found);
        versioningRepositories
                .ledger()
                .replaceOutcome(
                        competitor.receivedFileSeq(),
                        new FileOutcome(
                                Outcome.QUARANTINED,
                                found.stream().map(Finding::code).distinct().toList(),
                                Optional.of(competitor.unit()),
                                Optional.of(competitor.period().code()),
                                Optional.empty()),
                        clock.instant());
    }

    private Finding conflictWith(long seq, String fileName) {
        return say.ofFile(FindingCode.CONFLICT, Long.toString(seq), fileName);
    }

    private String fileName(VersionSummary version) {
        return versioningRepositories
                .ledger()
                .find(version.receivedFileSeq())
                .map(e -> e.receivedFile().fileName())
                .orElse("");
    }

    private static ValidationResult with(ValidationResult validationResult, Outcome outcome, Finding first) {
        List<Finding> findings = new ArrayList<>(validationResult.findings());
        findings.add(0, first);
        return new ValidationResult(outcome, findings, validationResult.submission());
    }
}
