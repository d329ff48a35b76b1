package vn.kontum.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Unit.Level;
import vn.kontum.report.catalogue.csv.CatalogueLoader;

class CatalogueTest {
    private final Catalogue catalogue = FrozenCatalogue.read();

    @Test
    void tenDistrictsReportBeforeElevenDepartments() {
        assertThat(catalogue.reportingUnits())
                .extracting(Unit::code)
                .containsExactly(
                        "608",
                        "610",
                        "611",
                        "612",
                        "613",
                        "614",
                        "615",
                        "616",
                        "617",
                        "618",
                        "62.SGDDT",
                        "62.SLDTBXH",
                        "62.SYT",
                        "62.BQL_KKT",
                        "62.CTK",
                        "62.STC",
                        "62.SKHDT",
                        "62.SCT",
                        "62.SNNPTNT",
                        "62.CAT",
                        "62.BTC_TU");
    }

    @Test
    void whatIsInForceInAKnownPeriodIsTakenOnce() {
        Period period = new Period(2021, 2);

        assertThat(catalogue.at(period)).isSameAs(catalogue.at(period));
        assertThat(catalogue.at(new Period(2021, 3)).at(period)).isSameAs(catalogue.at(period));
        assertThat(catalogue.at(new Period(1950, 1))).isNotSameAs(catalogue.at(new Period(1950, 1)));
    }

    @Test
    void whoReportsIsWorkedOutOnceHoweverOftenItIsAsked() {
        Period period = new Period(2021, 2);

        assertThat(catalogue.reportingUnits()).isSameAs(catalogue.reportingUnits());
        assertThat(catalogue.at(period).reportingUnits())
                .isSameAs(catalogue.at(period).reportingUnits());
        assertThat(catalogue.reportingUnitsOfYear(period)).isSameAs(catalogue.reportingUnitsOfYear(period));
    }

    @Test
    void everyDepartmentIsAskedForSomething() {
        assertThat(catalogue.reportingUnits())
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(catalogue.variables())
                        .as(unit.nameVi())
                        .anyMatch(variable -> variable.assignedTo(unit)));
    }

    @Test
    void communesOfTheTenDistrictsAreOneHundredAndTwo() {
        assertThat(sumOverDistricts("communes_total")).isEqualByComparingTo("102");
        assertThat(sumOverDistricts("urban_communes")).isEqualByComparingTo("17");
        assertThat(sumOverDistricts("rural_communes")).isEqualByComparingTo("85");
        assertThat(catalogue.units().stream().filter(unit -> unit.level() == Level.COMMUNE))
                .hasSize(102);
    }

    /** The yearbook prints 9.677,30 km² for the province, while its ten districts add up to 9.677,29. */
    @Test
    void areasOfTheDistrictsAddUpToThatOfTheProvinceButForRounding() {
        assertThat(sumOverDistricts("natural_area_ha")).isEqualByComparingTo("967729");
        assertThat(catalogue.province().fact("natural_area_ha")).contains(new BigDecimal("967730"));
    }

    @Test
    void namesAreSpelledAsTheProvincialGovernmentSpellsThem() {
        assertThat(catalogue.unit("615")).map(Unit::nameVi).contains("Huyện Đăk Hà");
        assertThat(catalogue.units()).noneMatch(unit -> unit.nameVi().contains("Đắk"));
    }

    @Test
    void fiftyTwoTargetsAndTwoSupplementaryOnesStandInOrder() {
        assertThat(catalogue.indicators())
                .extracting(Indicator::no)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 54).boxed().toList());
        assertThat(catalogue.indicators().stream()
                        .filter(Indicator::supplementary)
                        .map(Indicator::no))
                .containsExactly(53, 54);
    }

    @Test
    void anIndicatorIsDueOnlyInQuartersInWhichAllItsVariablesAreDue() {
        assertThat(indicator("population_average").dueQuarters()).containsOnly(1, 2, 3, 4);
        assertThat(indicator("trained_labour_rate").dueQuarters()).containsOnly(2, 4);
        assertThat(indicator("multidimensional_poverty_reduction").dueQuarters())
                .containsOnly(4);
        assertThat(indicator("military_call_up_rate").dueQuarters()).containsOnly(1);
    }

    @Test
    void onlyGrdpPerHeadHasAMeaningForTheWholeYearAlone() {
        assertThat(catalogue.indicators().stream().filter(Indicator::annualOnly))
                .extracting(Indicator::code)
                .containsExactly("grdp_per_capita");
    }

    @Test
    void povertyNeedsABaseRateThatIsNotConfiguredYet() {
        Indicator poverty = indicator("multidimensional_poverty_reduction");
        assertThat(poverty.needsBase()).isTrue();
        assertThat(poverty.base()).isEmpty();
        assertThat(catalogue.indicators().stream().filter(Indicator::needsBase)).containsExactly(poverty);
    }

    @Test
    void ratiosNeverAddUpOverUnits() {
        assertThat(indicator("tourist_arrivals").additive()).isTrue();
        assertThat(indicator("health_insurance_coverage_rate").additive()).isFalse();
    }

    @Test
    void onlyThePartsOfThePopulationBalanceAndControlTotalsMayStayBlank() {
        assertThat(catalogue.variables().stream().filter(v -> v.submitted() && !v.required()))
                .extracting(Variable::code)
                .containsExactly(
                        "live_births",
                        "deaths",
                        "in_migrants",
                        "out_migrants",
                        "cattle_total_official",
                        "forest_new_planted_official_ha",
                        "fruit_trees_new_official_ha",
                        "enterprises_new_official",
                        "tourist_arrivals_official");
    }

    @Test
    void everyRuleIsThereAsExpressionsTenChecksAndOneDefinition() {
        assertThat(catalogue.rules().stream().map(Rule::id).distinct())
                .containsExactlyElementsOf(IntStream.concat(IntStream.rangeClosed(1, 46), IntStream.of(48, 49))
                        .mapToObj(i -> String.format(Locale.ROOT, "R%02d", i))
                        .toList());
        assertThat(catalogue.rules().stream().filter(rule -> rule.expression().isPresent()))
                .hasSize(63);
        assertThat(catalogue.rules().stream().flatMap(rule -> rule.check().stream()))
                .containsExactly(
                        "double-reported-hospital",
                        "cumulative-as-quarter",
                        "equal-between-units",
                        "sum-against-department",
                        "scale-jump",
                        "change-previous",
                        "change-last-year",
                        "share-of-whole",
                        "peer-comparison",
                        "figure-of-department");
        assertThat(catalogue.rules().stream().filter(Rule::definition))
                .extracting(Rule::id)
                .containsExactly("R04");
    }

    @Test
    void aRuleAppliesWhereAllItsFiguresAreAsked() {
        Unit district = catalogue.unit("608").orElseThrow();
        Unit statistics = catalogue.unit("62.CTK").orElseThrow();
        assertThat(catalogue.rules(district, new Period(2021, 1)))
                .extracting(Rule::key)
                .contains("R01.1", "R37.1")
                .doesNotContain("R30.1", "R34.1", "R04.1");
        assertThat(catalogue.rules(district, new Period(2021, 2)))
                .extracting(Rule::key)
                .contains("R30.1")
                .doesNotContain("R30.2");
        assertThat(catalogue.rules(statistics, new Period(2021, 1)))
                .extracting(Rule::key)
                .containsExactly(
                        "R28.1", "R33.1", "R33.2", "R34.1", "R35.1", "R46.1", "R48.1", "R48.2", "R48.3", "R48.5");
    }

    @Test
    void insuranceAboveThePopulationIsAWarningForADistrictAndAnErrorForTheProvince() {
        assertThat(catalogue.provinceRules())
                .extracting(Rule::key, Rule::severity)
                .containsExactly(
                        Assertions.tuple("R03.3", Rule.Severity.BLOCK),
                        Assertions.tuple("R49.1", Rule.Severity.WARN),
                        Assertions.tuple("R49.2", Rule.Severity.WARN),
                        Assertions.tuple("R49.3", Rule.Severity.WARN),
                        Assertions.tuple("R49.4", Rule.Severity.WARN),
                        Assertions.tuple("R49.5", Rule.Severity.WARN));
    }

    @Test
    void aMessageTellsTheClerkHisOwnFigures() {
        Rule rule = catalogue.rules().stream()
                .filter(r -> r.key().equals("R01.1"))
                .findFirst()
                .orElseThrow();
        Map<String, String> figures = Map.of("population_start", "50.000", "prev(population_end)", "50.100");
        assertThat(Rule.fill(rule.messageVi(), figures::get))
                .isEqualTo("Dân số đầu kỳ là 50.000 người, khác dân số cuối kỳ trước đã báo cáo là 50.100 người.");
    }

    @Test
    void quartersHaveTheWindowThatTheSettingsChoose() {
        Period first = new Period(2021, 1);
        assertThat(catalogue.window(first))
                .contains(new ReportingWindow(
                        first, "Quý I/2021", date("2020-12-15"), date("2021-03-14"), date("2021-03-16")));
        assertThat(new CatalogueLoader(QuarterCalendar.CALENDAR)
                        .read(FrozenCatalogue.FOLDER)
                        .window(first))
                .contains(new ReportingWindow(
                        first, "Quý I/2021", date("2021-01-01"), date("2021-03-31"), date("2021-04-02")));
    }

    @Test
    void publishedFiguresAreComparedOnlyWhereTheyCanBeReliedOn() {
        assertThat(catalogue.published("62", "grdp_growth_rate", "2020"))
                .map(ReferenceFigure::value)
                .contains(new BigDecimal("9.39"));
        assertThat(catalogue.published("615", "population_avg", "2022")).isEmpty();
    }

    private Indicator indicator(String code) {
        return catalogue.indicator(code).orElseThrow();
    }

    private BigDecimal sumOverDistricts(String fact) {
        List<Unit> districts = catalogue.units().stream()
                .filter(unit -> unit.level() == Level.DISTRICT)
                .toList();
        return districts.stream().map(unit -> unit.fact(fact).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
