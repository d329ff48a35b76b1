package vn.kontum.report.verification.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;

class IndependentAggregatorTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();

    private final Map<Integer, Map<String, Map<String, BigDecimal>>> figures = new HashMap<>();

    private static final List<String> DISTRICTS =
            List.of("608", "610", "611", "612", "613", "614", "615", "616", "617", "618");

    @Test
    void aRateIsTheSumOfPartsOverTheSumOfWholes() {
        DISTRICTS.forEach(unit -> say(1, unit, "insured_persons", "40", "population_end", "50"));
        say(1, "608", "insured_persons", "90", "population_end", "100");
        say(1, "610", "insured_persons", "30", "population_end", "50");

        // 100 x (8 x 40 + 90 + 30) / (8 x 50 + 100 + 50) = 44000 / 550
        assertThat(figure("health_insurance_coverage_rate", 1).yearToDate())
                .get()
                .matches(v -> v.compareTo(new BigDecimal("80")) == 0);
    }

    @Test
    void aRateWithoutAUnitIsNoFigure() {
        DISTRICTS.forEach(unit -> say(1, unit, "insured_persons", "40", "population_end", "50"));
        figures.get(1).get("611").remove("insured_persons");

        assertThat(figure("health_insurance_coverage_rate", 1))
                .isEqualTo(new IndependentAggregator.RecountedFigure(Optional.empty(), Optional.empty()));
    }

    @Test
    void aStockIsThatOfTheLastQuarter() {
        say(1, "608", "insured_persons", "90", "population_end", "100");
        DISTRICTS.forEach(unit -> say(2, unit, "insured_persons", "30", "population_end", "50"));

        assertThat(figure("health_insurance_coverage_rate", 2).yearToDate())
                .get()
                .matches(v -> v.compareTo(new BigDecimal("60")) == 0);
    }

    @Test
    void aMiddleQuarterOfPopulationFollowsFromItsNeighbours() {
        for (int quarter = 1; quarter <= 3; quarter++) {
            for (String unit : DISTRICTS) {
                if (quarter != 2 || !unit.equals("615")) {
                    say(quarter, unit, "population_start", "100", "population_end", "100");
                }
            }
        }

        // ten times 100 in each of the quarters
        assertThat(figure("population_average", 3).yearToDate())
                .get()
                .matches(v -> v.compareTo(new BigDecimal("1000")) == 0);
    }

    @Test
    void averagePopulationIsPerUnitThenOverQuarters() {
        say(1, "608", "population_start", "100", "population_end", "102");
        say(2, "608", "population_start", "102", "population_end", "104");

        // quarter 1: 101, quarter 2: 103; the year so far (101 + 103) / 2
        assertThat(figure("population_average", 2)).satisfies(f -> {
            assertThat(f.value()).get().matches(v -> v.compareTo(new BigDecimal("103")) == 0);
            assertThat(f.yearToDate()).get().matches(v -> v.compareTo(new BigDecimal("102")) == 0);
        });
    }

    @Test
    void whatNobodyReportedHasNoFigure() {
        assertThat(figure("health_insurance_coverage_rate", 1))
                .isEqualTo(new IndependentAggregator.RecountedFigure(Optional.empty(), Optional.empty()));
    }

    @Test
    void withoutItsBaseAReductionHasNoFigure() {
        say(4, "608", "poor_households", "10", "households_total", "100");

        assertThat(figure("multidimensional_poverty_reduction", 4).yearToDate()).isEmpty();
    }

    private IndependentAggregator.RecountedFigure figure(String indicator, int quarter) {
        return new IndependentAggregator(CATALOGUE, figures)
                .figure(CATALOGUE.indicator(indicator).orElseThrow(), new Period(2021, quarter));
    }

    private void say(int quarter, String unit, String... variablesAndFigures) {
        Map<String, BigDecimal> said =
                figures.computeIfAbsent(quarter, q -> new HashMap<>()).computeIfAbsent(unit, u -> new HashMap<>());
        for (int i = 0; i < variablesAndFigures.length; i += 2) {
            said.put(variablesAndFigures[i], new BigDecimal(variablesAndFigures[i + 1]));
        }
    }
}
