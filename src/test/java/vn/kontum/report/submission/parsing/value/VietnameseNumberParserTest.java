package vn.kontum.report.submission.parsing.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.text.VietnameseNumberFormat;

class VietnameseNumberParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "39,6|39.6",
                "0|0",
                "567|567",
                "1.234.567,8|1234567.8",
                "1.234.567|1234567",
                "1 234 567,8|1234567.8",
                "567\u00a0000|567000",
                "567\u202f000,25|567000.25",
                "\u2009 12 \u2009|12",
                "\uff13\uff19\uff0c\uff16|39.6",
                "\u22125|-5",
                "-5|-5",
                "+5|5",
                "(5)|-5",
                "( 1.234.567 )|-1234567",
                "0,925|0.925",
                "1.234,567|1234.567",
                "007|7",
                "1,234,567.8|1234567.8",
                "175,132.0|175132",
                "(1,234.5)|-1234.5",
                "12\u200b34|1234"
            })
    void aTextWithOneVietnameseReadingIsThatNumber(String text, BigDecimal number) {
        VietnameseNumberParser read = VietnameseNumberParser.read(text);

        assertThat(read.single()).isTrue();
        assertThat(read.vietnamese().orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "39.600|39600 39.6",
                "567.000|567000 567",
                "567,000|567 567000",
                "1.5|1.5 15",
                "0.925|0.925 925",
                "1,234,567|1234567",
                "1 234.5|1234.5",
                "(1.234)|-1234 -1.234"
            })
    void aTextWithAnotherReadingShowsEveryOneOfThem(String text, String readings) {
        VietnameseNumberParser read = VietnameseNumberParser.read(text);

        assertThat(read.single()).isFalse();
        assertThat(read.readings())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(List.of(readings.split(" ")).stream()
                        .map(BigDecimal::new)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "12 34",
                "1.23.4567",
                "5,",
                ",5",
                "1e5",
                "--5",
                "(5",
                "5)",
                "-(5)",
                "1..2",
                "1,2,3,",
                "=1+1",
                "@x",
                "\u0661\u0662",
                "1/2",
                "12:30",
                "0x10",
                "1 2 3",
                "."
            })
    void whatIsNoNumberIsNotForcedToBeOne(String text) {
        assertThat(VietnameseNumberParser.read(text))
                .satisfies(read -> assertThat(read.single()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\u2013", "\u2014", " - ", "\u2212"})
    void aDashAloneIsNil(String text) {
        assertThat(VietnameseNumberParser.read(text).kind()).isEqualTo(VietnameseNumberParser.Kind.NIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2026", "...", "[x]", "[X]", " [ x ] "})
    void dotsAndABracketedCrossAreNotAvailable(String text) {
        VietnameseNumberParser read = VietnameseNumberParser.read(text);

        assertThat(read.kind()).isEqualTo(VietnameseNumberParser.Kind.NOT_AVAILABLE);
        assertThat(read.reason()).isEmpty();
    }

    @Test
    void theApostropheThatMarksTextIsNoPartOfTheNumber() {
        assertThat(VietnameseNumberParser.read("'12").vietnamese().orElseThrow())
                .isEqualByComparingTo("12");
    }

    @Test
    void aTextLongerThanACellCanBeIsNoNumber() {
        assertThat(VietnameseNumberParser.read("5" + " ".repeat(32_766)).single())
                .isTrue();
        assertThat(VietnameseNumberParser.read("5" + " ".repeat(32_767)).kind())
                .isEqualTo(VietnameseNumberParser.Kind.UNREADABLE);
    }

    @Test
    void wordsBehindTheCrossAreItsReason() {
        assertThat(VietnameseNumberParser.read("[x] chưa tổng hợp xong").reason())
                .contains("chưa tổng hợp xong");
    }

    @Test
    void whatFollowsTheNumberIsKeptApart() {
        assertThat(VietnameseNumberParser.read("92,5%").suffix()).isEqualTo("%");
        assertThat(VietnameseNumberParser.read("1.234.567 triệu đồng").suffix()).isEqualTo("triệu đồng");
        assertThat(VietnameseNumberParser.read("39,6ha").suffix()).isEqualTo("ha");
    }

    @Test
    void everyNumberWrittenTheVietnameseWayReadsBackAsItself() {
        Random random = new Random(20210401);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = number(random);
            VietnameseNumberParser read = VietnameseNumberParser.read(VietnameseNumberFormat.of(number));

            assertThat(read.readings().get(0)).isEqualByComparingTo(number);
            boolean onlyOneSeparator = VietnameseNumberFormat.of(number)
                            .chars()
                            .filter(c -> ".,".indexOf(c) >= 0)
                            .count()
                    == 1;
            assertThat(read.single() || onlyOneSeparator)
                    .as(number.toPlainString())
                    .isTrue();
        }
    }

    /** Written the English way a number is never taken for another one: it is the same number or in doubt. */
    @Test
    void aNumberWrittenTheForeignWayIsNeverSilentlyAThousandTimesOff() {
        Random random = new Random(20210402);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = number(random);
            VietnameseNumberParser read =
                    VietnameseNumberParser.read(VietnameseNumberFormat.in(Locale.ENGLISH, number));

            if (read.single()) {
                assertThat(read.vietnamese().orElseThrow()).isEqualByComparingTo(number);
            } else {
                assertThat(read.readings())
                        .usingElementComparator(BigDecimal::compareTo)
                        .contains(number);
            }
        }
    }

    @Test
    void noTextWhateverCrashesTheReader() {
        Random random = new Random(20210403);
        String signs = "0123456789.,-+()% \u00a0[]x\u2026'ha\u0111\ud83d\ude00\ud800\u0000\uff11\u202e";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(14), 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
            VietnameseNumberParser read = VietnameseNumberParser.read(text.toString());

            assertThat(new ArrayList<>(read.readings())).doesNotContainNull();
        }
    }

    private static BigDecimal number(Random random) {
        long unscaled = random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(12));
        return DecimalNormalizer.plain(BigDecimal.valueOf(unscaled, random.nextInt(5)));
    }
}
