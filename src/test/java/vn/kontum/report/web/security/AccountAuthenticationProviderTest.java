package vn.kontum.report.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;

class AccountAuthenticationProviderTest {
    private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);

    private final TestClock clock = new TestClock(Instant.parse("2021-03-20T02:00:00Z"));
    private JdbcTemplate jdbc;
    private AccountRepository accounts;

    @BeforeEach
    void open() {
        jdbc = new JdbcTemplate(TestDatabase.fresh());
        accounts = new AccountRepository(jdbc);
        accounts.add(
                new Account("lan", "Lan", Role.OPERATE, true, false, 1, clock.instant(), "", Optional.empty()),
                Objects.requireNonNull(QUICK.encode("right")));
    }

    @Test
    void theRightPasswordLetsInWithTheRoleAndThoseItIncludes() {
        Authentication known = process().authenticate(typed(" LAN ", "right", "10.0.0.1"));

        assertThat(known.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_UNIT", "ROLE_VIEW", "ROLE_OPERATE");
        assertThat(known.getCredentials()).isNull();
        assertThat(accounts.find("lan").orElseThrow().lastSignIn()).contains(clock.instant());
    }

    @Test
    void aDisabledAccountAnUnknownNameAndAWrongPasswordLookTheSame() {
        assertThatThrownBy(() -> process().authenticate(typed("lan", "wrong", "10.0.0.1")))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> process().authenticate(typed("nobody", "right", "10.0.0.1")))
                .isInstanceOf(BadCredentialsException.class);
        accounts.enabled("lan", false);
        assertThatThrownBy(() -> process().authenticate(typed("lan", "right", "10.0.0.1")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void afterFiveWrongAttemptsEvenTheRightPasswordWaits() {
        fail("lan", "10.0.0.1", 5);

        assertThatThrownBy(() -> process().authenticate(typed("lan", "right", "10.0.0.1")))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void anotherProcessAndAnotherAddressCountApartAndTogether() {
        fail("lan", "10.0.0.1", 3);
        AccountAuthenticationProvider another = process();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> another.authenticate(typed("lan", "wrong", "10.0.0.1")))
                    .isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> process().authenticate(typed("lan", "right", "10.0.0.1")))
                .isInstanceOf(LockedException.class);
        assertThat(process().authenticate(typed("lan", "right", "10.0.0.2")).isAuthenticated())
                .isTrue();
    }

    @Test
    void whoTriesManyNamesFromOneAddressIsSlowedDownToo() {
        for (int i = 0; i < 30; i++) {
            fail("name" + i, "10.0.0.1", 1);
        }

        assertThatThrownBy(() -> process().authenticate(typed("lan", "right", "10.0.0.1")))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void waitingIsOverAfterAQuarterOfAnHourHoweverOftenOneTriedMeanwhile() {
        fail("lan", "10.0.0.1", 5);
        clock.advance(Duration.ofMinutes(14));
        assertThatThrownBy(() -> process().authenticate(typed("lan", "right", "10.0.0.1")))
                .isInstanceOf(LockedException.class);
        clock.advance(Duration.ofMinutes(1));

        assertThat(process().authenticate(typed("lan", "right", "10.0.0.1")).isAuthenticated())
                .isTrue();
    }

    @Test
    void successForgetsEarlierMistakes() {
        fail("lan", "10.0.0.1", 4);
        process().authenticate(typed("lan", "right", "10.0.0.1"));
        fail("lan", "10.0.0.1", 4);

        assertThat(process().authenticate(typed("lan", "right", "10.0.0.1")).isAuthenticated())
                .isTrue();
    }

    private void fail(String name, String address, int times) {
        AccountAuthenticationProvider process = process();
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> process.authenticate(typed(name, "wrong", address)))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private AccountAuthenticationProvider process() {
        return new AccountAuthenticationProvider(
                accounts, new SignInAttemptRepository(JdbcClient.create(jdbc)), QUICK, clock);
    }

    private static Authentication typed(String name, String password, String address) {
        UsernamePasswordAuthenticationToken asked = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        asked.setDetails(new WebAuthenticationDetails(address, null));
        return asked;
    }
}
