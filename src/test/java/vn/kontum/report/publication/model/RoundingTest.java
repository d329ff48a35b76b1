package vn.kontum.report.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.catalogue.Indicator;

class RoundingTest {
    private static final Indicator COVERAGE = SampleSubmissions.shipped()
            .indicator("health_insurance_coverage_rate")
            .orElseThrow();

    /** The rate is printed with one decimal; more only where two different figures would look the same. */
    @ParameterizedTest
    @CsvSource({
        "92.44, 92.52, 1",
        "92.46, 92.54, 2",
        "92.46, 92.47, 2",
        "92.46, 92.4600001, 7",
        "92.46, 92.460, 1",
        "92.46,, 1"
    })
    void twoDifferentFiguresNeverLookAlike(BigDecimal one, BigDecimal other, int decimals) {
        assertThat(Rounding.distinctDecimals(COVERAGE, Optional.of(one), Optional.ofNullable(other)))
                .isEqualTo(decimals);
    }
}
