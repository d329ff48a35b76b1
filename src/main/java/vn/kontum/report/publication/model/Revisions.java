package vn.kontum.report.publication.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.model.Revision.State;

/** Holds the figures against those of the newest earlier edition and finds the causes in recorded facts. */
record Revisions(ReportHeader frame) {

    List<Revision> of(List<Assessment> province) {
        if (frame.previous().isEmpty()) {
            return List.of();
        }
        Edition before = frame.previous().orElseThrow();
        Set<Long> known = Set.copyOf(before.inputs());
        RevisionCauses causes = new RevisionCauses(
                frame.catalogue(),
                frame.words(),
                frame.snapshot().versions().stream()
                        .filter(version -> !known.contains(version.id()))
                        .toList(),
                frame.snapshot().replaced(),
                !before.catalogueVersion().equals(frame.meta().catalogueVersion()));
        List<Revision> revisions = new ArrayList<>();
        for (Assessment assessment : province) {
            Indicator indicator = assessment.figure().indicator();
            Optional<EditionFigure> published =
                    Optional.ofNullable(frame.snapshot().published().get(indicator.code()));
            State now = new State(assessment.figure().yearToDate(), assessment.verdict());
            published
                    .map(b -> new State(b.yearToDate(), b.verdict()))
                    .filter(b -> b.verdict() != now.verdict() || !FigureComparison.same(b.value(), now.value()))
                    .ifPresent(b -> revisions.add(new Revision(indicator, b, now, causes.of(indicator))));
        }
        return revisions;
    }
}
