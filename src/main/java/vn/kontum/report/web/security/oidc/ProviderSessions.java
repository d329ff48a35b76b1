package vn.kontum.report.web.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Open sessions of people who came by a provider, which ends them as soon as the provider says so.
 *
 * @implNote Sessions live in this process, so no call of the service to itself is needed, which a proxy could refuse.
 */
final class ProviderSessions implements LogoutHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSessions.class);
    private static final String ATTRIBUTE = ProviderSessions.class.getName();

    private final OidcSessionRegistry registry = new InMemoryOidcSessionRegistry();
    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();

    /** Which session of the provider belongs to which one here. */
    OidcSessionRegistry registry() {
        return registry;
    }

    /** Remembers the session of whoever signs in until it ends. */
    AuthenticationSuccessHandler remembering(AuthenticationSuccessHandler next) {
        return (request, response, authentication) -> {
            HttpSession session = request.getSession();
            session.setAttribute(ATTRIBUTE, new SessionBinding(session));
            next.onAuthenticationSuccess(request, response, authentication);
        };
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
            return;
        }
        for (OidcSessionInformation ended : registry.removeSessionInformation(token)) {
            Optional.ofNullable(open.remove(ended.getSessionId())).ifPresent(session -> {
                session.invalidate();
                LOG.info(
                        "'{}' was signed out by the provider",
                        ended.getPrincipal().getName());
            });
        }
    }

    /** In the session, to learn of its end. */
    private final class SessionBinding implements HttpSessionBindingListener {
        private final HttpSession session;
        private final String id;

        SessionBinding(HttpSession session) {
            this.session = session;
            this.id = session.getId();
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            open.put(id, session);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            open.remove(id);
            registry.removeSessionInformation(id);
        }
    }
}
