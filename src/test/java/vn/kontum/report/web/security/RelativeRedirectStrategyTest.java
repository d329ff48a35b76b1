package vn.kontum.report.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeRedirectStrategyTest {
    @ParameterizedTest
    @CsvSource({
        "http://evil.example/units?period=2021-Q1, /units?period=2021-Q1",
        "https://evil.example, /",
        "//evil.example/units, /units",
        "http://evil.example//other.example/x, /other.example/x",
        "/units, /units",
        "/, /"
    })
    void onlyPathAndQueryOfAnAddressAreKept(String url, String expected) {
        assertThat(RelativeRedirectStrategy.local("", url)).isEqualTo(expected);
    }
}
