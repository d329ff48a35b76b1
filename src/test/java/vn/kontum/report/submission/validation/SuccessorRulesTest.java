package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.csv.EditedCatalogue;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.prior.PriorPeriodValues;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** In 2022 two fifths of district 616 become district 619; forms and rules of the first quarter follow the predecessor. */
class SuccessorRulesTest {
    private static final Period LAST = new Period(2021, 4);
    private static final Period FIRST = new Period(2022, 1);

    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void aDistrictIsSplit() {
        catalogue = new EditedCatalogue(folder)
                .withLine("plans.csv", "2022,05-NQ/TU,2021-12-06,n,n,i,i,2.1")
                .withLine("targets.csv", "2022,1,cattle_herd,2.1,no,GE,w,no,90000,,,,,q,,,")
                .withLine(
                        "units.csv", "619,DISTRICT,district,62,Huyện Mô Rai,Mo Rai District,n,0,0,0,60000,0,s,2022-Q1,")
                .withLine("unit_aliases.csv", "619,Huyện Mô Rai,morai,")
                .withLine("unit_changes.csv", "2022-Q1,SPLIT,616,619,,0.4,12/NQ,2021-11-01,")
                .read();
    }

    @Test
    void aNewDistrictIsExpectedFromItsFirstPeriodOn() {
        assertThat(catalogue.at(LAST).reportingUnits())
                .extracting(Unit::code)
                .hasSize(21)
                .doesNotContain("619");
        assertThat(catalogue.at(FIRST).reportingUnits())
                .extracting(Unit::code)
                .hasSize(22)
                .contains("619");
        Unit district = catalogue.unit("619").orElseThrow();
        assertThat(catalogue.form(district, LAST)).isEmpty();
        assertThat(catalogue.form(district, FIRST)).isNotEmpty();
    }

    /** 50001 × 0.4 = 20000.4 and 50001 × 0.6 = 30000.6: 20000 and 30001. */
    @Test
    void theFormShowsWhatThePredecessorsReported() {
        assertThat(earlier("619").previousQuarter("population_end")).contains(new BigDecimal("20000"));
        assertThat(earlier("616").previousQuarter("population_end")).contains(new BigDecimal("30001"));
        assertThat(earlier("615").previousQuarter("population_end")).isEmpty();
    }

    @Test
    void aRuleOverTwoQuartersFollowsThem() {
        assertThat(broken("619", "20000")).doesNotContain("R01");
        assertThat(broken("619", "50001")).contains("R01");
        assertThat(broken("616", "30001")).doesNotContain("R01");
        assertThat(broken("616", "50001")).contains("R01");
    }

    /** Population may move by a tenth of 50001 a quarter; a district that is split loses more, and is compared anew later. */
    @Test
    void aSplitLiftsTheLimitsOfItsUnitsAndItsQuarter() {
        assertThat(beyond("616", FIRST, Map.of(LAST, "50001"))).isFalse();
        assertThat(beyond("619", FIRST, Map.of(LAST, "50001"))).isFalse();
        assertThat(beyond("616", FIRST.next(), Map.of(LAST, "50001"))).isFalse();
        assertThat(beyond("616", FIRST.next(), Map.of(FIRST, "20000"))).isTrue();
        assertThat(beyond("615", FIRST, Map.of(LAST, "50001"))).isTrue();
    }

    private boolean beyond(String unit, Period period, Map<Period, String> known) {
        PriorSubmissions history = (of, earlier, variable) -> of.equals(unit) && variable.equals("population_end")
                ? Optional.ofNullable(known.get(earlier)).map(BigDecimal::new)
                : Optional.empty();
        return !new LimitCheck(catalogue, history, new FindingFactory())
                .find(submission(unit, period, "population_end", "30001"))
                .isEmpty();
    }

    private PriorPeriodValues earlier(String unit) {
        Catalogue inForce = catalogue.at(FIRST);
        return new PriorPeriodValues(inForce, inForce.unit(unit).orElseThrow(), FIRST, history());
    }

    private static PriorSubmissions history() {
        return (unit, period, variable) ->
                unit.equals("616") && period.equals(LAST) && variable.equals("population_end")
                        ? Optional.of(new BigDecimal("50001"))
                        : Optional.empty();
    }

    private List<String> broken(String unit, String start) {
        RuleEngine rules = new RuleEngine(catalogue, history(), Waivers.none(), ProgrammedRules.all());
        return rules.check(submission(unit, FIRST, "population_start", start)).stream()
                .map(finding -> finding.code())
                .toList();
    }

    private static Submission submission(String unit, Period period, String variable, String number) {
        ReportedValue value = new ReportedValue(
                variable,
                ReportedValue.Status.NUMBER,
                Optional.of(new BigDecimal(number)),
                number,
                "s",
                "D8",
                Optional.empty(),
                Optional.empty());
        return new Submission(unit, period, "DISTRICT", Optional.empty(), Optional.empty(), List.of(value), 1, 0);
    }
}
