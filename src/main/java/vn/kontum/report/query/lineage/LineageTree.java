package vn.kontum.report.query.lineage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.part.PartCell;

/**
 * A figure as the root of a tree: the sums in its formula, what units typed for them, quarter by quarter, down to the
 * cells.
 *
 * @implNote It shows what an edition was made from, not what counts today; formulas are today's.
 */
public record LineageTree(
        String indicator,
        String name,
        String unit,
        String period,
        int edition,
        Optional<BigDecimal> quarter,
        Optional<BigDecimal> yearToDate,
        String measure,
        String formula,
        Coverage coverage,
        Map<String, BigDecimal> sums,
        List<LineageBranch> variables,
        FigureStatus status) {

    /** What was typed for one variable, by quarter. */
    public record LineageBranch(String variable, String name, String measure, List<LineageQuarter> quarters) {}

    /** The sum of one quarter and the cells it is the sum of. */
    public record LineageQuarter(String period, BigDecimal sum, List<LineageCell> cells) {}

    /**
     * An edition and everything it was made from.
     *
     * @param published its figures by indicator; a figure that it kept back because too much is missing is kept back here too
     * @param parts cells of parts behind versions that were joined, by number of the file and code of the variable
     */
    public record LineageOrigin(
            Edition edition,
            List<SubmissionVersion> versions,
            Map<String, EditionFigure> published,
            Map<Long, Map<String, PartCell>> parts) {
        public LineageOrigin {
            parts = Map.copyOf(parts);
            versions = List.copyOf(versions);
            published = Map.copyOf(published);
        }

        private Optional<EditionFigure> published(Indicator indicator, Optional<String> unit) {
            return Optional.ofNullable(published.get(indicator.code())).filter(figure -> unit.isEmpty());
        }

        Observations observations() {
            return new Observations(versions.stream().flatMap(Observation::of).toList());
        }

        private Optional<PartCell> part(SubmissionVersion version, String variable) {
            return Optional.ofNullable(
                    parts.getOrDefault(version.receivedFileSeq(), Map.of()).get(variable));
        }

        private List<SubmissionVersion> of(List<Unit> units) {
            Set<String> codes = units.stream().map(Unit::code).collect(Collectors.toSet());
            return versions.stream().filter(v -> codes.contains(v.unit())).toList();
        }
    }

    /** The figure of the province, of one unit alone, or of an area, with all that stands behind it. */
    public static LineageTree of(
            Catalogue catalogue, LineageOrigin origin, Indicator indicator, Optional<String> unit) {
        Optional<Unit> one = unit.flatMap(catalogue::unit);
        IndicatorAggregator aggregator = new IndicatorAggregator(catalogue);
        Observations said = origin.observations();
        Period period = origin.edition().period();
        Figure figure = one.map(u -> aggregator.unit(indicator, u, period, said))
                .orElseGet(() -> aggregator.province(indicator, period, said));
        List<SubmissionVersion> versions = unit.isEmpty()
                ? origin.versions()
                : origin.of(one.map(u -> catalogue.reportersOf(u, period)).orElse(List.of()));
        return new LineageTree(
                indicator.code(),
                indicator.nameVi(),
                figure.unit(),
                origin.edition().period().code(),
                origin.edition().number(),
                origin.published(indicator, unit).map(EditionFigure::value).orElse(figure.value()),
                origin.published(indicator, unit).map(EditionFigure::yearToDate).orElse(figure.yearToDate()),
                indicator.measureVi(),
                indicator.formula().source(),
                figure.yearCoverage(),
                new TreeMap<>(figure.yearTotals()),
                aggregator.terms(indicator).typed().stream()
                        .map(v -> branch(v, origin, versions))
                        .toList(),
                origin.published(indicator, unit)
                        .map(f -> f.worth(catalogue))
                        .orElseGet(() -> FigureStatus.of(aggregator.terms(indicator), figure, false)));
    }

    private static LineageBranch branch(Variable variable, LineageOrigin origin, List<SubmissionVersion> versions) {
        Map<String, List<LineageCell>> quarters = new TreeMap<>();
        versions.forEach(version -> version.readings().stream()
                .filter(r -> r.variable().equals(variable.code()))
                .forEach(r -> quarters.computeIfAbsent(version.period().code(), p -> new ArrayList<>())
                        .add(LineageCell.of(version, r, origin.part(version, variable.code())))));
        return new LineageBranch(
                variable.code(),
                variable.nameVi(),
                variable.measureVi(),
                quarters.entrySet().stream()
                        .map(e -> new LineageQuarter(e.getKey(), sum(e.getValue()), e.getValue()))
                        .toList());
    }

    private static BigDecimal sum(List<LineageCell> cells) {
        return cells.stream()
                .flatMap(c -> c.value().stream())
                .collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
    }
}
