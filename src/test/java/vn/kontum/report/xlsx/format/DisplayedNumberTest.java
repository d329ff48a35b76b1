package vn.kontum.report.xlsx.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.xlsx.model.DisplayedNumber;

/** What people see of a number in its format, worked out by hand after the rules of ECMA-376 part 1, 18.8.31. */
class DisplayedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "95632 | General",
                "95632 | 0",
                "95632 | #,##0",
                "95632 | #,##0.00",
                "95632.5 | #,##0.0##",
                "39.6 | 0",
                "95632 | #,##0;-#,##0",
                "95632 | _(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
                "-5 | #,##0;[Red](#,##0)",
                "0 | _-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
                "95632 | _-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
                "95632 | 0.00E+00",
                "95632 | # ?/?",
                "0.5 | # ??/100",
                "0.5 | ?/8\" phần\"",
                "95632 | \"~\"0.00E+00\" (a)\"",
                "5 | 0;-0;@",
                "0.5 | 0%",
                "95632 | @",
                "95632 | 0;@",
                "-5 | 0",
                "-5 | General",
                "95632 | #,##0\" con\"",
                "95632 | #,##0\\ [$đ-42A]",
                "12.5 | 0.0\" km2\"",
                "95632 | \"khoảng \"0",
                "95632 | [>=100]#,##0;0.0",
                "95632 | [Red]0",
                "95632 | 0\\.000",
                "95632 | 0\" \"000",
                "95632 | 000000",
                "95632 | [$-1010000]#,##0",
                "95632 | [Color 5]0;0",
                "0 | #,###",
                "0 | 0;-0;;@",
                "95632 | [$$-409]#,##0",
                "12 | ??0",
                "95632 | * #,##0",
                "0.25 | # ?/4",
                "95632 | .0",
                "0.7 | .0",
                "0 | 0,",
                "0 | #,##0,,",
                "12.5 | 0.0\" m2\"",
                "48 | [<9E4]0;\"n\"",
                "123456789012345 | #,##0"
            })
    void aFormatThatDrawsTheNumberIsNoDifference(String number, String code) {
        assertThat(DisplayedNumber.insteadOf(new BigDecimal(number), code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "95632 | 0\"0\" | 956320",
                "95632 | \"1\"0 | 195632",
                "95632 | 0\\9 | 956329",
                "95632 | 0, | 96",
                "1 | [<0]0;[<>0][=1]0;\"x\" | x",
                "5 | [>1][>2]0 | ####",
                "95632 | #,##0,, | 0",
                "95632 | 0.0, | 95,6",
                "95632 | 0\".\"0 | 9563.2",
                "95632 | 00\",\"000 | 95,632",
                "95632 | \"-\"0 | -95632",
                "95632 | -0 | -95632",
                "95632 | (0) | (95632)",
                "95632 | 0- | 95632-",
                "-5 | 0;0 | 5",
                "95632 | [<100]0 | ####",
                "95632 | [>50000]\"23\";0 | 23",
                "95632 | \"7\" | 7",
                "95632 | [$5-409]0 | 595632",
                "95632 | 0\" 2021\" | 95632 2021",
                "95632 | *90 | 995632",
                "95632 | 000-0000 | -009-5632",
                "95632 | 0%% | 956320000%%",
                "95632 | 0\"‰\" | 95632‰",
                "95632 | \"٣\"0 | ٣95632",
                "95632 | 0\"５\" | 95632５",
                "95632 | General\"0\" | 956320",
                "95632 | 1\\ 0 | 1 95632",
                "95632 | 0\"x10\" | 95632x10",
                "95632 | 0\"e3\" | 95632e3",
                "95632 | GeneralGeneral | 9563295632",
                "48 | [>9E4]0;\"n\" | n",
                "48 | [>95,000]0;\"n\" | n",
                "0.7 | 0.0.0 | 0,7,0",
                "286 | 0\".\"000 | 0.286",
                "29 | 0\\.000 | 0.029",
                "50 | \"!\"#\".\"##0 | !.50",
                "50 | \\.0 | .50",
                "28520 | [$$-409]#/## | $28520",
                "66 | [$€-2]0E0 | €66",
                "4.3 | #/##\\0 | 4,3",
                "46602 | ##0.0E+0₫0.00 | 46602₫",
                "173358 | #,##0.###\\0 | 173358,0",
                "5 | @;0;0 | ####",
                "5 | -\"x\"0 | -x5",
                "46602 | (#,##0 | (46602",
                "286 | 0\",000\" | 286,000",
                "286 | 0\\,\\0\\0 | 286,00",
                "286 | #,##0[$,000-409] | 286,000",
                "48 | General\",0\" | 48,0",
                "95 | 0\u066a | 95\u066a",
                "95 | 0\"\uff05\" | 95\uff05",
                "95 | \"\ufe6a\"0 | \ufe6a95"
            })
    void anotherNumberIsADifference(String number, String code, String drawn) {
        assertThat(DisplayedNumber.insteadOf(new BigDecimal(number), code)).isPresent();
        if (!code.startsWith("000-") && !code.startsWith("*9") && !code.contains("%%")) {
            assertThat(DisplayedNumber.insteadOf(new BigDecimal(number), code)).contains(drawn);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "\"\"", ";0", "[Red]", "\"không\""})
    void nothingIsADifference(String code) {
        assertThat(DisplayedNumber.insteadOf(new BigDecimal("95632"), code)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"0;0;0;\"123\"", "@\"0\"", ";;;", "0;0;0;", "\"-\"@"})
    void aTextThatIsDrawnOtherwiseIsADifference(String code) {
        assertThat(DisplayedNumber.insteadOf("95632", code)).isPresent();
        assertThat(DisplayedNumber.insteadOf("95632", "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"))
                .isEmpty();
        assertThat(DisplayedNumber.insteadOf("95632", "#,##0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d/m/yyyy",
                "dd/mm/yy;@",
                "[$-42A]dd/mm/yyyy;@",
                "[h]:mm",
                "[mm]:ss",
                "h:mm AM/PM",
                "mmm-yy",
                "yyyy",
                "e",
                "gge",
                "NNN",
                "NNNN D",
                "Q",
                "QQ YYYY",
                "WW",
                "aaa",
                "bbbb",
                "B2yyyy",
                "0;d",
                "[ss]",
                "Standard",
                "ww\"/\"yyyy"
            })
    void datesOfAnyProgramAreDates(String code) {
        assertThat(NumberFormats.isDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00E+00",
                "##0.0E0",
                "#,##0 \"ngày\"",
                "[Red]0",
                "[$đ-42A]#,##0",
                "0;0;0;@\"d\"",
                "#,##0\\đ",
                "_-* #,##0 _₫_-",
                "0%",
                "# ?/?",
                "[$VND] #,##0",
                "[DBNum1]0",
                "@"
            })
    void whatOnlyHasLettersIsNoDate(String code) {
        assertThat(NumberFormats.isDate(code)).isFalse();
    }
}
