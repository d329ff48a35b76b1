package vn.kontum.report.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.RedirectStrategy;

/**
 * Leads on within this service only: of an absolute address, which is made of the Host header, path and query are kept.
 */
final class RelativeRedirectStrategy implements RedirectStrategy {
    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.sendRedirect(response.encodeRedirectURL(local(request.getContextPath(), url)));
    }

    /** The address below this service. */
    static String local(String context, String url) {
        if (!url.matches("(?i)[a-z][a-z0-9+.-]*:.*") && !url.startsWith("//")) {
            return context + url;
        }
        URI address = URI.create(url);
        String path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("^/+", "/");
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return (path.startsWith("/") ? path : context + "/") + query;
    }
}
