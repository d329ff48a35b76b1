package vn.kontum.report.edge.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetUpTokenTest {
    private final SetUpToken token = new SetUpToken();

    @Test
    void theCodeIsAskedForFromEverywhere() {
        assertThat(token.admits("")).isFalse();
        assertThat(token.admits("0".repeat(32))).isFalse();
        assertThat(token.admits(" " + token.text() + "\n")).isTrue();
    }

    @Test
    void everyServiceHasATokenOfItsOwn() {
        assertThat(new SetUpToken().text()).isNotEqualTo(token.text()).hasSize(32);
    }
}
