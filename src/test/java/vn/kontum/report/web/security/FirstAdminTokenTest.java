package vn.kontum.report.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FirstAdminTokenTest {
    private final FirstAdminToken token = new FirstAdminToken();

    @Test
    void whoSitsAtTheMachineNeedsNoToken() {
        assertThat(token.admits(request("127.0.0.1", "localhost"), "")).isTrue();
        assertThat(token.admits(request("::1", "::1"), "")).isTrue();
    }

    @Test
    void whoComesFromElsewhereNeedsTheToken() {
        MockHttpServletRequest request = request("10.0.0.7", "report.example");

        assertThat(token.admits(request, "")).isFalse();
        assertThat(token.admits(request, "0".repeat(32))).isFalse();
        assertThat(token.admits(request, token.text())).isTrue();
    }

    @Test
    void aProxyOnThisMachineIsElsewhere() {
        MockHttpServletRequest request = request("127.0.0.1", "localhost");
        request.addHeader("X-Forwarded-For", "10.0.0.7");

        assertThat(token.admits(request, "")).isFalse();
    }

    /** A page from elsewhere may let its name point to this machine. */
    @Test
    void aStrangeNameForThisMachineIsElsewhere() {
        assertThat(token.admits(request("127.0.0.1", "evil.example"), "")).isFalse();
    }

    @Test
    void everyServiceHasATokenOfItsOwn() {
        assertThat(new FirstAdminToken().text()).isNotEqualTo(token.text()).hasSize(32);
    }

    private static MockHttpServletRequest request(String address, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setServerName(host);
        return request;
    }
}
