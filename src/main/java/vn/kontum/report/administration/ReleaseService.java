package vn.kontum.report.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.ApprovedCorrectionRepository;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.submission.FileDecisionRepository.Decision;
import vn.kontum.report.submission.FileDecisionRepository.Kind;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;

/** Lets quarantined files count. */
final class ReleaseService {
    private static final Set<String> OTHER_IDENTITY =
            Set.of(FindingCode.UNIT_MISMATCH.name(), FindingCode.PERIOD_MISMATCH.name());

    private final QuarantineService.QuarantineRepositories quarantineRepositories;
    private final ApprovedCorrectionRepository approvals;
    private final EditionCatalogues catalogues;
    private final StoredFileValidation validation;
    private final DecisionFindings findings;

    ReleaseService(
            QuarantineService.QuarantineRepositories quarantineRepositories,
            ApprovedCorrectionRepository approvals,
            EditionCatalogues catalogues,
            StoredFileValidation validation) {
        this.quarantineRepositories = quarantineRepositories;
        this.approvals = approvals;
        this.catalogues = catalogues;
        this.validation = validation;
        this.findings = new DecisionFindings(quarantineRepositories);
    }

    /**
     * A file about to be let in.
     *
     * @param held its version, where it was read when it came
     * @param read what it says, where it was not
     * @param faults codes of blocking findings and of doubts whose it is
     * @param beyondLimit whether a figure of it lies beyond a limit of the catalogue
     * @param newer the file of its unit and period that is newer than it and counts, or waits
     */
    record Release(
            ReceivedFileRecord entry,
            Optional<VersionSummary> held,
            Optional<Submission> read,
            List<String> faults,
            boolean beyondLimit,
            boolean closed,
            Optional<VersionSummary> newer) {
        String unit() {
            return held.map(VersionSummary::unit)
                    .orElseGet(() -> read.orElseThrow().unit());
        }

        Period period() {
            return held.map(VersionSummary::period)
                    .orElseGet(() -> read.orElseThrow().period());
        }

        Authority authority() {
            return closed || beyondLimit || !faults.isEmpty() ? Authority.ADMINISTRATOR : Authority.OPERATOR;
        }

        /** What the person has to confirm first. */
        Optional<RequestRejectedException> question(boolean confirmed) {
            String seq = Long.toString(entry.receivedFile().seq());
            if (confirmed) {
                return Optional.empty();
            }
            if (!faults.isEmpty()) {
                return Optional.of(new RequestRejectedException(Code.CONFIRM_TWICE, seq, String.join(", ", faults)));
            }
            return newer.map(v -> new RequestRejectedException(
                    v.state() == VersionState.ACTIVE ? Code.OLDER_THAN_COUNTED : Code.OLDER_THAN_WAITING,
                    seq,
                    Long.toString(v.receivedFileSeq()),
                    unit(),
                    period().code()));
        }
    }

    /** @throws RequestRejectedException when the file is no report, or its unit does not report for its period any more */
    Release prepare(ReceivedFileRecord entry) {
        long seq = entry.receivedFile().seq();
        Optional<VersionSummary> held = quarantineRepositories.submissions().ofReceivedFile(seq);
        Optional<Submission> read = held.isPresent() ? Optional.empty() : Optional.of(readAgain(entry));
        String unit = held.map(VersionSummary::unit)
                .orElseGet(() -> read.orElseThrow().unit());
        Period period = held.map(VersionSummary::period)
                .orElseGet(() -> read.orElseThrow().period());
        requireAsked(unit, period);
        boolean conflict = entry.codes().contains(FindingCode.CONFLICT.name());
        Optional<VersionSummary> newer = quarantineRepositories.submissions().chain(unit, period).stream()
                .filter(v -> v.receivedFileSeq() > seq)
                .filter(v ->
                        v.state() == VersionState.ACTIVE || v.state() == VersionState.AWAITING_APPROVAL && !conflict)
                .reduce((one, later) -> later.state() == VersionState.ACTIVE ? later : one);
        return new Release(
                entry,
                held,
                read,
                faults(seq),
                entry.codes().contains(FindingCode.BEYOND_LIMIT.name()),
                quarantineRepositories.periods().isClosed(period),
                newer);
    }

    /** Of a closed period its own catalogue says who reports. */
    void requireAsked(String unit, Period period) {
        if (!catalogues.judging().owes(unit, period)) {
            throw new RequestRejectedException(Code.NOT_ASKED, unit, period.code());
        }
    }

    /** A unit that hands in reports. */
    void requireUnit(String unit) {
        if (catalogues.judging().reportingUnits().stream()
                .noneMatch(u -> u.code().equals(unit))) {
            throw new RequestRejectedException(Code.UNKNOWN_UNIT, unit);
        }
    }

    /** In the caller's transaction; returns the received files whose units are to be told. */
    List<Long> perform(Release release, Actor by, Instant now, boolean closed) {
        ReceivedFileRecord entry = release.entry();
        long seq = entry.receivedFile().seq();
        VersionState undone = release.held().map(VersionSummary::state).orElse(VersionState.WITHDRAWN);
        decided(seq, Kind.RELEASED, by, now, counting(release.unit(), release.period()), undone);
        long id;
        if (release.held().isPresent()) {
            quarantineRepositories.submissions().approve(release.held().get());
            id = release.held().get().id();
        } else {
            id = quarantineRepositories
                    .submissions()
                    .accept(entry.receivedFile(), release.read().orElseThrow(), now);
        }
        if (closed) {
            approvals.approve(id, by.name(), by.reason(), now);
        }
        quarantineRepositories
                .ledger()
                .replaceOutcome(
                        entry,
                        new FileOutcome(
                                Outcome.ACCEPTED,
                                entry.codes(),
                                Optional.of(release.unit()),
                                Optional.of(release.period().code()),
                                Optional.empty()),
                        now);
        findings.markExplained(seq);
        List<Long> told = new ArrayList<>(List.of(seq));
        quarantineRepositories.submissions().chain(release.unit(), release.period()).stream()
                .filter(v -> v.state() == VersionState.AWAITING_APPROVAL && v.receivedFileSeq() < seq)
                .forEach(older -> {
                    quarantineRepositories.submissions().withdraw(older, VersionState.SET_ASIDE);
                    decided(older.receivedFileSeq(), Kind.SET_ASIDE, by, now, Optional.of(id), older.state());
                    findings.ignoreLowerRevision(
                            quarantineRepositories
                                    .ledger()
                                    .find(older.receivedFileSeq())
                                    .orElseThrow(),
                            seq,
                            now);
                    told.add(older.receivedFileSeq());
                });
        return told;
    }

    private Optional<Long> counting(String unit, Period period) {
        return quarantineRepositories.submissions().activeEntry(unit, period).map(VersionSummary::id);
    }

    private void decided(long seq, Kind kind, Actor by, Instant now, Optional<Long> related, VersionState undone) {
        quarantineRepositories
                .decisions()
                .record(new Decision(seq, kind, by.name(), by.reason(), now)
                        .relatedTo(related)
                        .undoneTo(undone));
    }

    /** How grave findings of a released file were when it came. */
    StoredFileValidation validation() {
        return validation;
    }

    /** Codes of blocking findings and of doubts whose it is. */
    List<String> faults(long seq) {
        return quarantineRepositories.findings().of(seq).stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .filter(code -> OTHER_IDENTITY.contains(code)
                        || FindingCode.of(code)
                                .filter(c -> c.outcome() == Outcome.QUARANTINED)
                                .isEmpty())
                .distinct()
                .toList();
    }

    private Submission readAgain(ReceivedFileRecord entry) {
        return validation
                .judged(entry)
                .filter(result -> !result.codes().contains(FindingCode.WAITING_PARTS.name()))
                .flatMap(ValidationResult::submission)
                .orElseThrow(() -> new RequestRejectedException(
                        Code.NOT_APPROVABLE, Long.toString(entry.receivedFile().seq())));
    }
}
