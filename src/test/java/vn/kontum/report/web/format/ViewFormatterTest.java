package vn.kontum.report.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.text.Messages;

class ViewFormatterTest {
    private final ViewFormatter vietnamese = ViewFormatter.in(Messages.VIETNAMESE);
    private final ViewFormatter english = ViewFormatter.in(Locale.ENGLISH);

    /** 17:30 UTC is half past midnight of the next day in the province. */
    @Test
    void momentsAreThoseOfTheProvince() {
        assertThat(vietnamese.moment(Instant.parse("2021-12-15T17:30:00Z"))).isEqualTo("00:30 16/12/2021");
    }

    @Test
    void numbersFollowTheLanguage() {
        BigDecimal number = new BigDecimal("1234567.845");

        assertThat(vietnamese.number(number, 2)).isEqualTo("1.234.567,85");
        assertThat(english.number(number, 2)).isEqualTo("1,234,567.85");
        assertThat(vietnamese.exact(new BigDecimal("0.500"))).isEqualTo("0,5");
        assertThat(vietnamese.exact(new BigDecimal("1E+3"))).isEqualTo("1.000");
    }

    /** 13.010 people would be thirteen to an English reader. */
    @Test
    void whatStandsInACellIsANumberOfTheReader() {
        assertThat(vietnamese.entered("13.010", Optional.of(new BigDecimal("13010"))))
                .isEqualTo("13.010");
        assertThat(english.entered("13.010", Optional.of(new BigDecimal("13010"))))
                .isEqualTo("13,010");
        assertThat(english.entered("-", Optional.of(BigDecimal.ZERO))).isEqualTo("-");
        assertThat(english.entered("13.0100", Optional.empty())).isEqualTo("13.0100");
    }

    @Test
    void quartersAreNamedAsDocumentsDo() {
        assertThat(vietnamese.period(new Period(2021, 4))).isEqualTo("Quý IV/2021");
        assertThat(english.period(new Period(2021, 4))).isEqualTo("Q4 2021");
    }

    @Test
    void lengthsHaveTwoParts() {
        assertThat(english.length(Duration.ofMillis(400))).isEqualTo("less than 1 s");
        assertThat(english.length(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
        assertThat(english.length(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
        assertThat(english.length(Duration.ofHours(49))).isEqualTo("2 d 1 h");
    }
}
