package vn.kontum.report.web.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.web.security.ConsoleUser;
import vn.kontum.report.web.security.Role;

class OidcUserMapperTest {
    private static final Instant NOW = Instant.parse("2021-03-15T02:00:00Z");
    private static final OidcProperties PROPERTIES = new OidcProperties(
            "realm.roles",
            new OidcProperties.RoleNames(Set.of("boss"), Set.of("clerk"), Set.of("guest"), Set.of("unit")),
            "unit",
            "preferred_username",
            "name",
            Duration.ofHours(1));

    private final OidcUserMapper mapper =
            new OidcUserMapper(PROPERTIES, ShippedCatalogue::read, Clock.fixed(NOW, ZoneOffset.UTC));

    private ConsoleUser user(Object roles, Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(
                Map.of("sub", "1", "preferred_username", "lan", "name", "Lan", "realm", Map.of("roles", roles)));
        claims.putAll(more);
        return mapper.user("office", claims);
    }

    @Test
    void theHighestRoleCountsAndTheProviderIsNamed() {
        ConsoleUser lan = user(List.of("guest", "boss", "clerk"), Map.of());

        assertThat(lan.role()).isEqualTo(Role.ADMIN);
        assertThat(lan.signature()).isEqualTo("Lan (lan@office)");
        assertThat(lan.until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(lan.hasAccount()).isFalse();
    }

    @Test
    void aRoleMayBeATextAndAClaimMayHaveAPointInItsName() {
        assertThat(user("clerk", Map.of()).role()).isEqualTo(Role.OPERATE);
        assertThat(user("nothing", Map.of("realm.roles", "guest")).role()).isEqualTo(Role.VIEW);
    }

    @Test
    void aUnitIsOneThatReports() {
        assertThat(user("unit", Map.of("unit", "608")).unit()).isEqualTo("608");
        assertThat(user("unit", Map.of("unit", 608)).unit()).isEqualTo("608");
        assertThatThrownBy(() -> user("unit", Map.of("unit", "../608")))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(user(List.of("unit", "guest"), Map.of("unit", "608")).unit())
                .as("a viewer belongs to no unit")
                .isEmpty();
    }

    @Test
    void somebodyWithoutARoleIsRefused() {
        assertThatThrownBy(() -> user(List.of("boss "), Map.of())).isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> user(Map.of("boss", true), Map.of()))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "An (admin)",
                "a\u202Eb",
                "x\ny",
                "a very very very very very very very very very very long name indeed"
            })
    void aNameThatWouldMisleadInTheLogIsRefused(String name) {
        assertThatThrownBy(() -> user("boss", Map.of("preferred_username", name)))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void aFullNameThatWouldMisleadIsLeftOut() {
        ConsoleUser odd = user("boss", Map.of("name", "An (an)"));

        assertThat(odd.fullName()).isEqualTo("lan");
        assertThat(odd.signature()).isEqualTo("lan@office");
    }

    @Test
    void signaturesFitTheirColumns() {
        ConsoleUser wide = user("boss", Map.of("preferred_username", "n".repeat(60), "name", "N".repeat(60)));

        assertThat(wide.signature()).hasSizeLessThanOrEqualTo(100).contains("@office");
    }
}
