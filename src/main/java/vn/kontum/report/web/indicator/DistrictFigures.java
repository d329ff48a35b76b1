package vn.kontum.report.web.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.SubmissionRepository;

/** Figures of the districts, computed from what an edition was made from. */
@Component
final class DistrictFigures {
    private final EditionCatalogues catalogues;
    private final SubmissionRepository submissions;

    DistrictFigures(EditionCatalogues catalogues, SubmissionRepository submissions) {
        this.catalogues = catalogues;
        this.submissions = submissions;
    }

    /** What was reported in the submissions that an edition was made from. */
    Observations observations(Edition edition) {
        return new Observations(submissions.load(edition.inputs()).stream()
                .flatMap(Observation::of)
                .toList());
    }

    /** Year-to-date values of the districts that have one, the largest first; those that lack a part come after the others. */
    Map<Unit, Figure> values(
            Indicator indicator, Edition edition, Observations observations, IndicatorAggregator aggregator) {
        Map<Unit, Figure> values = new LinkedHashMap<>();
        catalogues.in(edition).reportingUnits().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .map(u -> Map.entry(u, aggregator.unit(indicator, u, edition.period(), observations)))
                .filter(e -> e.getValue().yearToDate().isPresent())
                .sorted(Comparator.comparing((Map.Entry<Unit, Figure> e) ->
                                worth(aggregator, indicator, e.getValue()).whole())
                        .thenComparing(e -> e.getValue().yearToDate().orElseThrow())
                        .reversed())
                .forEach(e -> values.put(e.getKey(), e.getValue()));
        return values;
    }

    /** What the figure of a district is worth that lacks a quarter or a department's part of it. */
    static FigureStatus worth(IndicatorAggregator aggregator, Indicator indicator, Figure figure) {
        return FigureStatus.of(aggregator.terms(indicator), figure, false);
    }

    /** A target for the sum of the province is none for a district; one for a rate is. */
    static Optional<BigDecimal> goal(Indicator indicator) {
        return indicator.additive()
                ? Optional.empty()
                : Optional.of(indicator.target().threshold());
    }

    /** The largest of the figures and of the target, at least 0: what bars are drawn against. */
    static BigDecimal largest(Map<Unit, Figure> values, Indicator indicator) {
        return Stream.concat(values.values().stream().map(f -> f.yearToDate().orElseThrow()), goal(indicator).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
