package vn.kontum.report.web.security.oidc;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.kontum.report.web.security.ConsolePrincipal;
import vn.kontum.report.web.security.ConsoleUser;

/** Somebody of a provider, who is somebody of the console too. */
final class OidcConsoleUser extends DefaultOidcUser implements ConsolePrincipal {
    private static final long serialVersionUID = 1L;

    private final ConsoleUser user;

    OidcConsoleUser(OidcUser provided, ConsoleUser user) {
        super(user.role().authorities(), provided.getIdToken(), provided.getUserInfo());
        this.user = user;
    }

    @Override
    public ConsoleUser consoleUser() {
        return user;
    }

    @Override
    public String getName() {
        return user.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OidcConsoleUser one && one.user.equals(user) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
