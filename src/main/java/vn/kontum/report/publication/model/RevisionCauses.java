package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * Why an edition gives a figure otherwise than one before it, from recorded facts only.
 *
 * @param fresh submissions that only the newer edition was made from
 * @param replaced submissions that only the older edition was made from
 * @param recatalogued whether indicators or rules changed between them
 */
public record RevisionCauses(
        Catalogue catalogue,
        ReportFormatter words,
        List<SubmissionVersion> fresh,
        List<SubmissionVersion> replaced,
        boolean recatalogued) {
    public RevisionCauses {
        fresh = List.copyOf(fresh);
        replaced = List.copyOf(replaced);
    }

    /** Where a submission belongs. */
    public record FigureKey(String unit, Period period) {
        static FigureKey of(SubmissionVersion version) {
            return new FigureKey(version.unit(), version.period());
        }
    }

    /** What two editions tell of each other. */
    public static RevisionCauses between(
            Catalogue catalogue, ReportFormatter reportFormatter, EditionInputs older, EditionInputs newer) {
        return new RevisionCauses(
                catalogue,
                reportFormatter,
                newer.without(older.edition),
                older.without(newer.edition),
                !older.edition.catalogueVersion().equals(newer.edition.catalogueVersion()));
    }

    /** An edition and what it was made from. */
    public record EditionInputs(Edition edition, List<SubmissionVersion> versions) {
        public EditionInputs {
            versions = List.copyOf(versions);
        }

        /** Submissions that another edition was not made from. */
        public List<SubmissionVersion> without(Edition other) {
            Set<Long> known = Set.copyOf(other.inputs());
            return versions.stream()
                    .filter(version -> !known.contains(version.id()))
                    .toList();
        }
    }

    /** Whose figures of which quarters only the older one counted: of the replaced submissions those in whose place nothing came. */
    private List<FigureKey> gone() {
        Set<FigureKey> now = fresh.stream().map(FigureKey::of).collect(Collectors.toSet());
        return replaced.stream()
                .map(FigureKey::of)
                .filter(place -> !now.contains(place))
                .toList();
    }

    /** In words, of the figure of that indicator. */
    public String of(Indicator indicator) {
        FormulaTerms terms = FormulaTerms.of(indicator, catalogue);
        List<String> causes = new ArrayList<>();
        fresh.stream()
                .filter(v -> concerns(FigureKey.of(v), terms) && changes(v, terms))
                .map(this::receivedFile)
                .forEach(causes::add);
        gone().stream()
                .filter(place -> concerns(place, terms) && said(place, terms))
                .map(FigureKey::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(unit -> causes.add(words.text("cause.left", name(unit))));
        if (recatalogued) {
            causes.add(words.text("cause.catalogue"));
        }
        return causes.isEmpty() ? words.text("cause.other") : String.join("; ", causes);
    }

    private String receivedFile(SubmissionVersion version) {
        return words.text(
                version.version() > 1 ? "cause.again" : "cause.arrived",
                name(version.unit()),
                words.period(version.period()),
                Integer.toString(version.version()));
    }

    /** Whether a submission says something else of the indicator than the one that it took the place of. */
    private boolean changes(SubmissionVersion version, FormulaTerms terms) {
        return replaced.stream()
                .filter(old -> FigureKey.of(old).equals(FigureKey.of(version)))
                .findFirst()
                .map(old -> terms.typed().stream()
                        .map(Variable::code)
                        .anyMatch(code -> !FigureComparison.same(value(old, code), value(version, code))))
                .orElse(true);
    }

    /** Whether the submission that is gone stated a number of the indicator. */
    private boolean said(FigureKey place, FormulaTerms terms) {
        return replaced.stream()
                .filter(old -> FigureKey.of(old).equals(place))
                .anyMatch(old -> terms.typed().stream()
                        .anyMatch(variable -> value(old, variable.code()).isPresent()));
    }

    private static Optional<BigDecimal> value(SubmissionVersion version, String variable) {
        return version.readings().stream()
                .filter(reportedValue -> reportedValue.variable().equals(variable))
                .findFirst()
                .flatMap(ReportedValue::value);
    }

    private String name(String unit) {
        return catalogue.unit(unit).map(words::name).orElse(unit);
    }

    private boolean concerns(FigureKey place, FormulaTerms terms) {
        return catalogue
                .unit(place.unit())
                .filter(unit -> !terms.asked(unit, place.period()).isEmpty())
                .isPresent();
    }
}
