package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.InputSnapshot.WaivedRule;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;

/** Gives every fact and every figure its status letter; of several reasons the gravest one speaks. */
record ObservationStatusResolver(ReportHeader frame) {

    ObservationStatus of(SubmissionVersion version, ReportedValue reading, Variable variable) {
        if (reading.value().isEmpty()) {
            return ObservationStatus.NOT_AVAILABLE;
        }
        boolean waived = frame.snapshot().waivers().stream()
                .filter(w -> w.unit().equals(version.unit()) && w.period().equals(version.period()))
                .anyMatch(w -> concerns(w, variable, reading.value().get()));
        if (waived) {
            return ObservationStatus.WAIVED;
        }
        if (revised(version, reading)) {
            return ObservationStatus.REVISED;
        }
        return frame.estimated(variable, version.period()) ? ObservationStatus.ESTIMATED : plain();
    }

    /** Whether the edition before was made from another value of the unit. */
    private boolean revised(SubmissionVersion version, ReportedValue reading) {
        return frame.snapshot().replaced().stream()
                .filter(old -> old.unit().equals(version.unit()) && old.period().equals(version.period()))
                .anyMatch(old -> old.readings().stream()
                        .filter(r -> r.variable().equals(reading.variable()))
                        .findFirst()
                        .map(r -> !Revisions.equal(r.value(), reading.value()))
                        .orElse(true));
    }

    /** Empty before the figure is due. */
    Optional<ObservationStatus> of(Assessment assessment) {
        if (assessment.status() == FigureStatus.IMPUTED) {
            return Optional.of(ObservationStatus.ESTIMATED);
        }
        if (assessment.status() == FigureStatus.SUPPRESSED && assessment.verdict() != Verdict.NOT_APPLICABLE) {
            return Optional.of(ObservationStatus.NOT_AVAILABLE);
        }
        if (assessment.figure().yearToDate().isEmpty()) {
            return switch (assessment.verdict()) {
                case NOT_APPLICABLE -> Optional.of(ObservationStatus.NOT_APPLICABLE);
                case IN_PROGRESS -> Optional.empty();
                default -> Optional.of(ObservationStatus.NOT_AVAILABLE);
            };
        }
        if (revised(assessment)) {
            return Optional.of(ObservationStatus.REVISED);
        }
        return Optional.of(frame.estimated(assessment.figure().indicator()) ? ObservationStatus.ESTIMATED : plain());
    }

    ObservationStatus plain() {
        return frame.isFinal() ? ObservationStatus.FINAL : ObservationStatus.PROVISIONAL;
    }

    private boolean revised(Assessment assessment) {
        Optional<EditionRepository.EditionFigure> before = Optional.ofNullable(
                frame.snapshot().published().get(assessment.figure().indicator().code()));
        return before.filter(b ->
                        !Revisions.equal(b.yearToDate(), assessment.figure().yearToDate()))
                .isPresent();
    }

    private boolean concerns(WaivedRule waiver, Variable variable, BigDecimal value) {
        if (!waiver.variables().isEmpty()) {
            return waiver.variables().contains(variable.code());
        }
        if (waiver.rule().equals(FindingCode.OUT_OF_RANGE.name())) {
            return value.compareTo(variable.min()) < 0 || value.compareTo(variable.max()) > 0;
        }
        return frame.catalogue().rules().stream()
                .filter(r -> r.id().equals(waiver.rule()) || r.key().equals(waiver.rule()))
                .filter(r -> r.expression().isPresent())
                .map(Rule::cell)
                .anyMatch(variable.code()::equals);
    }
}
