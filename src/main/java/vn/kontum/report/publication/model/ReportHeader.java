package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.explanation.UnitExplanation;

/** What a report is about and in which words it is written. */
public record ReportHeader(Catalogue catalogue, InputSnapshot snapshot, EditionMetadata meta, ReportFormatter words) {
    private static final int MOST_LISTED = 5;

    /** @param catalogue taken for the period of the snapshot, whatever it was taken for before */
    public ReportHeader {
        catalogue = catalogue.at(snapshot.period());
    }

    public Period period() {
        return snapshot.period();
    }

    /** What texts say of the plan and of the province. */
    public PlanText plan() {
        return new PlanText(catalogue, period(), words);
    }

    /** Those that exist in the period. */
    public List<Unit> units() {
        return catalogue.reportingUnits();
    }

    /** All districts as one, where they are too many to be shown one by one. */
    public Optional<Unit> districtGroup() {
        return DistrictGroup.of(units(), words);
    }

    /** The units that tables show: every district, or all of them as one, and the offices of the province. */
    public List<Unit> shownUnits() {
        return districtGroup()
                .map(group -> Stream.concat(
                                Stream.of(group), units().stream().filter(u -> u.level() != Unit.Level.DISTRICT))
                        .toList())
                .orElseGet(this::units);
    }

    /** What units explain; in a province with many districts the first five, and how many there are besides. */
    public List<String> firstOf(List<String> explanations) {
        return explanations.size() <= MOST_LISTED || districtGroup().isEmpty()
                ? explanations
                : Stream.concat(
                                explanations.stream().limit(MOST_LISTED),
                                Stream.of(words.large("explanations", explanations.size() - MOST_LISTED)))
                        .toList();
    }

    /** A list within a sentence; in a province with many districts its first five and how many there are besides. */
    public String listed(List<String> names, String separator) {
        return names.size() <= MOST_LISTED || districtGroup().isEmpty()
                ? String.join(separator, names)
                : words.large(
                        "list",
                        String.join(separator, names.subList(0, MOST_LISTED)),
                        names.size() - MOST_LISTED,
                        names.size());
    }

    /** The names of units, as {@link #listed} lists them. */
    public String listed(Collection<String> codes) {
        return listed(codes.stream().map(this::unit).toList(), ", ");
    }

    public Optional<ReportingWindow> window() {
        return catalogue.window(period());
    }

    /**
     * What the units in charge of a target wrote about it in a period, in the order of units; what a unit wrote in an annual closing
     * replaces what it wrote in the last quarter.
     */
    public List<UnitExplanation> explanations(Indicator indicator, Period when) {
        List<UnitExplanation> written = snapshot.explanations().stream()
                .filter(e -> e.period().asQuarter().equals(when.asQuarter())
                        && e.explanation().indicator().equals(indicator.code()))
                .toList();
        return written.stream()
                .filter(e -> written.stream()
                        .noneMatch(other ->
                                other.unit().equals(e.unit()) && other.period().after(e.period())))
                .filter(e -> catalogue
                        .unit(e.unit())
                        .filter(unit -> catalogue.inCharge(unit).contains(indicator))
                        .isPresent())
                .toList();
    }

    /**
     * The estimate of the year by the department in charge; what one of several districts expects is none of the
     * province.
     */
    Optional<BigDecimal> ownEstimate(Indicator indicator) {
        return Optional.ofNullable(DepartmentEstimates.of(catalogue, period(), snapshot.explanations())
                .get(indicator.code()));
    }

    /** Whether a variable, reported in a period, speaks of a day that was still to come. */
    public boolean estimated(Variable variable, Period when) {
        return catalogue.window(when).filter(variable::aheadOf).isPresent() && variable.dueIn(when);
    }

    /** Whether the figure of an indicator rests on a fact of a day that was still to come when the units reported. */
    public boolean estimated(Indicator indicator) {
        return FormulaTerms.of(indicator, catalogue).typed().stream()
                .anyMatch(v -> estimated(v, period().asQuarter()) && !restated(v));
    }

    /** Whether every unit that estimated a variable stated it again in the annual closing that this report follows. */
    private boolean restated(Variable variable) {
        return period().closing() && stating(variable, period()).containsAll(stating(variable, period().asQuarter()));
    }

    private Set<String> stating(Variable variable, Period when) {
        return snapshot.versions().stream()
                .filter(version -> version.period().equals(when))
                .filter(version -> version.readings().stream()
                        .anyMatch(r -> r.variable().equals(variable.code())
                                && r.value().isPresent()))
                .map(SubmissionVersion::unit)
                .collect(Collectors.toSet());
    }

    /** The name of a unit by its code; the code itself where the catalogue no longer knows it. */
    public String unit(String code) {
        return catalogue.unit(code).map(words::name).orElse(code);
    }

    /** The newest edition before this one. */
    public Optional<Edition> previous() {
        List<Edition> earlier = snapshot.earlier();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    }
}
