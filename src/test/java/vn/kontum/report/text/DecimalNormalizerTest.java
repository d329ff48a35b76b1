package vn.kontum.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "39.600000000000001, 39.6",
        "39.6, 39.6",
        "3.96E1, 39.6",
        "0.1, 0.1",
        "0.10000000000000001, 0.1",
        "1234.5600000000001, 1234.56",
        "554.19899999999996, 554.199",
        "5, 5",
        "5.0, 5",
        "5.0000000000000000, 5",
        "1.8E5, 180000",
        "123456789012345678, 123456789012346000",
        "7258.0000000000009, 7258",
        "8002.000000000001, 8002",
        "-0.1234567890123455, -0.123456789012",
        "-39.600000000000001, -39.6",
        "0.000, 0"
    })
    void aStoredTokenIsTheNumberThatWasTyped(BigDecimal token, String typed) {
        assertThat(DecimalNormalizer.of(token).toPlainString()).isEqualTo(typed);
    }

    /** What a spreadsheet writes for a typed number of up to 15 digits: 17 digits of its binary form. */
    @Test
    void everyTypedNumberSurvivesItsBinaryForm() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal typed = DecimalNormalizer.plain(
                    BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000L, random.nextInt(5)));
            BigDecimal stored = new BigDecimal(typed.doubleValue()).round(new MathContext(17));

            assertThat(DecimalNormalizer.of(stored)).isEqualTo(typed);
        }
    }
}
