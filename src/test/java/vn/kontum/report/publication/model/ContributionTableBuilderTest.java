package vn.kontum.report.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.ContributionTerm;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.contribution.UnitCell;
import vn.kontum.report.publication.contribution.UnitRow;

class ContributionTableBuilderTest {
    @Test
    void whatIsAddedUpInTheTablesOfUnitsIsWhatTheFiguresOfTheProvinceSay() {
        ReportModel report = SampleSubmissions.year(4)
                .missing("617", 4, UnitStatusRecord.Punctuality.MISSING)
                .missing("62.CTK", 2, UnitStatusRecord.Punctuality.MISSING)
                .notAvailable("611", 4, "insured_persons")
                .notAvailable("612", 3, "population_end")
                .report();

        List<String> unequal = new ArrayList<>();
        report.lines().forEach(indicatorRow -> {
            ContributionTable contributionTable =
                    report.block(indicatorRow.indicator().code()).orElseThrow();
            if (!FigureComparison.same(
                    contributionTable.year().province().counted(),
                    indicatorRow.figure().yearToDate())) {
                unequal.add(indicatorRow.indicator().code() + ": "
                        + contributionTable.year().province() + " "
                        + indicatorRow.figure().yearToDate());
            }
            if (indicatorRow.figure().value().isPresent()
                    && !indicatorRow.indicator().annualOnly()) {
                UnitCell quarter = contributionTable.quarter(4).orElseThrow().province();
                if (!FigureComparison.same(
                        quarter.counted(), indicatorRow.figure().value())) {
                    unequal.add(indicatorRow.indicator().code() + " in the quarter: " + quarter);
                }
            }
        });

        assertThat(unequal).isEmpty();
    }

    @Test
    void aUnitThatGaveOnlyOnePartOfARateIsShownButNotCounted() {
        ReportModel report = SampleSubmissions.year(1)
                .says("608", 1, "population_end", "90000")
                .notAvailable("608", 1, "insured_persons")
                .report();

        ContributionTable insurance =
                report.block("health_insurance_coverage_rate").orElseThrow();
        ContributionTerm people = insurance.terms().get(1);

        assertThat(people.quarters().get(1).unit("608")).isEqualTo(new UnitCell.NotCounted(new BigDecimal("90000")));
        assertThat(insurance.year().unit("608")).isEqualTo(UnitCell.absent(MissingValue.NOT_AVAILABLE));
    }

    @Test
    void fiveThingsThatAreNoOrdinaryNumberStayApart() {
        ReportModel report = SampleSubmissions.year(1)
                .says("608", 1, "macadamia_new_area_ha", "0")
                .nil("610", 1, "macadamia_new_area_ha")
                .notAvailable("611", 1, "macadamia_new_area_ha")
                .missing("612", 1, UnitStatusRecord.Punctuality.MISSING)
                .report();

        UnitRow macadamia = report.block("macadamia_new_area").orElseThrow().year();

        assertThat(macadamia.unit("608")).isEqualTo(new UnitCell.Number(BigDecimal.ZERO, false));
        assertThat(macadamia.unit("610")).isEqualTo(new UnitCell.Number(BigDecimal.ZERO, true));
        assertThat(macadamia.unit("611")).isEqualTo(UnitCell.absent(MissingValue.NOT_AVAILABLE));
        assertThat(macadamia.unit("612")).isEqualTo(UnitCell.absent(MissingValue.NOT_AVAILABLE));
        assertThat(macadamia.unit("62.SYT")).isEqualTo(UnitCell.absent(MissingValue.NOT_ASKED));
    }

    @Test
    void aRateWithAZeroDenominatorDoesNotApplyToTheUnit() {
        ReportModel report = SampleSubmissions.year(2)
                .says("617", 2, "urban_households", "0")
                .says("617", 2, "urban_households_clean_water", "0")
                .report();

        assertThat(report.block("urban_clean_water_household_rate")
                        .orElseThrow()
                        .year()
                        .unit("617"))
                .isEqualTo(UnitCell.absent(MissingValue.NOT_APPLICABLE));
    }

    @Test
    void averagePopulationIsTheMeanOfQuartersAndNeverTheirSum() {
        SampleSubmissions given = SampleSubmissions.year(2);
        SampleSubmissions.shipped().reportingUnits().stream()
                .filter(u -> u.code().length() == 3)
                .forEach(u -> {
                    given.says(u.code(), 1, "population_start", "50000").says(u.code(), 1, "population_end", "52000");
                    given.says(u.code(), 2, "population_start", "52000").says(u.code(), 2, "population_end", "56000");
                });

        ContributionTable population =
                given.report().block("population_average").orElseThrow();

        // (50.000 + 52.000) / 2 = 51.000 and (52.000 + 56.000) / 2 = 54.000; their mean is 52.500, ten times 525.000
        assertThat(population.year().unit("608").counted().orElseThrow()).isEqualByComparingTo("52500");
        assertThat(population.year().province().counted().orElseThrow()).isEqualByComparingTo("525000");
    }
}
