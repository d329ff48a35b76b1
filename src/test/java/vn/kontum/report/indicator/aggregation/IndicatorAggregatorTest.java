package vn.kontum.report.indicator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.expression.Expression.Value.Absence;
import vn.kontum.report.indicator.ReportedFigures;

class IndicatorAggregatorTest {
    @Test
    void aRateIsTheSumOfTheNumeratorsOverTheSumOfTheDenominators() {
        // 90 of 100 people in nine districts, 1.100 of 2.000 in one: (810 + 1.100) / (900 + 2.000) = 65,862…, the mean
        // of rates would be 86,5
        ReportedFigures reportedFigures = new ReportedFigures()
                .districtsBut("608", 1, "insured_persons", "90")
                .districtsBut("608", 1, "population_end", "100")
                .number("608", 1, "insured_persons", "1100")
                .number("608", 1, "population_end", "2000");

        assertThat(reportedFigures
                        .figure("health_insurance_coverage_rate", 1)
                        .yearToDate()
                        .orElseThrow())
                .isEqualByComparingTo("65.86206896551724137931034482758621");
    }

    @Test
    void bedsCountWhereTheyStandAndDividePeopleOfTheSameDay() {
        // (10 × 200 + 150 + 50) beds / (10 × 56.000) people × 10.000 = 39,285714…
        ReportedFigures reportedFigures = new ReportedFigures()
                .districts(1, "hospital_beds_district", "200")
                .districts(1, "hospital_beds_provincial", "0")
                .districts(1, "hospital_beds_private", "0")
                .districts(1, "population_end", "56000")
                .number("62.SYT", 1, "hospital_beds_provincial", "150")
                .number("62.SYT", 1, "hospital_beds_private", "50");

        assertThat(reportedFigures
                        .figure("hospital_beds_per_10000", 1)
                        .yearToDate()
                        .orElseThrow())
                .isEqualByComparingTo("39.28571428571428571428571428571429");
    }

    @Test
    void flowsAddUpOverTheYear() {
        // 40,5 + 42,25 = 82,75
        Figure figure = new ReportedFigures()
                .number("62.SCT", 1, "export_value_usd_million", "40.5")
                .number("62.SCT", 2, "export_value_usd_million", "42.25")
                .figure("export_value", 2);

        assertThat(figure.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("42.25"));
        assertThat(figure.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("82.75"));
    }

    @Test
    void ofStocksTheLastQuarterStands() {
        Figure figure = new ReportedFigures()
                .districts(1, "cattle_total", "100")
                .districts(2, "cattle_total", "90")
                .figure("cattle_herd", 2);

        assertThat(figure.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("900"));
    }

    @Test
    void theStockOfASilentUnitDoesNotSlipInFromAnEarlierQuarter() {
        Figure figure = new ReportedFigures()
                .districts(1, "cattle_total", "100")
                .districtsBut("613", 2, "cattle_total", "90")
                .figure("cattle_herd", 2);

        assertThat(figure.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("810"));
        assertThat(figure.yearCoverage().reported()).isEqualTo(9);
        assertThat(figure.yearCoverage().missing()).containsExactly("613");
    }

    @Test
    void aStockThatIsNotAskedForInAQuarterStandsFromTheLastOneThatAskedForIt() {
        Figure figure = new ReportedFigures()
                .districts(2, "workers_total", "1000")
                .districts(2, "workers_trained", "500")
                .figure("trained_labour_rate", 3);

        assertThat(figure.due()).isFalse();
        assertThat(figure.value()).isEmpty();
        assertThat(figure.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("50"));
    }

    @Test
    void theAveragePopulationOfTheYearIsTheMeanOfItsQuarters() {
        // districts: Q1 (100 + 110) / 2 = 105, Q2 (110 + 130) / 2 = 120; ten districts: (1.050 + 1.200) / 2 = 1.125
        Figure figure = new ReportedFigures()
                .districts(1, "population_start", "100")
                .districts(1, "population_end", "110")
                .districts(2, "population_start", "110")
                .districts(2, "population_end", "130")
                .figure("population_average", 2);

        assertThat(figure.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1200"));
        assertThat(figure.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1125"));
    }

    @Test
    void growthIsTheGrowthOfSumsAndNeverAMeanOfQuarterlyRates() {
        // (120 + 320) / (100 + 300) - 1 = 10 %; the mean of the rates 20 % and 6,7 % would be 13,3 %
        Figure figure = new ReportedFigures()
                .number("62.CTK", 1, "grdp_constant2010", "120")
                .number("62.CTK", 1, "grdp_constant2010_prev", "100")
                .number("62.CTK", 2, "grdp_constant2010", "320")
                .number("62.CTK", 2, "grdp_constant2010_prev", "300")
                .figure("grdp_growth_rate", 2);

        assertThat(figure.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("10"));
    }

    @Test
    void aUnitThatGaveOnlyOnePartOfARateCountsInNeither() {
        // nine districts 90 of 100; 608 gives its people only: matched 90 %, unmatched 810 / 1.900
        Figure figure = new ReportedFigures()
                .districtsBut("608", 1, "insured_persons", "90")
                .districtsBut("608", 1, "population_end", "100")
                .number("608", 1, "population_end", "1000")
                .notAvailable("608", 1, "insured_persons")
                .figure("health_insurance_coverage_rate", 1);

        assertThat(figure.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("90"));
        assertThat(figure.unmatched())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("42.63157894736842105263157894736842"));
    }

    @Test
    void nothingOccurredAddsAsZeroAndCountsAsReported() {
        Figure figure = new ReportedFigures()
                .districtsBut("610", 1, "macadamia_new_area_ha", "2.5")
                .nil("610", 1, "macadamia_new_area_ha")
                .figure("macadamia_new_area", 1);

        assertThat(figure.yearToDate()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("22.5"));
        assertThat(figure.yearCoverage().complete()).isTrue();
    }

    @Test
    void whatNobodyReportedHasNoValueAndIsNotZero() {
        Figure figure = new ReportedFigures().figure("export_value", 1);

        assertThat(figure.yearToDate()).isEmpty();
        assertThat(figure.absence()).isEqualTo(Absence.MISSING);
    }

    @Test
    void anAnnualFigureHasNoValueBeforeTheLastQuarter() {
        ReportedFigures reportedFigures = new ReportedFigures()
                .upTo(4, "62.CTK", "grdp_current_total", "7000")
                .districts(1, "population_start", "50000")
                .districts(1, "population_end", "50000");

        assertThat(reportedFigures.figure("grdp_per_capita", 3).yearToDate()).isEmpty();
        assertThat(reportedFigures.figure("grdp_per_capita", 3).yearCoverage().expected())
                .isZero();
    }

    @Test
    void outputPerHeadDividesTheYearsOutputByTheYearsMeanPopulation() {
        // 4 × 6.674,6475 tỷ = 26.698,59 tỷ; 568.780 people in each quarter: 46,94 triệu
        ReportedFigures reportedFigures = new ReportedFigures().upTo(4, "62.CTK", "grdp_current_total", "6674.6475");
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures
                    .districts(quarter, "population_start", "56878")
                    .districts(quarter, "population_end", "56878");
        }

        assertThat(reportedFigures
                        .figure("grdp_per_capita", 4)
                        .yearToDate()
                        .orElseThrow()
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("46.94");
    }

    @Test
    void communesAreTakenFromTheCatalogueOnlyForDistrictsThatReported() {
        // 608 has 21 communes of 102: without it 40 of 81
        Figure figure = new ReportedFigures()
                .districtsBut("608", 2, "communes_with_cultural_house", "4")
                .figure("commune_cultural_house_rate", 2);

        assertThat(figure.yearTotals().get("communes_total")).isEqualByComparingTo("81");
    }

    @Test
    void aUnitsOwnRateIsFiguredFromItsOwnNumbers() {
        ReportedFigures reportedFigures = new ReportedFigures()
                .number("610", 1, "insured_persons", "45000")
                .number("610", 1, "population_end", "50000");

        assertThat(reportedFigures
                        .unit("health_insurance_coverage_rate", "610", 1)
                        .yearToDate())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("90"));
    }

    @Test
    void aUnitThatSuppliesOnlyAPartHasNoRateOfItsOwn() {
        ReportedFigures reportedFigures = new ReportedFigures()
                .number("62.SYT", 1, "hospital_beds_provincial", "500")
                .number("62.SYT", 1, "hospital_beds_private", "0");

        assertThat(reportedFigures.unit("hospital_beds_per_10000", "62.SYT", 1).yearToDate())
                .isEmpty();
    }

    @Test
    void thePeopleOfASilentDistrictAreThoseOfItsLastReport() {
        // nine districts of 100 reported, one of 300 did not: 900 of 1.200
        Figure figure = new ReportedFigures()
                .districtsBut("608", 1, "population_end", "100")
                .number("608", 1, "population_end", "300")
                .districtsBut("608", 2, "population_end", "100")
                .districtsBut("608", 2, "cattle_total", "5")
                .figure("cattle_herd", 2);

        assertThat(figure.yearCoverage().populationShare())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("0.75"));
    }

    @Test
    void twoObservationsOfOneCellAreRefused() {
        ReportedFigures reportedFigures =
                new ReportedFigures().number("608", 1, "cattle_total", "1").number("608", 1, "cattle_total", "2");

        assertThatThrownBy(() -> reportedFigures.figure("cattle_herd", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("608 2021-Q1 cattle_total");
    }
}
