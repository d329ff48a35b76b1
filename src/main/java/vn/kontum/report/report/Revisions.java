package vn.kontum.report.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Terms;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.report.Revision.State;
import vn.kontum.report.submission.SubmissionVersion;

/** Holds the figures against those of the newest earlier edition and finds the causes in recorded facts. */
record Revisions(Frame frame) {

    List<Revision> of(List<Assessment> province) {
        List<Revision> revisions = new ArrayList<>();
        for (Assessment assessment : province) {
            Indicator indicator = assessment.figure().indicator();
            Optional<PublishedFigure> before =
                    Optional.ofNullable(frame.snapshot().published().get(indicator.code()));
            State now = new State(assessment.figure().yearToDate(), assessment.verdict());
            before.map(b -> new State(b.yearToDate(), b.verdict()))
                    .filter(b -> b.verdict() != now.verdict() || !equal(b.value(), now.value()))
                    .ifPresent(b -> revisions.add(new Revision(indicator, b, now, cause(indicator))));
        }
        return revisions;
    }

    static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : one.isEmpty() && other.isEmpty();
    }

    private String cause(Indicator indicator) {
        Edition before = frame.previous().orElseThrow();
        Set<Long> known = Set.copyOf(before.inputs());
        Terms terms = Terms.of(indicator, frame.catalogue());
        List<String> causes = new ArrayList<>();
        frame.snapshot().versions().stream()
                .filter(v -> !known.contains(v.id()) && concerns(v, terms))
                .map(this::arrival)
                .forEach(causes::add);
        left(known, terms).forEach(unit -> causes.add(frame.words().text("cause.left", frame.unit(unit))));
        if (!before.catalogueVersion().equals(frame.meta().catalogueVersion())) {
            causes.add(frame.words().text("cause.catalogue"));
        }
        return causes.isEmpty() ? frame.words().text("cause.other") : String.join("; ", causes);
    }

    private String arrival(SubmissionVersion version) {
        return frame.words()
                .text(
                        version.version() > 1 ? "cause.again" : "cause.arrived",
                        frame.unit(version.unit()),
                        frame.words().period(version.period()),
                        Integer.toString(version.version()));
    }

    private boolean concerns(SubmissionVersion version, Terms terms) {
        return frame.catalogue()
                .unit(version.unit())
                .filter(unit -> !terms.asked(unit, version.period()).isEmpty())
                .isPresent();
    }

    /** Units whose figures counted before and no longer do. */
    private Set<String> left(Set<Long> known, Terms terms) {
        long kept = frame.snapshot().versions().stream()
                .filter(v -> known.contains(v.id()))
                .count();
        long fresh = frame.snapshot().versions().size() - kept;
        if (kept + fresh >= known.size()) {
            return Set.of();
        }
        return frame.snapshot().standings().stream()
                .filter(s -> !s.counts())
                .filter(s -> frame.catalogue()
                        .unit(s.unit())
                        .filter(u -> asked(u, s, terms))
                        .isPresent())
                .map(UnitStanding::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean asked(Unit unit, UnitStanding standing, Terms terms) {
        return !terms.asked(unit, standing.period()).isEmpty();
    }
}
