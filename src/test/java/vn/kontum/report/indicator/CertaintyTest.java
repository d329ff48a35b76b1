package vn.kontum.report.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Certainties that once were false, and those that must stay. */
class CertaintyTest {
    /** 615 has 10 rural communes, 4 of them standing at the end of Q3: up to 6 more could be recognised in Q4. */
    @Test
    void aUnitThatRecognisedNothingSoFarMayStillRecogniseACommune() {
        ReportedFigures reportedFigures = new ReportedFigures();
        for (int quarter = 1; quarter <= 4; quarter++) {
            for (String unit : ReportedFigures.DISTRICTS) {
                if (quarter < 4 || !unit.equals("615")) {
                    boolean seven = unit.equals("608") && quarter == 1;
                    reportedFigures
                            .number(unit, quarter, "new_rural_communes_recognised", seven ? "7" : "0")
                            .number(unit, quarter, "new_rural_communes_total", unit.equals("608") ? "9" : "4");
                }
            }
        }

        Assessment assessment = reportedFigures.assess("new_rural_communes_added", 4);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(assessment.basis()).isEqualTo(VerdictBasis.OPEN);
        assertThat(assessment.possible().orElseThrow().low()).isEqualByComparingTo("7");
        assertThat(assessment.possible().orElseThrow().high()).isEqualByComparingTo("13");
    }

    /**
     * 51 of 91 elsewhere; 615 had 5 of 11: by its limits of 0.02 down and 0.10 up a quarter over two quarters 4 to 7.
     */
    @Test
    void aHouseMoreOrLessIsPossibleWhereHousesAreFew() {
        ReportedFigures reportedFigures = new ReportedFigures().number("615", 2, "communes_with_cultural_house", "5");
        String[][] houses = {
            {"608", "12"},
            {"610", "7"},
            {"611", "4"},
            {"612", "5"},
            {"613", "5"},
            {"614", "4"},
            {"616", "6"},
            {"617", "6"},
            {"618", "2"}
        };
        for (String[] house : houses) {
            reportedFigures.number(house[0], 4, "communes_with_cultural_house", house[1]);
        }

        Assessment assessment = reportedFigures.assess("commune_cultural_house_rate", 4);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        // (51 + 4) / 102 = 53,92 %; (51 + 7) / 102 = 56,86 %
        assertThat(assessment.possible().orElseThrow().low().doubleValue()).isCloseTo(53.92, within());
        assertThat(assessment.possible().orElseThrow().high().doubleValue()).isCloseTo(56.86, within());
    }

    /**
     * 615 had 5 of 11 last year: by 0.02 down and 0.10 up a quarter over two quarters 4 to 7 in the middle of the year and 3 to 9 at
     * its end. 47 of 91 elsewhere: at most 56 of 102 where 57 are needed, and all 11 houses would be enough.
     */
    @Test
    void aRateIsLimitedFromOneUnknownQuarterToTheNext() {
        ReportedFigures reportedFigures =
                new ReportedFigures().yearBefore("615", 4, "communes_with_cultural_house", "5");
        int i = 0;
        for (String unit : ReportedFigures.DISTRICTS) {
            if (!unit.equals("615")) {
                reportedFigures.number(unit, 4, "communes_with_cultural_house", i++ < 8 ? "5" : "7");
            }
        }

        Assessment assessment = reportedFigures.assess("commune_cultural_house_rate", 4);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.basis()).isEqualTo(VerdictBasis.LIMITS);
        assertThat(assessment.possible().orElseThrow().low().doubleValue()).isCloseTo(100 * 50 / 102.0, within());
        assertThat(assessment.possible().orElseThrow().high().doubleValue()).isCloseTo(100 * 56 / 102.0, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(0.005);
    }

    @Test
    void visitsNotYetReportedMayReachThePlan() {
        ReportedFigures reportedFigures = new ReportedFigures();
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures.districtsBut("613", quarter, "tourist_arrivals", quarter == 1 ? "152000" : "0");
            if (quarter < 4) {
                reportedFigures.number("613", quarter, "tourist_arrivals", "300");
            }
        }

        Assessment assessment = reportedFigures.assess("tourist_arrivals", 4);

        // 9 × 152.000 + 900 = 1.368.900 known; 613 alone may report up to 1.000.000
        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(assessment.possible().orElseThrow().high()).isEqualByComparingTo("2368900");
    }

    @Test
    void aPopulationThatLiesInsideTheBandWhateverASilentDistrictSaysIsMetWithinLimits() {
        ReportedFigures reportedFigures = new ReportedFigures();
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures
                    .districtsBut("618", quarter, "population_start", "60000")
                    .districtsBut("618", quarter, "population_end", "60000");
            if (quarter < 4) {
                reportedFigures
                        .number("618", quarter, "population_start", "27000")
                        .number("618", quarter, "population_end", "27000");
            }
        }

        Assessment assessment = reportedFigures.assess("population_average", 4);

        // 540.000 + (7 × 27.000 + 24.300 … 29.700) / 8: the start of Q4 is the end of Q3
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.basis()).isEqualTo(VerdictBasis.LIMITS);
        assertThat(assessment.possible().orElseThrow().low()).isEqualByComparingTo("566662.5");
        assertThat(assessment.possible().orElseThrow().high()).isEqualByComparingTo("567337.5");
    }

    /** 618 had 27000 at the end of last year: it begins the quarter with these and ends it with 24300 to 29700. */
    @Test
    void inTheFirstQuarterTheEndOfLastYearSaysWhatASilentUnitCanReport() {
        ReportedFigures reportedFigures = new ReportedFigures()
                .districtsBut("618", 1, "population_start", "60000")
                .districtsBut("618", 1, "population_end", "60000")
                .yearBefore("618", 4, "population_end", "27000");

        Assessment assessment = reportedFigures.assess("population_average", 1);

        assertThat(assessment.possible().orElseThrow().low()).isEqualByComparingTo("565650");
        assertThat(assessment.possible().orElseThrow().high()).isEqualByComparingTo("568350");
        assertThat(assessment.expected()).isPresent();
    }

    @Test
    void coverageNeverExceedsEverybody() {
        ReportedFigures reportedFigures = new ReportedFigures()
                .districtsBut("608", 4, "insured_persons", "50000")
                .districtsBut("608", 4, "population_end", "50000");

        Interval possible = reportedFigures
                .assess("health_insurance_coverage_rate", 4)
                .possible()
                .orElseThrow();

        // at least 450.000 of 450.000 + 250.000; at most everybody, by the rule of the province
        assertThat(possible.high()).isEqualByComparingTo("100");
        assertThat(possible.low().doubleValue()).isCloseTo(64.2857, within());
    }

    @Test
    void aMissingQuarterOfPopulationIsKnownFromItsNeighbours() {
        ReportedFigures reportedFigures = new ReportedFigures().upTo(4, "62.CTK", "grdp_current_total", "8000");
        for (int quarter = 1; quarter <= 4; quarter++) {
            if (quarter == 2) {
                reportedFigures
                        .districtsBut("615", quarter, "population_start", "56700")
                        .districtsBut("615", quarter, "population_end", "56700");
            } else {
                reportedFigures
                        .districts(quarter, "population_start", "56700")
                        .districts(quarter, "population_end", "56700");
            }
        }

        Assessment population = reportedFigures.assess("population_average", 4);
        Assessment perHead = reportedFigures.assess("grdp_per_capita", 4);

        assertThat(population.possible().orElseThrow().exact()).isTrue();
        assertThat(population.possible().orElseThrow().low()).isEqualByComparingTo("567000");
        assertThat(population.verdict()).isEqualTo(Verdict.MET);
        assertThat(population.basis()).isEqualTo(VerdictBasis.FACTS);
        // 32.000 tỷ / 567.000 = 56,4 triệu
        assertThat(perHead.verdict()).isEqualTo(Verdict.MET);
        assertThat(perHead.basis()).isEqualTo(VerdictBasis.FACTS);
    }

    @Test
    void aDenominatorThatMayBeZeroLeavesTheVerdictOpen() {
        ReportedFigures reportedFigures = new ReportedFigures()
                .upTo(4, "62.CAT", "especially_serious_cases_occurred", "0")
                .upTo(4, "62.CAT", "especially_serious_cases_solved", "0");
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures
                    .districtsBut("608", quarter, "especially_serious_cases_occurred", "0")
                    .districtsBut("608", quarter, "especially_serious_cases_solved", "0");
        }

        Assessment assessment = reportedFigures.assess("especially_serious_crime_clearance_rate", 4);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(assessment.possible().orElseThrow().low()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void whatAllExpectedAnswersGiveIsALeaningAndNoVerdict() {
        // nine districts 95 of 100; 608 said 95 of 100 in every quarter before, and nobody's rate moved
        ReportedFigures reportedFigures = new ReportedFigures();
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures
                    .districtsBut("608", quarter, "insured_persons", "93000")
                    .districtsBut("608", quarter, "population_end", "100000");
            if (quarter < 4) {
                reportedFigures
                        .number("608", quarter, "insured_persons", "186000")
                        .number("608", quarter, "population_end", "200000");
            }
        }

        Assessment assessment = reportedFigures.assess("health_insurance_coverage_rate", 4);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(assessment.leaning()).contains(Verdict.EXCEEDED);
        assertThat(assessment.expected().orElseThrow().contains(new BigDecimal("93")))
                .isTrue();
    }
}
