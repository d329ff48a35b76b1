package vn.kontum.report.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.UnitExplanation;

/**
 * What is said beside figures: that they are estimates, that sums agree with official totals, and what units in charge
 * wrote.
 */
class StatementsTest {
    /**
     * Villages with the title are counted on 31 December and reported by 14 December; insurance is counted on the 14th.
     */
    @Test
    void factsOfTheLastDayOfTheYearAreEstimatesUntilThen() {
        ReportModel report = SampleSubmissions.year(4).finished().report();

        IndicatorRow villages = line(report, "villages_cultural_title");
        IndicatorRow insured = line(report, "insured_persons");

        assertThat(villages.estimated()).isTrue();
        assertThat(villages.letter()).contains(ObservationStatus.ESTIMATED);
        assertThat(insured.estimated()).isFalse();
        assertThat(insured.letter()).contains(ObservationStatus.FINAL);
        assertThat(notes(report, villages)).anyMatch(note -> note.contains("31/12/2021"));
    }

    /**
     * Ten districts say 1,000 each: 1 % of 10,101 is 101.01, and 101 apart agrees; 1 % of 10,102 is 101.02, and 102
     * does not.
     */
    @Test
    void sumsOfDistrictsAreHeldAgainstTheOfficialTotal() {
        assertThat(cattle("10101").outcome()).isEqualTo(ProvinceRules.Outcome.HOLDS);
        assertThat(cattle("10102").outcome()).isEqualTo(ProvinceRules.Outcome.BROKEN);
        assertThat(cattle("10102").message()).contains("10.000", "10.102");
    }

    @Test
    void aTotalThatNobodyGaveOrADistrictThatIsSilentAppliesNoRule() {
        SampleSubmissions given = SampleSubmissions.year(1).notAvailable("62.CTK", 1, "cattle_total_official");

        assertThat(result(given).outcome()).isEqualTo(ProvinceRules.Outcome.NOT_APPLIED);
    }

    @Test
    void theReportCarriesWhatTheUnitInChargeWroteWithItsName() {
        ReportModel report = explained(2, 2);
        IndicatorRow indicatorRow = beds(report);

        assertThat(notes(report, indicatorRow))
                .anySatisfy(
                        note -> assertThat(note).contains("Sở Y tế", "chậm bàn giao", "thêm 40 giường", "41,5 [e]"));
        assertThat(indicatorRow.ownEstimate()).contains(new BigDecimal("41.5"));
    }

    /** The promise of the first quarter stands beside the figure of the second. */
    @Test
    void thePromiseOfTheQuarterBeforeStandsBesideTheNewFigure() {
        ReportModel report = explained(1, 2);

        assertThat(notes(report, beds(report)))
                .anySatisfy(note -> assertThat(note).contains("Sở Y tế đã nêu", "thêm 40 giường", "Nay:"));
        assertThat(beds(report).ownEstimate()).isEmpty();
    }

    /** 62.SYT answers a request of the closing, so that what it wrote in the fourth quarter is not said beside it. */
    @Test
    void whatAUnitWritesInAnAnnualClosingReplacesWhatItWroteInTheLastQuarter() {
        UnitExplanation closing = new UnitExplanation("62.SYT", Period.closing(2021), 2, said());
        ReportModel report = report(ChangedSnapshot.explained(
                SampleSubmissions.year(4).snapshot(),
                closing,
                new UnitExplanation("62.SYT", new Period(2021, 4), 1, said())));

        assertThat(report.frame().explanations(beds(report).indicator(), Period.closing(2021)))
                .containsExactly(closing);
    }

    @Test
    void whatAUnitWritesOfATargetThatIsNotItsOwnIsNotCarried() {
        InputSnapshot plain = SampleSubmissions.year(2).snapshot();
        ReportModel report =
                report(ChangedSnapshot.explained(plain, new UnitExplanation("62.CTK", new Period(2021, 2), 1, said())));

        assertThat(notes(report, beds(report))).noneMatch(note -> note.contains("40 giường"));
    }

    @Test
    void ofManyDistrictsTheFirstFiveExplanationsAreCarriedAndTheOthersCounted() {
        Catalogue many = ManyDistricts.of(70);
        String target = many.inCharge(many.unit("608").orElseThrow()).get(0).code();
        UnitExplanation[] twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new UnitExplanation(
                        ManyDistricts.code(number),
                        new Period(2021, 2),
                        1,
                        new Explanation(target, Optional.empty(), "mưa lũ", "", "", "Giải trình", "G4")))
                .toArray(UnitExplanation[]::new);
        InputSnapshot snapshot = ChangedSnapshot.explained(
                SampleSubmissions.year(2).catalogue(many).snapshot(), twelve);
        ReportModel report = SampleSubmissions.report(many, snapshot);

        List<String> notes = notes(report, row(report, target));

        assertThat(notes).filteredOn(note -> note.contains("mưa lũ")).hasSize(5);
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("Còn 7 giải trình của đơn vị khác"));
    }

    private static ReportModel explained(int quarter, int of) {
        InputSnapshot plain = SampleSubmissions.year(of).snapshot();
        return report(
                ChangedSnapshot.explained(plain, new UnitExplanation("62.SYT", new Period(2021, quarter), 1, said())));
    }

    private static Explanation said() {
        return new Explanation(
                bedsCode(),
                Optional.of(new BigDecimal("41.5")),
                "chậm bàn giao",
                "thêm 40 giường",
                "30/9",
                "Giải trình",
                "G4");
    }

    private static String bedsCode() {
        return SampleSubmissions.shipped()
                .inCharge(SampleSubmissions.shipped().unit("62.SYT").orElseThrow())
                .get(0)
                .code();
    }

    private static IndicatorRow beds(ReportModel report) {
        return row(report, bedsCode());
    }

    private static IndicatorRow row(ReportModel report, String indicator) {
        return report.lines()
                .filter(indicatorRow -> indicatorRow.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static ReportModel report(InputSnapshot snapshot) {
        return SampleSubmissions.report(snapshot);
    }

    private static ProvinceRules.Result cattle(String official) {
        SampleSubmissions given = SampleSubmissions.year(1).says("62.CTK", 1, "cattle_total_official", official);
        SampleSubmissions.shipped().reportingUnits().stream()
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .forEach(unit -> given.says(unit.code(), 1, "cattle_total", "1000"));
        return result(given);
    }

    private static ProvinceRules.Result result(SampleSubmissions given) {
        return new ProvinceRules(given.report().frame())
                .results().stream()
                        .filter(result -> result.rule().key().equals("R49.1"))
                        .findFirst()
                        .orElseThrow();
    }

    private static IndicatorRow line(ReportModel report, String variable) {
        return report.lines()
                .filter(indicatorRow -> indicatorRow.indicator().variables().contains(variable))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(ReportModel report, IndicatorRow indicatorRow) {
        return report.notes().stream()
                .filter(note -> indicatorRow.notes().contains(note.number()))
                .map(Note::text)
                .toList();
    }
}
