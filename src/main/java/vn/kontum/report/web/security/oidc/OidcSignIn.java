package vn.kontum.report.web.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.security.AdditionalSignIn;
import vn.kontum.report.web.security.ConsoleUser;

/** The way in by a provider, and the way out of both. */
final class OidcSignIn implements AdditionalSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final ClientRegistrationRepository registrations;
    private final OAuth2ClientProperties properties;
    private final OidcUserMapper users;

    OidcSignIn(ClientRegistrationRepository registrations, OAuth2ClientProperties properties, OidcUserMapper users) {
        this.registrations = registrations;
        this.properties = properties;
        this.users = users;
    }

    @Override
    public List<Link> links() {
        return properties.getRegistration().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Link(
                        Optional.ofNullable(one.getValue().getClientName()).orElse(one.getKey()),
                        OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
                                + one.getKey()))
                .toList();
    }

    @Override
    public void configure(HttpSecurity http, AuthenticationSuccessHandler onSuccess) {
        OidcUserService claims = new OidcUserService();
        OidcClientInitiatedLogoutSuccessHandler signOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signOut.setDefaultTargetUrl("/login?bye");
        signOut.setPostLogoutRedirectUri("{baseUrl}/login?bye");
        signOut.setRedirectStrategy(new LeavingRedirectStrategy());
        ProviderSessions sessions = new ProviderSessions();
        http.oauth2Login(login -> login.loginPage("/login")
                        .oidcSessionRegistry(sessions.registry())
                        .clientRegistrationRepository(registrations)
                        .successHandler(sessions.remembering(onSuccess))
                        .failureHandler(OidcSignIn::refuse)
                        .userInfoEndpoint(user -> user.oidcUserService(request -> {
                                    var provided = claims.loadUser(request);
                                    ConsoleUser known = users.user(
                                            request.getClientRegistration().getRegistrationId(), provided.getClaims());
                                    LOG.info("'{}' signed in as {}", known.name(), known.role());
                                    return new OidcConsoleUser(provided, known);
                                })
                                .userService(withoutIdentity()))
                        .withObjectPostProcessor(refusingWhenUnreachable()))
                .oidcLogout(logout -> logout.clientRegistrationRepository(registrations)
                        .oidcSessionRegistry(sessions.registry())
                        .backChannel(channel -> channel.logoutHandler(sessions)))
                .logout(logout -> logout.logoutSuccessHandler(signOut));
    }

    /** A registration without the scope openid gives no signed word about who somebody is. */
    private static OAuth2UserService<OAuth2UserRequest, OAuth2User> withoutIdentity() {
        return request -> {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("openid_missing"), "the registration does not ask for the scope openid");
        };
    }

    /** The way to a provider that does not answer ends where one signs in, not on an error page. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> refusingWhenUnreachable() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(OidcSignIn::refuse);
                return filter;
            }
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean denied = why instanceof OAuth2AuthenticationException told
                && told.getError().getErrorCode().equals(OidcUserMapper.DENIED);
        LOG.warn("no sign-in by a provider: {}", UntrustedText.shown(reason(why)));
        response.sendRedirect(request.getContextPath() + (denied ? "/login?denied" : "/login?provider"));
    }

    private static String reason(Throwable why) {
        String own = String.valueOf(why.getMessage());
        return why.getCause() == null || why.getCause() == why ? own : own + ": " + reason(why.getCause());
    }
}
