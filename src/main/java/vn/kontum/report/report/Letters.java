package vn.kontum.report.report;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.Snapshot.WaivedRule;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.SubmissionVersion;

/** Gives every fact and every figure its status letter; of several reasons the gravest one speaks. */
record Letters(Frame frame) {

    Letter of(SubmissionVersion version, Reading reading, Variable variable) {
        if (reading.value().isEmpty()) {
            return Letter.NOT_AVAILABLE;
        }
        boolean waived = frame.snapshot().waivers().stream()
                .filter(w -> w.unit().equals(version.unit()) && w.period().equals(version.period()))
                .anyMatch(w -> concerns(w, variable, reading.value().get()));
        if (waived) {
            return Letter.WAIVED;
        }
        return version.version() > 1 ? Letter.REVISED : plain();
    }

    /** Empty before the figure is due. */
    Optional<Letter> of(Assessment assessment) {
        if (assessment.status() == FigureStatus.IMPUTED) {
            return Optional.of(Letter.ESTIMATED);
        }
        if (assessment.status() == FigureStatus.SUPPRESSED && assessment.verdict() != Verdict.NOT_APPLICABLE) {
            return Optional.of(Letter.NOT_AVAILABLE);
        }
        if (assessment.figure().yearToDate().isEmpty()) {
            return switch (assessment.verdict()) {
                case NOT_APPLICABLE -> Optional.of(Letter.NOT_APPLICABLE);
                case IN_PROGRESS -> Optional.empty();
                default -> Optional.of(Letter.NOT_AVAILABLE);
            };
        }
        return Optional.of(revised(assessment) ? Letter.REVISED : plain());
    }

    Letter plain() {
        return frame.isFinal() ? Letter.FINAL : Letter.PROVISIONAL;
    }

    private boolean revised(Assessment assessment) {
        Optional<EditionStore.PublishedFigure> before = Optional.ofNullable(
                frame.snapshot().published().get(assessment.figure().indicator().code()));
        return before.filter(b ->
                        !Revisions.equal(b.yearToDate(), assessment.figure().yearToDate()))
                .isPresent();
    }

    private boolean concerns(WaivedRule waiver, Variable variable, BigDecimal value) {
        if (waiver.rule().equals(FindingCode.OUT_OF_RANGE.name())) {
            return value.compareTo(variable.min()) < 0 || value.compareTo(variable.max()) > 0;
        }
        return frame.catalogue().rules().stream()
                .filter(r -> r.id().equals(waiver.rule()) || r.key().equals(waiver.rule()))
                .map(Rule::subjects)
                .anyMatch(subjects -> subjects.contains(variable.code()));
    }
}
