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

    @Test
    void quartersFollowEachOtherAcrossYears() {
        assertThat(new Period(2021, 1).previous()).isEqualTo(new Period(2020, 4));
        assertThat(new Period(2021, 4)).isGreaterThan(new Period(2021, 3)).isLessThan(new Period(2022, 1));
    }
}
