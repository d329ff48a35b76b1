package vn.kontum.report.web.security;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * Who may ask for what: the one list of it. The first line that fits decides; what no line names is denied.
 *
 * @param role empty for everybody, signed in or not
 */
record AccessRule(HttpMethod method, String path, Optional<Role> role) {
    /** In order. */
    static List<AccessRule> all() {
        return List.of(
                everybody(HttpMethod.GET, "/console/**"),
                everybody(HttpMethod.GET, "/webjars/**"),
                everybody(HttpMethod.GET, "/favicon.ico"),
                everybody(HttpMethod.GET, "/login"),
                everybody(HttpMethod.GET, "/signed-out"),
                everybody(HttpMethod.GET, "/setup"),
                everybody(HttpMethod.POST, "/setup"),
                everybody(HttpMethod.GET, "/help/**"),
                everybody(HttpMethod.POST, "/preferences"),
                only(Role.ADMIN, HttpMethod.GET, "/accounts/**"),
                only(Role.ADMIN, HttpMethod.POST, "/accounts/**"),
                only(Role.ADMIN, HttpMethod.GET, "/periods/**"),
                only(Role.ADMIN, HttpMethod.POST, "/periods/**"),
                only(Role.ADMIN, HttpMethod.POST, "/schedule/**"),
                only(Role.ADMIN, HttpMethod.POST, "/units/*/*/exclude"),
                only(Role.ADMIN, HttpMethod.POST, "/units/*/*/include"),
                only(Role.ADMIN, HttpMethod.POST, "/quarantine/*/approve"),
                only(Role.ADMIN, HttpMethod.POST, "/notifications/test"),
                only(Role.ADMIN, HttpMethod.POST, "/notifications/contacts/**"),
                only(Role.UNIT, HttpMethod.GET, "/password"),
                only(Role.UNIT, HttpMethod.POST, "/password"),
                only(Role.UNIT, HttpMethod.GET, "/own/**"),
                only(Role.UNIT, HttpMethod.POST, "/own/**"),
                only(Role.OPERATE, HttpMethod.POST, "/**"),
                only(Role.VIEW, HttpMethod.GET, "/**"));
    }

    private static AccessRule everybody(HttpMethod method, String path) {
        return new AccessRule(method, path, Optional.empty());
    }

    private static AccessRule only(Role role, HttpMethod method, String path) {
        return new AccessRule(method, path, Optional.of(role));
    }
}
