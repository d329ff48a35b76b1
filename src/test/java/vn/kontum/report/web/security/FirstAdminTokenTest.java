package vn.kontum.report.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstAdminTokenTest {
    private final FirstAdminToken token = new FirstAdminToken();

    @Test
    void theCodeIsAskedForFromEverywhere() {
        assertThat(token.admits("")).isFalse();
        assertThat(token.admits("0".repeat(32))).isFalse();
        assertThat(token.admits(" " + token.text() + "\n")).isTrue();
    }

    @Test
    void everyServiceHasATokenOfItsOwn() {
        assertThat(new FirstAdminToken().text()).isNotEqualTo(token.text()).hasSize(32);
    }
}
