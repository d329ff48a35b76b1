package vn.kontum.report.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.narrative.NarrativeWriter;

/** One district is excluded from the last quarter: what is printed of each kind of figure. */
class HolesTest {
    private static final ReportModel REPORT = SampleSubmissions.year(4)
            .missing("615", 4, UnitStatusRecord.Punctuality.EXCLUDED)
            .report();

    private static IndicatorRow line(String code) {
        return REPORT.lines()
                .filter(l -> l.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noRateMixesNineDistrictsWithTheWholeProvince() {
        for (String rate :
                new String[] {"grdp_per_capita", "hospital_beds_per_10000", "health_insurance_coverage_rate"}) {
            IndicatorRow indicatorRow = line(rate);
            assertThat(indicatorRow.assessment().status())
                    .as("%s %s", rate, indicatorRow.assessment())
                    .isEqualTo(FigureStatus.SUPPRESSED);
            assertThat(indicatorRow.figure().yearToDate()).as(rate).isEmpty();
            assertThat(indicatorRow.assessment().gap()).as(rate).isEmpty();
            assertThat(indicatorRow.letter()).as(rate).contains(ObservationStatus.NOT_AVAILABLE);
            assertThat(indicatorRow.mark()).as(rate).isEqualTo(MissingValue.NOT_AVAILABLE);
            assertThat(indicatorRow.assessment().possible()).as(rate).isPresent();
            assertThat(REPORT.block(rate).orElseThrow().year().province().counted())
                    .as(rate)
                    .isEmpty();
        }
    }

    @Test
    void aStockWithoutADistrictIsAPartAndHasNoGap() {
        IndicatorRow herd = line("cattle_herd");

        assertThat(herd.assessment().status()).isEqualTo(FigureStatus.PARTIAL);
        assertThat(herd.figure().yearToDate()).isPresent();
        assertThat(herd.assessment().gap()).isEmpty();
        assertThat(herd.assessment().percentOfPlan()).isEmpty();
    }

    @Test
    void aSumOverTheYearWithoutADistrictIsALowerBound() {
        assertThat(line("forest_new_planted_area").assessment().status()).isEqualTo(FigureStatus.LOWER_BOUND);
    }

    @Test
    void everySentenceOfALineWithAHoleNamesTheHole() {
        NarrativeWriter sentences = new NarrativeWriter(REPORT.frame());
        String district = REPORT.frame().unit("615");

        assertThat(REPORT.lines().filter(l -> l.partial() || l.suppressed()))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(sentences.of(l)).contains(district));
    }

    @Test
    void whatIsExpectedLiesWithinWhatIsPossible() {
        assertThat(REPORT.lines()
                        .map(IndicatorRow::assessment)
                        .filter(a -> a.expected().isPresent()))
                .isNotEmpty()
                .allSatisfy(a -> {
                    assertThat(a.possible()
                                    .orElseThrow()
                                    .contains(a.expected().orElseThrow().low()))
                            .isTrue();
                    assertThat(a.possible()
                                    .orElseThrow()
                                    .contains(a.expected().orElseThrow().high()))
                            .isTrue();
                });
    }

    @Test
    void openVerdictsLeanOnlyWhereExpectedFiguresAgree() {
        assertThat(REPORT.lines()
                        .map(IndicatorRow::assessment)
                        .filter(a -> a.leaning().isPresent()))
                .allSatisfy(a -> assertThat(a.verdict()).isIn(Verdict.INSUFFICIENT, Verdict.NO_DATA));
    }

    @Test
    void aMiddleQuarterOfPopulationIsImputedFromItsNeighbours() {
        ReportModel whole = SampleSubmissions.year(4).report();
        ReportModel hole = SampleSubmissions.year(4)
                .missing("615", 2, UnitStatusRecord.Punctuality.MISSING)
                .report();

        IndicatorRow imputed = hole.lines()
                .filter(l -> l.indicator().code().equals("population_average"))
                .findFirst()
                .orElseThrow();
        IndicatorRow full = whole.lines()
                .filter(l -> l.indicator().code().equals("population_average"))
                .findFirst()
                .orElseThrow();
        assertThat(imputed.assessment().status()).isEqualTo(FigureStatus.IMPUTED);
        assertThat(imputed.letter()).isEqualTo(Optional.of(ObservationStatus.ESTIMATED));
        assertThat(imputed.figure().yearToDate().orElseThrow())
                .isEqualByComparingTo(full.figure().yearToDate().orElseThrow());
    }
}
