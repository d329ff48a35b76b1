package vn.kontum.report.edge.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.Aggregator;
import vn.kontum.report.indicator.Coverage;
import vn.kontum.report.indicator.Figure;
import vn.kontum.report.indicator.Observation;
import vn.kontum.report.indicator.Observations;
import vn.kontum.report.report.Edition;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * A figure as the root of a tree: the sums in its formula, what units typed for them, quarter by quarter, down to the cells.
 * Danger: it shows what an edition was made from, not what counts today; formulas are today's.
 */
record FigureTrace(
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
        List<Branch> variables) {

    /** What was typed for one variable, by quarter. */
    record Branch(String variable, String name, String measure, List<Quarter> quarters) {}

    /** The sum of one quarter and the cells it is the sum of. */
    record Quarter(String period, BigDecimal sum, List<Cell> cells) {}

    /** One cell of one file. */
    record Cell(
            String unit,
            Optional<BigDecimal> value,
            Reading.Status status,
            String entered,
            String rawText,
            String file,
            String sheet,
            String cell,
            String sha256,
            Instant receivedAt,
            int version) {
        static Cell of(SubmissionVersion version, Reading reading) {
            return new Cell(
                    version.unit(),
                    reading.value(),
                    reading.status(),
                    reading.entered(),
                    reading.rawText(),
                    version.fileName(),
                    reading.sheet(),
                    reading.cell(),
                    version.sha256(),
                    version.receivedAt(),
                    version.version());
        }
    }

    /** An edition and everything it was made from. */
    record Origin(Edition edition, List<SubmissionVersion> versions) {
        Observations observations() {
            return new Observations(versions.stream().flatMap(Observation::of).toList());
        }

        private List<SubmissionVersion> of(Optional<String> unit) {
            return versions.stream()
                    .filter(v -> unit.map(v.unit()::equals).orElse(true))
                    .toList();
        }
    }

    /** The figure of the province, or of one unit alone, with all that stands behind it. */
    static FigureTrace of(Catalogue catalogue, Origin origin, Indicator indicator, Optional<String> unit) {
        Aggregator aggregator = new Aggregator(catalogue);
        Observations said = origin.observations();
        Figure figure = unit.flatMap(catalogue::unit)
                .map(u -> aggregator.unit(indicator, u, origin.edition().period(), said))
                .orElseGet(() -> aggregator.province(indicator, origin.edition().period(), said));
        return new FigureTrace(
                indicator.code(),
                indicator.nameVi(),
                figure.unit(),
                figure.period().code(),
                origin.edition().number(),
                figure.value(),
                figure.yearToDate(),
                indicator.measureVi(),
                indicator.formula().source(),
                figure.yearCoverage(),
                new TreeMap<>(figure.yearTotals()),
                aggregator.terms(indicator).typed().stream()
                        .map(v -> branch(v, origin.of(unit)))
                        .toList());
    }

    private static Branch branch(Variable variable, List<SubmissionVersion> versions) {
        Map<String, List<Cell>> quarters = new TreeMap<>();
        versions.forEach(version -> version.readings().stream()
                .filter(r -> r.variable().equals(variable.code()))
                .forEach(r -> quarters.computeIfAbsent(version.period().code(), p -> new ArrayList<>())
                        .add(Cell.of(version, r))));
        return new Branch(
                variable.code(),
                variable.nameVi(),
                variable.measureVi(),
                quarters.entrySet().stream()
                        .map(e -> new Quarter(e.getKey(), sum(e.getValue()), e.getValue()))
                        .toList());
    }

    private static BigDecimal sum(List<Cell> cells) {
        return cells.stream()
                .flatMap(c -> c.value().stream())
                .collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
    }
}
