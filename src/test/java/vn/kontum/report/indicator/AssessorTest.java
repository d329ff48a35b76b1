package vn.kontum.report.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.catalogue.Indicator;

class AssessorTest {
    @Test
    void everyIndicatorHasItsLineWhateverWasReported() {
        List<Assessment> nothing =
                new Assessor(ReportedFigures.CATALOGUE).province(ReportedFigures.quarter(4), List.of());

        assertThat(nothing).hasSize(54);
        assertThat(nothing)
                .filteredOn(a -> !a.figure().indicator().code().equals("multidimensional_poverty_reduction"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.verdict()).isEqualTo(Verdict.NO_DATA));
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "new_party_members, 900, NOT_MET",
        "new_party_members, 901, MET",
        "state_budget_revenue, 3500, MET",
        "state_budget_revenue, 3500.001, EXCEEDED",
        "state_budget_revenue, 3499.999, NOT_MET",
        "total_social_investment, 20000, MET",
        "total_social_investment, 20000.1, MET",
        "total_social_investment, 19999.999, NOT_MET",
    })
    void equalityFollowsTheWordingOfTheResolution(String indicator, String year, Verdict verdict) {
        assertThat(wholeYear(indicator, year).assess(indicator, 4).verdict()).isEqualTo(verdict);
    }

    /** The whole sum stands in the first quarter of the first unit; everybody else says zero. */
    private static ReportedFigures wholeYear(String code, String year) {
        ReportedFigures reportedFigures = new ReportedFigures();
        Indicator indicator = ReportedFigures.CATALOGUE.indicator(code).orElseThrow();
        String variable = indicator.variables().get(0);
        List<String> units =
                ReportedFigures.CATALOGUE
                        .suppliers(ReportedFigures.CATALOGUE.variable(variable).orElseThrow())
                        .stream()
                        .map(unit -> unit.code())
                        .toList();
        for (String unit : units) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                boolean first = quarter == 1 && unit.equals(units.get(0));
                reportedFigures.number(unit, quarter, variable, first ? year : "0");
            }
        }
        return reportedFigures;
    }

    @ParameterizedTest(name = "{0} % stunting is {1}")
    @CsvSource({"356, NOT_MET", "355, MET", "357, NOT_MET"})
    void underMeansUnder(String stuntedOfThousand, Verdict verdict) {
        ReportedFigures reportedFigures = new ReportedFigures()
                .districts(4, "children_under5_measured", "1000")
                .districts(4, "children_under5_stunted", stuntedOfThousand);

        assertThat(reportedFigures.assess("child_stunting_rate", 4).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "a share of {0} % lies {2} of 21-22")
    @CsvSource({"2099, NOT_MET, -0.01", "2100, MET, 0", "2200, MET, 0", "2201, NOT_MET, 0.01"})
    void aRangeIncludesItsEndsAndTheGapIsToTheNearerOne(String share, Verdict verdict, String gap) {
        Assessment assessment = new ReportedFigures()
                .upTo(4, "62.CTK", "grdp_current_aff", share)
                .upTo(4, "62.CTK", "grdp_current_total", "10000")
                .assess("grdp_share_agriculture", 4);

        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.gap()).hasValueSatisfying(g -> assertThat(g).isEqualByComparingTo(gap));
        assertThat(assessment.percentOfPlan()).isEmpty();
    }

    @ParameterizedTest(name = "a population of {0} is {1}")
    @CsvSource({"56878, MET", "57267, MET", "57268, NOT_MET", "56133, MET", "56132, NOT_MET"})
    void aboutMeansWithinOnePercent(String people, Verdict verdict) {
        // 567.000 ± 5.670: 561.330 to 572.670
        ReportedFigures reportedFigures = new ReportedFigures();
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures.districts(quarter, "population_start", people).districts(quarter, "population_end", people);
        }

        assertThat(reportedFigures.assess("population_average", 4).verdict()).isEqualTo(verdict);
    }

    @Test
    void povertyIsNotAssessedWithoutABase() {
        Assessment assessment = new ReportedFigures()
                .districts(4, "poor_households", "10")
                .districts(4, "households_total", "100")
                .assess("multidimensional_poverty_reduction", 4);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(assessment.reason()).contains("base-missing");
    }

    @Test
    void aZeroDenominatorIsNotApplicable() {
        ReportedFigures reportedFigures = new ReportedFigures();
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures
                    .districts(quarter, "especially_serious_cases_occurred", "0")
                    .districts(quarter, "especially_serious_cases_solved", "0")
                    .number("62.CAT", quarter, "especially_serious_cases_occurred", "0")
                    .number("62.CAT", quarter, "especially_serious_cases_solved", "0");
        }

        assertThat(reportedFigures
                        .assess("especially_serious_crime_clearance_rate", 4)
                        .verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void whatIsNotDueYetIsInProgress() {
        Assessment assessment = new ReportedFigures().assess("trained_labour_rate", 1);

        assertThat(assessment.verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(assessment.reason()).contains("not-due");
    }

    @Test
    void aRateIsInProgressUntilTheYearIsOver() {
        Assessment assessment = new ReportedFigures()
                .districts(1, "insured_persons", "92")
                .districts(1, "population_end", "100")
                .assess("health_insurance_coverage_rate", 1);

        assertThat(assessment.verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(assessment.reason()).contains("step-in-reach");
    }

    @Test
    void aRateThatStandsAtItsTargetIsOnTrack() {
        Assessment assessment = new ReportedFigures()
                .districts(1, "insured_persons", "99")
                .districts(1, "population_end", "100")
                .assess("health_insurance_coverage_rate", 1);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ON_TRACK);
    }

    @Test
    void aRateThatNeedsLargerStepsThanAnyQuarterBroughtIsAtRisk() {
        // 81 and then 82 of 100: one point a quarter; (92,5 - 82) / 2 = 5,25 points are needed
        Assessment assessment = new ReportedFigures()
                .districts(1, "insured_persons", "81")
                .districts(1, "population_end", "100")
                .districts(2, "insured_persons", "82")
                .districts(2, "population_end", "100")
                .assess("health_insurance_coverage_rate", 2);

        assertThat(assessment.verdict()).isEqualTo(Verdict.AT_RISK);
        assertThat(assessment.reason()).contains("step-too-large");
    }

    @Test
    void whatIsAskedForOnlyInTheFirstQuarterIsSettledThen() {
        ReportedFigures reportedFigures = new ReportedFigures()
                .districts(1, "conscripts_quota", "100")
                .districts(1, "conscripts_delivered", "100");

        assertThat(reportedFigures.assess("military_call_up_rate", 1).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aSumThatReachedItsTargetIsCertainBeforeTheYearEnds() {
        Assessment assessment = new ReportedFigures()
                .number("62.SCT", 1, "export_value_usd_million", "100")
                .number("62.SCT", 2, "export_value_usd_million", "70")
                .assess("export_value", 2);

        assertThat(assessment.verdict()).isEqualTo(Verdict.EXCEEDED);
        assertThat(assessment.reason()).contains("certain-already");
    }

    @Test
    void aSumWhosePaceFallsShortIsAtRisk() {
        // by the profile 24/25/25/26 half a year brings 49 %: 70 makes 142,857… of 162, and 79,38 were due;
        // each of the two quarters left must bring (162 - 70) / 2 = 46
        Assessment assessment = new ReportedFigures()
                .number("62.SCT", 1, "export_value_usd_million", "30")
                .number("62.SCT", 2, "export_value_usd_million", "40")
                .assess("export_value", 2);

        assertThat(assessment.verdict()).isEqualTo(Verdict.AT_RISK);
        PlanProgress planProgress = assessment.pace().orElseThrow();
        assertThat(planProgress.projection()).isEqualByComparingTo("142.8571428571428571428571428571429");
        assertThat(planProgress.neededPerRemainingQuarter().orElseThrow()).isEqualByComparingTo("46");
        assertThat(planProgress.expected()).isEqualByComparingTo("81");
        assertThat(planProgress.method()).isEqualTo(PlanProgress.Method.PROFILE);
    }

    @Test
    void whatTheUnitInChargeExpectsOfTheYearGoesBeforeThePace() {
        ReportedFigures reportedFigures = new ReportedFigures()
                .number("62.SCT", 1, "export_value_usd_million", "30")
                .number("62.SCT", 2, "export_value_usd_million", "40");

        Assessment met = reportedFigures.assess("export_value", 2, "165");
        assertThat(met.verdict()).isEqualTo(Verdict.ON_TRACK);
        assertThat(met.reason()).contains("estimate-met");
        Assessment missed = reportedFigures.assess("export_value", 2, "161.9");
        assertThat(missed.verdict()).isEqualTo(Verdict.AT_RISK);
        assertThat(missed.reason()).contains("estimate-short");
    }

    /** When the year is over, its figure decides: nobody expects it any more. */
    @Test
    void noEstimateDecidesAVerdict() {
        Assessment assessment = new ReportedFigures()
                .upTo(4, "62.SCT", "export_value_usd_million", "30")
                .assess("export_value", 4, "165");
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aSumInStepIsOnTrack() {
        // 81 is half of 162, and 49 % were due
        Assessment assessment = new ReportedFigures()
                .number("62.SCT", 1, "export_value_usd_million", "41")
                .number("62.SCT", 2, "export_value_usd_million", "40")
                .assess("export_value", 2);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ON_TRACK);
        assertThat(assessment.reason()).contains("on-pace");
    }

    @Test
    void aSumJustBelowItsPaceIsWatched() {
        // 79,38 were due; 76 is 95,7 % of that
        Assessment assessment = new ReportedFigures()
                .number("62.SCT", 1, "export_value_usd_million", "36")
                .number("62.SCT", 2, "export_value_usd_million", "40")
                .assess("export_value", 2);

        assertThat(assessment.verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(assessment.reason()).contains("pace-watched");
    }

    @Test
    void aSilentUnitThatCouldTurnTheVerdictMakesItInsufficient() {
        // nine districts 92 of 100, 608 with a third of the people silent: it may have insured anybody or nobody
        Assessment assessment = new ReportedFigures()
                .districtsBut("608", 4, "insured_persons", "92000")
                .districtsBut("608", 4, "population_end", "100000")
                .assess("health_insurance_coverage_rate", 4);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(assessment.reason()).contains("partial-could-flip");
    }

    @Test
    void aSilentUnitThatCannotTurnTheVerdictDoesNotHoldItUp() {
        // 608 had 10 of 2.000 in Q3; by its limits 1.800 to 2.200 people now and at most 10 points more than 0,5 %:
        // 189 of 1.800 to 231 of 2.200; nine districts 1.000 of 2.000: nowhere near 92,5
        Assessment assessment = new ReportedFigures()
                .number("608", 3, "insured_persons", "10")
                .number("608", 3, "population_end", "2000")
                .districtsBut("608", 4, "insured_persons", "1000")
                .districtsBut("608", 4, "population_end", "2000")
                .assess("health_insurance_coverage_rate", 4);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.basis()).isEqualTo(VerdictBasis.LIMITS);
        // least: 9.000 / (18.000 + 2.200) = 44,554…; most: (9.000 + 189) / (18.000 + 1.800) = 46,409 09…
        assertThat(assessment.possible().orElseThrow().low())
                .isEqualByComparingTo("44.55445544554455445544554455445544");
        assertThat(assessment.possible().orElseThrow().high())
                .isEqualByComparingTo("46.40909090909090909090909090909091");
    }

    @Test
    void moreThanMetIsClaimedOnlyIfItIsSoInAnyCase() {
        // plan 3.500 reached exactly without 608, which had 10 in each quarter before: between 0 and 20 now
        ReportedFigures reportedFigures = wholeYearBut608("3470");
        reportedFigures
                .number("608", 1, "budget_revenue_total", "10")
                .number("608", 2, "budget_revenue_total", "10")
                .number("608", 3, "budget_revenue_total", "10");

        assertThat(reportedFigures.assess("state_budget_revenue", 4).verdict()).isEqualTo(Verdict.MET);
    }

    private static ReportedFigures wholeYearBut608(String year) {
        ReportedFigures reportedFigures = new ReportedFigures();
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures
                    .districtsBut("608", quarter, "budget_revenue_total", "0")
                    .number("62.STC", quarter, "budget_revenue_total", quarter == 1 ? year : "0");
        }
        return reportedFigures;
    }

    @Test
    void lowerIsBetterHasNoPercentOfPlan() {
        Assessment assessment = new ReportedFigures()
                .districts(4, "children_under5_measured", "1000")
                .districts(4, "children_under5_stunted", "300")
                .assess("child_stunting_rate", 4);

        assertThat(assessment.percentOfPlan()).isEmpty();
        assertThat(assessment.gap()).hasValueSatisfying(g -> assertThat(g).isEqualByComparingTo("-5.6"));
    }

    @Test
    void theUnitsThatHoldARateBackAreNamedTheWorstFirst() {
        // eight districts 95 of 100; 610 has 10, 611 has 50: without 610 (760 + 50) / 900 = 90, with all 820 / 1.000 =
        // 82
        ReportedFigures reportedFigures = new ReportedFigures();
        ReportedFigures.DISTRICTS.forEach(unit -> reportedFigures
                .number(unit, 1, "population_end", "100")
                .number(unit, 1, "insured_persons", unit.equals("610") ? "10" : unit.equals("611") ? "50" : "95"));

        List<RateDetractor> detractors =
                reportedFigures.assess("health_insurance_coverage_rate", 1).detractors();

        assertThat(detractors).extracting(RateDetractor::unit).containsExactly("610", "611");
        assertThat(detractors.get(0).effect()).isEqualByComparingTo("-8");
    }

    @Test
    void nobodyIsBlamedForARateOfWhichItSuppliesOnlyAPart() {
        ReportedFigures reportedFigures = new ReportedFigures().upTo(4, "62.CTK", "grdp_current_total", "1000");
        for (int quarter = 1; quarter <= 4; quarter++) {
            reportedFigures
                    .districts(quarter, "population_start", "50000")
                    .districts(quarter, "population_end", "50000");
        }

        assertThat(reportedFigures.assess("grdp_per_capita", 4).detractors()).isEmpty();
    }
}
