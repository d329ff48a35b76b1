package vn.kontum.report.web.security.oidc;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The registrations of the settings, each looked up when somebody first signs in by it.
 *
 * @implNote Spring Boot asks every issuer at start, and does not start when one does not answer.
 */
final class DiscoveredRegistrations implements ClientRegistrationRepository {
    private final OAuth2ClientProperties properties;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    DiscoveredRegistrations(OAuth2ClientProperties properties) {
        this.properties = properties;
    }

    /** @throws RuntimeException when the issuer does not answer; the next call asks it again */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        OAuth2ClientProperties.Registration one = properties.getRegistration().get(id);
        if (one == null) {
            return null;
        }
        ClientRegistration found = known.get(id);
        if (found == null) {
            OAuth2ClientProperties alone = new OAuth2ClientProperties();
            alone.getRegistration().put(id, one);
            alone.getProvider().putAll(properties.getProvider());
            found = Optional.ofNullable(new OAuth2ClientPropertiesMapper(alone)
                            .asClientRegistrations()
                            .get(id))
                    .orElseThrow();
            known.put(id, found);
        }
        return found;
    }
}
