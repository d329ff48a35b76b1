package vn.kontum.report.job.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.administration.FinalizationCheck;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.narrative.FigureJumps;
import vn.kontum.report.publication.narrative.OpenQuestions;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Implausibility;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.text.Messages;

/** Absurd figures of the right type are found, measured and asked about; honest ones mostly are not. */
class PlausibilityTest {
    private static final Catalogue CATALOGUE = ShippedCatalogue.read();

    @TempDir
    static Path directory;

    private static ReportedYears sample;

    @BeforeAll
    static void readTheSampleYear() {
        sample = ReportedYears.ofSample(CATALOGUE, directory);
    }

    /**
     * One for each kind of variable: stocks and flows of persons, animals, beds, areas and money, parts of a whole,
     * yearly facts.
     */
    @ParameterizedTest
    @CsvSource({
        "608, 2021-Q2, insured_persons, 1",
        "616, 2021-Q2, cattle_total, 1",
        "608, 2021-Q3, population_end, 17600",
        "615, 2021-Q4, rural_households_hygienic_water, 10",
        "610, 2021-Q3, hospital_beds_district, 800",
        "608, 2021-Q4, tourist_arrivals, 1",
        "611, 2021-Q3, forest_new_planted_area_ha, 2900",
        "613, 2021-Q4, forest_area_excl_rubber_ha, 10",
        "608, 2021-Q3, budget_revenue_total, 9999",
        "62.SCT, 2021-Q3, export_value_usd_million, 999",
        "612, 2021-Q4, villages_cultural_title, 1",
        "62.CTK, 2021-Q3, grdp_constant2010, 39000",
        "608, 2021-Q2, crime_reports_new, 4900",
        "608, 2021-Q2, live_births, 1",
        "608, 2021-Q1, insured_persons, 1",
        "618, 2021-Q1, cattle_total, 1",
        "616, 2021-Q1, cattle_total, 1",
        "62.STC, 2021-Q1, budget_revenue_total, 1",
        "62.SYT, 2021-Q1, hospital_beds_provincial, 1",
        "62.SCT, 2021-Q1, export_value_usd_million, 1",
        "62.BTC_TU, 2021-Q1, party_members_admitted, 1",
        "62.SKHDT, 2021-Q1, enterprises_new, 1",
        "62.CTK, 2021-Q1, cattle_total_official, 1",
        "62.SNNPTNT, 2021-Q1, forest_new_planted_official_ha, 1",
        "62.CTK, 2021-Q1, tourist_arrivals_official, 1",
        "62.SGDDT, 2021-Q4, upper_secondary_graduates, 1",
        "613, 2021-Q1, tourist_arrivals, 1",
        "608, 2021-Q1, enterprises_new, 1",
        "612, 2021-Q3, fruit_trees_new_area_ha, 1",
        "617, 2021-Q2, other_medicinal_plants_new_area_ha, 1",
        "617, 2021-Q2, forest_new_planted_area_ha, 1",
        "62.SYT, 2021-Q1, hospital_beds_private, 1",
    })
    void anAbsurdFigureIsAskedAboutAndADraftSaysSoFirst(String unit, String period, String variable, String value) {
        Period quarter = Period.parse(period).orElseThrow();
        ReportedYears years = sample.with(unit, quarter, variable, new BigDecimal(value));

        List<Finding> found = years.withInfluence(unit, quarter).stream()
                .filter(f -> f.variable().filter(variable::equals).isPresent())
                .toList();

        assertThat(found).filteredOn(Finding::needsReason).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Rule.Severity.WARN);
            assertThat(finding.implausibility().orElseThrow().expected()).isNotNegative();
            assertThat(finding.messageVi()).doesNotContain("{", "\u2026");
        });
        InputSnapshot draft = snapshot(years, quarter, unit, found);
        assertThat(questions(draft).lead()).get().asString().contains("CẦN GIẢI TRÌNH");
        assertThat(new FinalizationCheck(CATALOGUE, null).missingReasons(draft, Locale.ENGLISH))
                .isNotEmpty();
    }

    /** Of one head of cattle none being a dairy cow says nothing: what is asked about is the one head. */
    @Test
    void aPartIsNotDoubtedForAnAbsurdWhole() {
        Period quarter = new Period(2021, 1);

        assertThat(sample.with("618", quarter, "cattle_total", BigDecimal.ONE).withInfluence("618", quarter))
                .filteredOn(f -> f.implausibility().isPresent())
                .extracting(f -> f.variable().orElseThrow())
                .containsExactly("cattle_total");
    }

    /** A quarter without a report does not open the door: the last one that is known is held against, further apart. */
    @ParameterizedTest
    @CsvSource({
        "616, 2021-Q3, cattle_total, 1",
        "62.SKHDT, 2021-Q4, enterprises_new_official, 1",
        "62.CTK, 2021-Q3, cattle_total_official, 1",
        "608, 2021-Q3, hospital_beds_district, 3000",
    })
    void anAbsurdFigureAfterASilentQuarterIsAskedAbout(String unit, String period, String variable, String value) {
        Period quarter = Period.parse(period).orElseThrow();
        ReportedYears years =
                sample.without(unit, quarter.previous()).with(unit, quarter, variable, new BigDecimal(value));

        assertThat(years.withInfluence(unit, quarter))
                .filteredOn(f -> f.variable().filter(variable::equals).isPresent())
                .filteredOn(f -> f.severity() == Rule.Severity.WARN)
                .isNotEmpty();
    }

    /** Who reports again after a silent quarter is not asked about more than others. */
    @Test
    void anHonestFileAfterASilentQuarterHoldsNoFinalEditionUp() {
        for (String unit : sample.units(new Period(2021, 2))) {
            Period quarter = new Period(2021, 3);
            if (sample.units(quarter).contains(unit)) {
                assertThat(sample.without(unit, quarter.previous()).withInfluence(unit, quarter))
                        .as(unit)
                        .noneMatch(Finding::needsReason);
            }
        }
    }

    /** 74.000 head in the first quarter: 0,9 × 74.000 = 66.600 in the second is the least that is not asked about. */
    @ParameterizedTest
    @CsvSource({"66599, 1", "66600, 0"})
    void aControlTotalOfADepartmentIsHeldAgainstItsOwnEarlierOne(String second, int doubts) {
        Period quarter = new Period(2021, 2);
        ReportedYears years = sample.with(
                        "62.CTK", new Period(2021, 1), "cattle_total_official", new BigDecimal("74000"))
                .with("62.CTK", quarter, "cattle_total_official", new BigDecimal(second));

        assertThat(years.withInfluence("62.CTK", quarter))
                .filteredOn(f ->
                        f.variable().filter("cattle_total_official"::equals).isPresent())
                .hasSize(doubts);
    }

    /**
     * Insured persons of Kon Tum City typed as 1; expected are the 159.376 of the quarter before. The province has 568.780
     * inhabitants: 100 × 159.375 ÷ 568.780 = 28,02 points of its coverage.
     */
    @Test
    void aWarningTellsWhatItDoesToTheProvince() {
        Period quarter = new Period(2021, 2);
        ReportedYears years = sample.with("608", quarter, "insured_persons", BigDecimal.ONE);

        Implausibility.Influence influence = years.withInfluence("608", quarter).stream()
                .filter(f -> f.variable().filter("insured_persons"::equals).isPresent())
                .findFirst()
                .flatMap(Finding::implausibility)
                .flatMap(Implausibility::influence)
                .orElseThrow();

        assertThat(influence.indicator()).isEqualTo("health_insurance_coverage_rate");
        assertThat(influence
                        .otherwise()
                        .orElseThrow()
                        .subtract(influence.figure().orElseThrow()))
                .isBetween(new BigDecimal("28.0204"), new BigDecimal("28.0206"));
        assertThat(influence.decisive()).isTrue();
    }

    /** The verdicts that a warning names are those of the report, which knows the years before. */
    @ParameterizedTest
    @CsvSource({
        "608, 2021-Q2, insured_persons, 1",
        "608, 2021-Q3, tourist_arrivals, 1",
        "608, 2021-Q3, budget_revenue_total, 9999",
        "62.SCT, 2021-Q3, export_value_usd_million, 1",
        "611, 2021-Q3, forest_new_planted_area_ha, 2900",
        "608, 2021-Q2, enterprises_new, 400",
    })
    void theVerdictsOfAWarningAreThoseOfTheReport(String unit, String period, String variable, String value) {
        Period quarter = Period.parse(period).orElseThrow();
        for (long seed = 1; seed <= 4; seed++) {
            ReportedYears years = sample.precededBy(2020, seed)
                    .precededBy(2019, seed)
                    .with(unit, quarter, variable, new BigDecimal(value));
            List<Observation> known = new ArrayList<>(years.earlier(quarter));
            years.versions(quarter).stream().flatMap(Observation::of).forEach(known::add);
            Map<String, String> verdicts = new TreeMap<>();
            new Assessor(CATALOGUE.at(quarter))
                    .province(quarter, known)
                    .forEach(a -> verdicts.put(
                            a.figure().indicator().code(), a.verdict().name()));

            assertThat(years.withInfluence(unit, quarter))
                    .filteredOn(f -> f.variable().filter(variable::equals).isPresent())
                    .singleElement()
                    .satisfies(finding -> {
                        Implausibility.Influence influence = finding.implausibility()
                                .orElseThrow()
                                .influence()
                                .orElseThrow();
                        assertThat(influence.verdict()).isEqualTo(verdicts.get(influence.indicator()));
                    });
        }
    }

    /**
     * A unit's own earlier figure is expected before what others report: beds of Dak Glei against the 80 of the quarter before, new
     * forest of Dak To against its own third quarter of the year before.
     */
    @Test
    void whatIsExpectedIsTheUnitsOwnEarlierFigure() {
        Period quarter = new Period(2021, 3);
        ReportedYears years = sample.precededBy(2020, 1);
        BigDecimal lastYear = years.value("611", new Period(2020, 3), "forest_new_planted_area_ha");
        BigDecimal before = years.value("610", new Period(2021, 2), "hospital_beds_district");

        assertThat(expected(
                        years.with("611", quarter, "forest_new_planted_area_ha", new BigDecimal(2_900)),
                        "611",
                        quarter,
                        "forest_new_planted_area_ha"))
                .isEqualByComparingTo(lastYear);
        assertThat(expected(
                        years.with("610", quarter, "hospital_beds_district", new BigDecimal(3_000)),
                        "610",
                        quarter,
                        "hospital_beds_district"))
                .isEqualByComparingTo(before);
    }

    @Test
    void withoutAQuarterBeforeTheSameQuarterOfTheYearBeforeIsExpected() {
        Period quarter = new Period(2021, 1);
        ReportedYears years = sample.precededBy(2020, 1).without("608", new Period(2020, 4));

        assertThat(expected(
                        years.with("608", quarter, "insured_persons", BigDecimal.ONE),
                        "608",
                        quarter,
                        "insured_persons"))
                .isEqualByComparingTo(years.value("608", new Period(2020, 1), "insured_persons"));
    }

    private static BigDecimal expected(ReportedYears years, String unit, Period quarter, String variable) {
        return years.withInfluence(unit, quarter).stream()
                .filter(f -> f.variable().filter(variable::equals).isPresent())
                .flatMap(f -> f.implausibility().stream())
                .findFirst()
                .orElseThrow()
                .expected();
    }

    @Test
    void theProvinceFigureThatJumpsIsNamedUntilItsReasonIsRecorded() {
        Period quarter = new Period(2021, 2);
        ReportedYears years = sample.with("608", quarter, "insured_persons", BigDecimal.ONE);
        InputSnapshot draft = snapshot(years, quarter, "608", List.of());

        List<FigureJumps.Jump> jumps = new FigureJumps(CATALOGUE, draft).unexplained();

        assertThat(jumps).extracting(jump -> jump.indicator().code()).containsExactly("health_insurance_coverage_rate");
        InputSnapshot.WaivedRule reason = new InputSnapshot.WaivedRule(
                "62", quarter, jumps.get(0).key(), "An", "đã đối chiếu với Bảo hiểm xã hội");
        assertThat(new FigureJumps(CATALOGUE, with(draft, List.of(reason))).unexplained())
                .isEmpty();
        assertThat(questions(draft).lead()).get().asString().contains("vượt giới hạn, chưa có lý do");
    }

    @Test
    void noProvinceFigureOfTheSampleYearJumps() {
        for (int q = 1; q <= 4; q++) {
            Period quarter = new Period(2021, q);
            assertThat(new FigureJumps(CATALOGUE, snapshot(sample, quarter, "608", List.of())).all())
                    .as(quarter.code())
                    .isEmpty();
        }
    }

    /** A district that is silent in one of two quarters is no jump of the province: the others are held against themselves. */
    @ParameterizedTest
    @CsvSource({"615, 4, 4", "608, 1, 2", "617, 3, 3", "617, 3, 4"})
    void aSilentDistrictMakesNoFigureJump(String unit, int silent, int quarter) {
        ReportedYears years = sample.without(unit, new Period(2021, silent));

        assertThat(new FigureJumps(CATALOGUE, snapshot(years, new Period(2021, quarter), "608", List.of())).all())
                .isEmpty();
    }

    /** 608 types insured persons as 1 while 615 is silent: the jump is found, and no figure over nine districts is printed. */
    @Test
    void aFigureThatJumpsBesideASilentDistrictIsToldByItsChangeOnly() {
        Period quarter = new Period(2021, 2);
        InputSnapshot draft = snapshot(
                sample.with("608", quarter, "insured_persons", BigDecimal.ONE).without("615", quarter),
                quarter,
                "608",
                List.of());

        FigureJumps.Jump jump = new FigureJumps(CATALOGUE, draft).unexplained().get(0);

        assertThat(jump.indicator().code()).isEqualTo("health_insurance_coverage_rate");
        assertThat(jump.without()).containsExactly("615");
        assertThat(questions(draft).lead())
                .get()
                .asString()
                .matches(".*không tính Huyện Đăk Hà: giảm \\d+,\\d % so với Quý I/2021.*")
                .doesNotContain("toàn tỉnh");
    }

    @Test
    void noFigureOfTheSampleYearHoldsAFinalEditionUp() {
        for (int q = 1; q <= 4; q++) {
            Period quarter = new Period(2021, q);
            for (String unit : sample.units(quarter)) {
                assertThat(sample.withInfluence(unit, quarter))
                        .as(unit + " " + quarter)
                        .noneMatch(Finding::needsReason);
            }
        }
    }

    @Test
    void atMostThreeOfAHundredCellsOfTheSampleYearWarn() {
        assertThat(sample.shareOfDoubts(2021)).isLessThanOrEqualTo(0.03);
    }

    /** Years of other growth and other seasons, each held against the sample year before it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void atMostThreeOfAHundredCellsOfAnotherPlausibleYearWarn(long seed) {
        assertThat(sample.followedBy(2022, seed).shareOfDoubts(2022)).isLessThanOrEqualTo(0.03);
    }

    private static InputSnapshot snapshot(ReportedYears years, Period quarter, String unit, List<Finding> found) {
        List<SubmissionVersion> versions = new ArrayList<>(years.versions(quarter));
        return new InputSnapshot(
                quarter,
                versions,
                List.of(),
                found.stream()
                        .map(f -> new InputSnapshot.OpenWarning(unit, quarter, f))
                        .toList(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static InputSnapshot with(InputSnapshot draft, List<InputSnapshot.WaivedRule> waivers) {
        return new InputSnapshot(draft.period(), draft.versions(), List.of(), List.of(), waivers, List.of(), Map.of());
    }

    private static OpenQuestions questions(InputSnapshot draft) {
        EditionMetadata meta = new EditionMetadata(1, Edition.State.DRAFT, "d", CATALOGUE.version(), Instant.EPOCH);
        return new OpenQuestions(new ReportHeader(CATALOGUE, draft, meta, new ReportFormatter(Messages.VIETNAMESE)));
    }
}
