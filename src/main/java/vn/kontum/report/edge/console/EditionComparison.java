package vn.kontum.report.edge.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.submission.SubmissionVersion;

/** Two editions beside each other: what went in, what came out. */
@Component
final class EditionComparison {
    private final Records records;
    private final Catalogue catalogue;
    private final Units units;

    EditionComparison(Records records, Catalogue catalogue, Units units) {
        this.records = records;
        this.catalogue = catalogue;
        this.units = units;
    }

    record View(
            EditionRow older,
            EditionRow newer,
            boolean sameInputs,
            List<PlanScreens.UnitChange> units,
            List<PlanScreens.FigureChange> figures) {}

    View of(Edition older, Edition newer, Writing writing) {
        Map<String, PublishedFigure> before = records.editions().figures(older.id());
        Map<String, PublishedFigure> after = records.editions().figures(newer.id());
        return new View(
                EditionRow.of(older, before, catalogue, writing),
                EditionRow.of(newer, after, catalogue, writing),
                older.digest().equals(newer.digest()),
                inputs(older, newer, writing),
                catalogue.indicators().stream()
                        .flatMap(i -> change(
                                i,
                                Optional.ofNullable(before.get(i.code())),
                                Optional.ofNullable(after.get(i.code())),
                                writing)
                                .stream())
                        .toList());
    }

    private List<PlanScreens.UnitChange> inputs(Edition older, Edition newer, Writing writing) {
        Map<String, SubmissionVersion> before = byPlace(older);
        Map<String, SubmissionVersion> after = byPlace(newer);
        TreeSet<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        List<PlanScreens.UnitChange> changes = new ArrayList<>();
        for (String place : places) {
            Optional<SubmissionVersion> was = Optional.ofNullable(before.get(place));
            Optional<SubmissionVersion> is = Optional.ofNullable(after.get(place));
            if (!was.map(SubmissionVersion::id).equals(is.map(SubmissionVersion::id))) {
                SubmissionVersion any = is.or(() -> was).orElseThrow();
                changes.add(new PlanScreens.UnitChange(
                        units.name(any.unit(), writing),
                        writing.period(any.period()),
                        PlanScreens.version(was.map(SubmissionVersion::version), writing),
                        PlanScreens.version(is.map(SubmissionVersion::version), writing)));
            }
        }
        return changes;
    }

    private Map<String, SubmissionVersion> byPlace(Edition edition) {
        Map<String, SubmissionVersion> versions = new HashMap<>();
        records.submissions()
                .load(edition.inputs())
                .forEach(v -> versions.put(v.period().code() + " " + v.unit(), v));
        return versions;
    }

    private static Optional<PlanScreens.FigureChange> change(
            Indicator indicator, Optional<PublishedFigure> was, Optional<PublishedFigure> is, Writing writing) {
        Optional<BigDecimal> before = was.flatMap(PublishedFigure::yearToDate);
        Optional<BigDecimal> after = is.flatMap(PublishedFigure::yearToDate);
        boolean sameNumber = before.isPresent() && after.isPresent()
                ? before.get().compareTo(after.get()) == 0
                : before.isEmpty() && after.isEmpty();
        if (sameNumber && was.map(PublishedFigure::verdict).equals(is.map(PublishedFigure::verdict))) {
            return Optional.empty();
        }
        return Optional.of(new PlanScreens.Change(
                        before, after, was.map(PublishedFigure::verdict), is.map(PublishedFigure::verdict))
                .row(indicator, writing));
    }
}
