package vn.kontum.report.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.job.consolidate.ConsolidationContext;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.narrative.NarrativeWriter;
import vn.kontum.report.publication.narrative.UrgentTargets;
import vn.kontum.report.text.Messages;

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

    /** A district that is silent in the second quarter is missing from the year, not from the last quarter. */
    @Test
    void theQuarterAloneIsWorthWhatItsOwnUnitsMakeIt() {
        ReportModel second = SampleSubmissions.year(4)
                .missing("615", 2, UnitStatusRecord.Punctuality.MISSING)
                .report();

        assertThat(published(REPORT, "forest_new_planted_area"))
                .returns(FigureStatus.LOWER_BOUND, f -> f.worth(SampleSubmissions.shipped()))
                .returns(FigureStatus.LOWER_BOUND, f -> f.worthOfQuarter(SampleSubmissions.shipped()));
        assertThat(published(second, "forest_new_planted_area"))
                .returns(FigureStatus.LOWER_BOUND, f -> f.worth(SampleSubmissions.shipped()))
                .returns(FigureStatus.COMPLETE, f -> f.worthOfQuarter(SampleSubmissions.shipped()));
    }

    private static EditionRepository.EditionFigure published(ReportModel report, String code) {
        return report.lines()
                .filter(l -> l.indicator().code().equals(code))
                .map(l -> ConsolidationContext.published(l.assessment(), ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everySentenceOfALineWithAHoleNamesTheHole() {
        NarrativeWriter sentences = new NarrativeWriter(REPORT.frame());
        String district = REPORT.frame().unit("615");

        assertThat(REPORT.lines().filter(l -> l.partial() || l.suppressed()))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(sentences.of(l)).contains(district));
    }

    /** Nine districts tell neither what ten will bring by the end of the year nor what is still needed. */
    @Test
    void aPartOfASumIsNotProjected() {
        assertThat(REPORT.lines().filter(IndicatorRow::partial))
                .isNotEmpty()
                .allMatch(line -> line.assessment().paceOfWhole().isEmpty());
        assertThat(REPORT.lines()
                        .map(IndicatorRow::assessment)
                        .filter(a -> !a.partial() && a.pace().isPresent()))
                .isNotEmpty()
                .allMatch(a -> a.paceOfWhole().equals(a.pace()));
    }

    /** The ends of a range are printed with the digits that they need to show on which side of the target they lie. */
    @Test
    void aPrintedRangeDoesNotHideTheVerdictOfItsEnds() {
        assertThat(REPORT.lines()
                        .filter(l -> l.assessment().expected().isPresent()
                                && l.indicator().target().value().isPresent()))
                .isNotEmpty()
                .allSatisfy(l -> {
                    Interval range = l.assessment().expected().orElseThrow();
                    for (BigDecimal end : List.of(range.low(), range.high())) {
                        BigDecimal printed = end.setScale(l.decimals(range), RoundingMode.HALF_UP);
                        assertThat(l.indicator().target().metBy(printed))
                                .as(l.indicator().code())
                                .isEqualTo(l.indicator().target().metBy(end));
                    }
                });
    }

    @Test
    void aRangeWhoseEndsPrintAlikeIsOneNumber() {
        assertThat(REPORT.words().range(new Interval(new BigDecimal("46.9399"), new BigDecimal("46.9449")), 2))
                .isEqualTo("46,94");
    }

    /** A target whose units are missing is as urgent as what they are expected to add leaves it. */
    @Test
    void aTargetFarFromItsPlanIsUrgentAlsoWhereADistrictIsMissing() {
        List<IndicatorRow> urgent = UrgentTargets.of(REPORT);
        List<IndicatorRow> whole = UrgentTargets.of(SampleSubmissions.year(4).report());

        assertThat(urgent)
                .extracting(row -> row.indicator().code())
                .containsExactlyElementsOf(
                        whole.stream().map(row -> row.indicator().code()).toList());
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

    /** What is kept of an edition tells as much: dry runs and comparisons print its figures with the same signs. */
    @Test
    void aPublishedFigureIsWorthWhatItWasWhenItWasComputed() {
        ReportModel neighbours = SampleSubmissions.year(4)
                .missing("615", 2, UnitStatusRecord.Punctuality.MISSING)
                .report();

        assertThat(Stream.concat(REPORT.lines(), neighbours.lines()).map(IndicatorRow::assessment))
                .extracting(Assessment::status)
                .contains(FigureStatus.values());
        assertThat(Stream.concat(REPORT.lines(), neighbours.lines()).map(IndicatorRow::assessment))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(ConsolidationContext.published(a, "")
                                .worth(REPORT.frame().catalogue()))
                        .as(a.figure().indicator().code())
                        .isEqualTo(a.status()));
    }

    @Test
    void aNumberCarriesTheSignOfWhatItIsWorthInBothLanguages() {
        assertThat(Stream.of(FigureStatus.values()).map(s -> new ReportFormatter(Messages.VIETNAMESE).signed("7", s)))
                .containsExactly("7", "7 [e]", "\u22657", "7 [một phần]", "~7");
        assertThat(Stream.of(FigureStatus.values()).map(s -> new ReportFormatter(Locale.UK).signed("7", s)))
                .containsExactly("7", "7 [e]", "\u22657", "7 [partial]", "~7");
    }

    @Test
    void openVerdictsLeanOnlyWhereExpectedFiguresAgree() {
        assertThat(REPORT.lines()
                        .map(IndicatorRow::assessment)
                        .filter(a -> a.leaning().isPresent()))
                .isNotEmpty()
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
