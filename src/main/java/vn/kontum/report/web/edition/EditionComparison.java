package vn.kontum.report.web.edition;

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
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.WebRepositories;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.run.DryRunPageFactory;

/** Two editions beside each other: what went in, what came out. */
@Component
final class EditionComparison {
    private final WebRepositories webRepositories;
    private final Catalogue catalogue;
    private final UnitNameLookup units;

    EditionComparison(WebRepositories webRepositories, Catalogue catalogue, UnitNameLookup units) {
        this.webRepositories = webRepositories;
        this.catalogue = catalogue;
        this.units = units;
    }

    record View(
            EditionRow older,
            EditionRow newer,
            boolean sameInputs,
            List<DryRunPageFactory.UnitChange> units,
            List<DryRunPageFactory.FigureChange> figures) {}

    View of(Edition older, Edition newer, ViewFormatter formatter) {
        Map<String, EditionFigure> before = webRepositories.editions().figures(older.id());
        Map<String, EditionFigure> after = webRepositories.editions().figures(newer.id());
        return new View(
                EditionRow.of(older, before, catalogue, formatter),
                EditionRow.of(newer, after, catalogue, formatter),
                older.digest().equals(newer.digest()),
                inputs(older, newer, formatter),
                catalogue.at(newer.period()).indicators().stream()
                        .flatMap(i -> change(
                                i,
                                Optional.ofNullable(before.get(i.code())),
                                Optional.ofNullable(after.get(i.code())),
                                formatter)
                                .stream())
                        .toList());
    }

    private List<DryRunPageFactory.UnitChange> inputs(Edition older, Edition newer, ViewFormatter formatter) {
        Map<String, SubmissionVersion> before = byPlace(older);
        Map<String, SubmissionVersion> after = byPlace(newer);
        TreeSet<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        List<DryRunPageFactory.UnitChange> changes = new ArrayList<>();
        for (String place : places) {
            Optional<SubmissionVersion> was = Optional.ofNullable(before.get(place));
            Optional<SubmissionVersion> is = Optional.ofNullable(after.get(place));
            if (!was.map(SubmissionVersion::id).equals(is.map(SubmissionVersion::id))) {
                SubmissionVersion any = is.or(() -> was).orElseThrow();
                changes.add(new DryRunPageFactory.UnitChange(
                        units.name(any.unit(), formatter),
                        formatter.period(any.period()),
                        DryRunPageFactory.version(was.map(SubmissionVersion::version), formatter),
                        DryRunPageFactory.version(is.map(SubmissionVersion::version), formatter)));
            }
        }
        return changes;
    }

    private Map<String, SubmissionVersion> byPlace(Edition edition) {
        Map<String, SubmissionVersion> versions = new HashMap<>();
        webRepositories
                .submissions()
                .load(edition.inputs())
                .forEach(v -> versions.put(v.period().code() + " " + v.unit(), v));
        return versions;
    }

    private static Optional<DryRunPageFactory.FigureChange> change(
            Indicator indicator, Optional<EditionFigure> was, Optional<EditionFigure> is, ViewFormatter formatter) {
        Optional<BigDecimal> before = was.flatMap(EditionFigure::yearToDate);
        Optional<BigDecimal> after = is.flatMap(EditionFigure::yearToDate);
        boolean sameNumber = before.isPresent() && after.isPresent()
                ? before.get().compareTo(after.get()) == 0
                : before.isEmpty() && after.isEmpty();
        if (sameNumber && was.map(EditionFigure::verdict).equals(is.map(EditionFigure::verdict))) {
            return Optional.empty();
        }
        return Optional.of(new DryRunPageFactory.Change(
                        before, after, was.map(EditionFigure::verdict), is.map(EditionFigure::verdict))
                .row(indicator, formatter));
    }
}
