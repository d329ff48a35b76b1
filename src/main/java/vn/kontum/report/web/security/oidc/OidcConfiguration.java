package vn.kontum.report.web.security.oidc;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.web.security.AdditionalSignIn;

/** Nothing of it exists unless the settings name a registration below {@code spring.security.oauth2.client}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties({OidcProperties.class, OAuth2ClientProperties.class})
class OidcConfiguration {
    @Bean
    ClientRegistrationRepository discoveredRegistrations(OAuth2ClientProperties properties) {
        return new DiscoveredRegistrations(properties);
    }

    @Bean
    AdditionalSignIn oidcSignIn(
            ClientRegistrationRepository registrations,
            OAuth2ClientProperties client,
            OidcProperties properties,
            ObjectProvider<Catalogue> catalogue,
            Clock clock) {
        return new OidcSignIn(registrations, client, new OidcUserMapper(properties, catalogue::getObject, clock));
    }
}
