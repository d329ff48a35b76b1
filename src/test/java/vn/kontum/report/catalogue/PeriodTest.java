package vn.kontum.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021-Q1, 2021-Q1",
        "2021Q4, 2021-Q4",
        "2021-q2, 2021-Q2",
        "2021/Q3, 2021-Q3",
        "quý I/2021, 2021-Q1",
        "Quý II năm 2021, 2021-Q2",
        "QUÝ III - 2021, 2021-Q3",
        "quy IV/2021, 2021-Q4",
        "Quý 4/2021, 2021-Q4",
        "Q1/2021, 2021-Q1",
        "quý\u00a01/2021, 2021-Q1",
        "III/2021, 2021-Q3"
    })
    void aQuarterIsReadInItsCodesAndAsItIsSpoken(String text, String code) {
        assertThat(Period.parse(text)).map(Period::code).contains(code);
    }

    @Test
    void aDecomposedSpellingIsReadToo() {
        assertThat(Period.parse(Normalizer.normalize("quý I/2021", Normalizer.Form.NFD)))
                .contains(new Period(2021, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "2021-Q5",
                "2021-YQ",
                "2021-Y1",
                "2021-Q0",
                "0000-Q1",
                "1/2021",
                "tháng 1/2021",
                "quý V/2021",
                "2021-Q1x",
                "-Q1"
            })
    void whatIsNoQuarterIsNotRead(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-Y, 2021-Y", "2021Y, 2021-Y", "2021-y, 2021-Y"})
    void anAnnualClosingHasACodeToo(String text, String code) {
        assertThat(Period.parse(text)).map(Period::code).contains(code);
        assertThat(Period.parse(text)).map(Period::compact).contains("2021Y");
    }

    @Test
    void anAnnualClosingStandsAfterTheLastQuarterAndStatesItsFigures() {
        Period closing = Period.closing(2021);
        Period last = new Period(2021, 4);
        assertThat(closing).isGreaterThan(last).isLessThan(new Period(2022, 1)).isNotEqualTo(last);
        assertThat(closing.code()).isGreaterThan(last.code()).isLessThan("2022-Q1");
        assertThat(closing.asQuarter()).isEqualTo(last).isEqualTo(closing.previous());
        assertThat(last.restated()).isEqualTo(closing);
        assertThat(new Period(2021, 3).restated()).isEqualTo(new Period(2021, 3));
        assertThat(new Period(2022, 1).previous()).isEqualTo(last);
        assertThat(last.next()).isEqualTo(closing.next()).isEqualTo(new Period(2022, 1));
        assertThat(closing.quartersAfter(last)).isEqualTo(1);
        assertThat(closing.yearToDate())
                .extracting(Period::code)
                .containsExactly("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2021-Y");
    }

    @Test
    void quartersFollowEachOtherAcrossYears() {
        assertThat(new Period(2021, 1).previous()).isEqualTo(new Period(2020, 4));
        assertThat(new Period(2021, 4)).isGreaterThan(new Period(2021, 3)).isLessThan(new Period(2022, 1));
    }
}
