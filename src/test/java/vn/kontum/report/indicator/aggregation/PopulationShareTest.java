package vn.kontum.report.indicator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.ReportedValue;

/** The share of the population that reported never mixes the people of one year with those of another. */
class PopulationShareTest {
    private static final Catalogue CATALOGUE = ShippedCatalogue.read();
    private static final Period Q1 = new Period(2021, 1);
    private static final List<Unit> DISTRICTS = CATALOGUE.reportingUnits().stream()
            .filter(unit -> unit.level() == Unit.Level.DISTRICT)
            .toList();

    /** Ten districts of 1,000 people each, one of which did not report something else: nine of ten. */
    @Test
    void ownNumbersOfTheYearCount() {
        assertThat(share(DISTRICTS))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.9"));
    }

    /**
     * Of the silent district nothing is known this year: all numbers are the published ones of the year, whatever units
     * said.
     */
    @Test
    void whereOneIsUnknownAllArePublishedOnesOfOneYear() {
        BigDecimal all = published(DISTRICTS);
        BigDecimal here = published(DISTRICTS.subList(1, DISTRICTS.size()));

        assertThat(share(DISTRICTS.subList(1, DISTRICTS.size())))
                .hasValueSatisfying(
                        share -> assertThat(share).isEqualByComparingTo(here.divide(all, MathContext.DECIMAL128)));
    }

    private static BigDecimal published(List<Unit> units) {
        return units.stream()
                .map(unit -> CATALOGUE.published().stream()
                        .filter(f -> f.unit().equals(unit.code())
                                && f.code().equals("population_avg")
                                && f.when().equals("2021"))
                        .map(ReferenceFigure::value)
                        .findFirst()
                        .orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first district never reported what the share is about. */
    private static Optional<BigDecimal> share(List<Unit> stating) {
        List<Observation> observations = stating.stream()
                .map(unit -> new Observation(
                        unit.code(),
                        Q1,
                        "population_end",
                        Optional.of(BigDecimal.valueOf(1000)),
                        ReportedValue.Status.NUMBER))
                .toList();
        Set<String> reported = DISTRICTS.stream().skip(1).map(Unit::code).collect(Collectors.toSet());
        return new PopulationCoverage(CATALOGUE, new Observations(observations)).of(DISTRICTS, reported, Q1);
    }
}
