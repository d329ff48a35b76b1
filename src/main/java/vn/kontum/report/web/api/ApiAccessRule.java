package vn.kontum.report.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.access.ApiScope;

/**
 * Which scope opens an address: the one list of it. The first line that fits decides; the last one fits everything.
 *
 * @param path an address and all below it
 */
record ApiAccessRule(String path, ApiScope scope) {
    static final String DESCRIPTION = "/api/v1/openapi.yaml";

    private static final List<ApiAccessRule> ALL = List.of(
            new ApiAccessRule("/api/v1/files", ApiScope.SUBMISSIONS),
            new ApiAccessRule("/api/v1/submissions", ApiScope.SUBMISSIONS),
            new ApiAccessRule("/api/v1/findings", ApiScope.SUBMISSIONS),
            new ApiAccessRule("/api/v1/runs", ApiScope.RUNS),
            new ApiAccessRule("", ApiScope.REPORTS));

    static ApiScope scope(HttpServletRequest request) {
        return scope(path(request));
    }

    static ApiScope scope(String path) {
        return ALL.stream()
                .filter(rule -> rule.path.isEmpty() || path.equals(rule.path) || path.startsWith(rule.path + "/"))
                .map(ApiAccessRule::scope)
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is the description, which tells no figure and is open to everybody. */
    static boolean open(HttpServletRequest request) {
        return Optional.of(path(request)).filter(DESCRIPTION::equals).isPresent();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
