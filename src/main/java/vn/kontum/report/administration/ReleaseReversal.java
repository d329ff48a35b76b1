package vn.kontum.report.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.ApprovedCorrectionRepository;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.submission.FileDecisionRepository.Decision;
import vn.kontum.report.submission.FileDecisionRepository.Kind;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;

/** Takes the release of a file, or the approval of a late correction, back. */
final class ReleaseReversal {
    private final QuarantineService.QuarantineRepositories records;
    private final ReleaseService releases;
    private final ApprovedCorrectionRepository approvals;
    private final EditionRepository editions;
    private final DecisionFindings findings;

    ReleaseReversal(
            QuarantineService.QuarantineRepositories records,
            ReleaseService releases,
            ApprovedCorrectionRepository approvals,
            EditionRepository editions) {
        this.records = records;
        this.releases = releases;
        this.approvals = approvals;
        this.editions = editions;
        this.findings = new DecisionFindings(records);
    }

    /**
     * The version that counts because a person released it.
     *
     * @throws RequestRejectedException when it does not, or something was decided about it since
     */
    VersionSummary released(long seq) {
        return Optional.ofNullable(counting(List.of(seq)).get(seq))
                .orElseThrow(() -> new RequestRejectedException(Code.NOTHING_TO_UNDO, Long.toString(seq)));
    }

    /** The versions that count because a person released them, by the numbers of their files. */
    private Map<Long, VersionSummary> counting(Collection<Long> files) {
        List<Long> released = records.decisions().inForce(files).values().stream()
                .filter(decision -> decision.kind() == Kind.RELEASED)
                .map(Decision::receivedFileSeq)
                .toList();
        return records.submissions().ofReceivedFiles(released).values().stream()
                .filter(version -> version.state() == VersionState.ACTIVE)
                .collect(Collectors.toMap(VersionSummary::receivedFileSeq, Function.identity()));
    }

    /**
     * The acts that take back what a person decided about files, by their numbers; none where nothing was decided, or a return was.
     *
     * @implNote Two statements however many files there are.
     */
    Map<Long, String> undoing(Collection<ReceivedFileRecord> files) {
        Set<Long> counting = counting(
                        files.stream().map(file -> file.receivedFile().seq()).toList())
                .keySet();
        Map<Long, String> acts = new HashMap<>();
        for (ReceivedFileRecord file : files) {
            long seq = file.receivedFile().seq();
            if (file.codes().contains(FindingCode.TURNED_DOWN.name())) {
                acts.put(seq, "reconsider");
            } else if (counting.contains(seq)) {
                acts.put(seq, "release-undo");
            }
        }
        return acts;
    }

    /** What taking its release back takes: as much as the release itself. */
    Authority authority(VersionSummary released, ReceivedFileRecord entry) {
        boolean administrator = approvals.approved(List.of(released.id())).contains(released.id())
                || entry.codes().contains(FindingCode.BEYOND_LIMIT.name())
                || !releases.faults(released.receivedFileSeq()).isEmpty();
        return administrator ? Authority.ADMINISTRATOR : Authority.OPERATOR;
    }

    /**
     * The version that was given back to its unit last.
     *
     * @throws RequestRejectedException when there is none, or the unit does not report for the period any more
     */
    VersionSummary givenBack(String unit, Period period) {
        releases.requireAsked(unit, period);
        List<VersionSummary> returned = records.submissions().chain(unit, period).stream()
                .filter(v -> v.state() == VersionState.REJECTED)
                .filter(v -> records.ledger()
                        .find(v.receivedFileSeq())
                        .filter(entry -> entry.codes().contains(FindingCode.GIVEN_BACK.name()))
                        .isPresent())
                .toList();
        return records.decisions()
                .last(
                        Kind.RETURNED,
                        returned.stream().map(VersionSummary::receivedFileSeq).toList())
                .flatMap(last -> returned.stream()
                        .filter(v -> v.receivedFileSeq() == last)
                        .findFirst())
                .orElseThrow(() -> new RequestRejectedException(Code.NOTHING_TO_UNDO, unit + " " + period.code()));
    }

    /** A final edition that stands and was made from it: then only reopening its quarter takes it out again. */
    private Optional<Period> finalWith(VersionSummary released) {
        return records.periods().finalFrom(released.period()).stream()
                .filter(quarter -> editions.official(quarter)
                        .filter(edition -> edition.inputs().contains(released.id()))
                        .isPresent())
                .findFirst();
    }

    /**
     * In the caller's transaction, to the state before the release; returns the received files whose units are to be told.
     *
     * @throws RequestRejectedException when a final edition was made from it
     */
    List<Long> undo(VersionSummary released, ReceivedFileRecord entry, Actor by, Instant now) {
        records.periods().closedUntilEnd(released.period(), now);
        finalWith(released).ifPresent(closing -> {
            throw ClosedPeriods.refusal(released.period(), closing);
        });
        long seq = entry.receivedFile().seq();
        Decision release = standing(seq).orElseThrow();
        decided(seq, by, now);
        records.submissions().withdraw(released, release.undone());
        release.related().ifPresent(records.submissions()::restore);
        approvals.withdraw(released.id());
        findings.undoRelease(entry, releases.validation().severities(entry, released.period()), now);
        List<Long> told = new ArrayList<>(List.of(seq));
        records.submissions().chain(released.unit(), released.period()).stream()
                .filter(v -> v.state() == VersionState.SET_ASIDE)
                .filter(v -> standing(v.receivedFileSeq())
                        .filter(d -> d.kind() == Kind.SET_ASIDE)
                        .flatMap(Decision::related)
                        .filter(id -> id == released.id())
                        .isPresent())
                .forEach(older -> {
                    decided(older.receivedFileSeq(), by, now);
                    records.submissions().withdraw(older, VersionState.AWAITING_APPROVAL);
                    findings.undoDecision(
                            records.ledger().find(older.receivedFileSeq()).orElseThrow(),
                            FindingCode.LOWER_REVISION,
                            Outcome.QUARANTINED,
                            now);
                    told.add(older.receivedFileSeq());
                });
        return told;
    }

    private Optional<Decision> standing(long seq) {
        return records.decisions().inForce(seq);
    }

    private void decided(long seq, Actor by, Instant now) {
        records.decisions().record(new Decision(seq, Kind.UNRELEASED, by.name(), by.reason(), now));
    }
}
