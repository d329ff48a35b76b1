package vn.kontum.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    private final Catalogue catalogue = FrozenCatalogue.read();

    /** For "khoảng 567.000": one percent is 5 670, so 561 330 to 572 670. */
    @ParameterizedTest(name = "no. {0}: {1} is met {2}, exceeded {3}")
    @CsvSource({
        "1,  9.999999,  false, false",
        "1,  10,        true,  false",
        "1,  10.1,      true,  false",
        "2,  20.999,    false, false",
        "2,  21,        true,  false",
        "2,  22.00,     true,  false",
        "2,  22.0001,   false, false",
        "5,  50,        false, false",
        "5,  50.01,     true,  false",
        "6,  3499.999,  false, false",
        "6,  3500,      true,  false",
        "6,  3500.001,  true,  true",
        "15, 1,         true,  false",
        "19, 63.1,      false, false",
        "24, 561330,    true,  false",
        "24, 561329.9,  false, false",
        "24, 572670,    true,  false",
        "24, 572670.1,  false, false",
        "24, 568780,    true,  false",
        "27, 4,         true,  false",
        "27, 3.99,      false, false",
        "35, 35.6,      false, false",
        "35, 35.599,    true,  false",
        "44, 80,        true,  false",
        "48, 900,       false, false",
        "48, 901,       true,  false"
    })
    void equalityFollowsTheWordingOfTheResolution(int no, String actual, boolean met, boolean exceeded) {
        Target target = catalogue.indicators().get(no - 1).target();
        assertThat(target.metBy(new BigDecimal(actual))).isEqualTo(met);
        assertThat(target.exceededBy(new BigDecimal(actual))).isEqualTo(exceeded);
    }
}
