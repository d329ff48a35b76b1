package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.model.Revision.State;
import vn.kontum.report.submission.SubmissionVersion;

/** Holds the figures against those of the newest earlier edition and finds the causes in recorded facts. */
record Revisions(ReportHeader frame) {

    List<Revision> of(List<Assessment> province) {
        if (frame.previous().isEmpty()) {
            return List.of();
        }
        RevisionCauses causes = causes(frame.previous().orElseThrow());
        List<Revision> revisions = new ArrayList<>();
        for (Assessment assessment : province) {
            Indicator indicator = assessment.figure().indicator();
            Optional<EditionFigure> before =
                    Optional.ofNullable(frame.snapshot().published().get(indicator.code()));
            State now = new State(assessment.figure().yearToDate(), assessment.verdict());
            before.map(b -> new State(b.yearToDate(), b.verdict()))
                    .filter(b -> b.verdict() != now.verdict() || !equal(b.value(), now.value()))
                    .ifPresent(b -> revisions.add(new Revision(indicator, b, now, causes.of(indicator))));
        }
        return revisions;
    }

    static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : one.isEmpty() && other.isEmpty();
    }

    private RevisionCauses causes(Edition before) {
        Set<Long> known = Set.copyOf(before.inputs());
        List<SubmissionVersion> fresh = frame.snapshot().versions().stream()
                .filter(v -> !known.contains(v.id()))
                .toList();
        return new RevisionCauses(
                frame.catalogue(),
                frame.words(),
                fresh,
                frame.snapshot().replaced(),
                gone(),
                !before.catalogueVersion().equals(frame.meta().catalogueVersion()));
    }

    /** Whose figures counted before and no longer do: of the replaced submissions those in whose place nothing came. */
    private List<RevisionCauses.FigureKey> gone() {
        Set<RevisionCauses.FigureKey> now = frame.snapshot().versions().stream()
                .map(RevisionCauses.FigureKey::of)
                .collect(Collectors.toSet());
        return frame.snapshot().replaced().stream()
                .map(RevisionCauses.FigureKey::of)
                .filter(place -> !now.contains(place))
                .toList();
    }
}
