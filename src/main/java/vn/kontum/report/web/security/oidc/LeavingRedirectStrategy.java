package vn.kontum.report.web.security.oidc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.RedirectStrategy;

/**
 * Leads out of the service, to the page of a provider that ends its session.
 *
 * @implNote A redirect in answer to a form may not lead elsewhere under our content policy (form-action 'self'); a page that moves on
 *     by itself may.
 */
final class LeavingRedirectStrategy implements RedirectStrategy {
    /** Where the address of the provider is found by the page that is shown meanwhile. */
    private static final String NEXT = "leaving.next";

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        if (url.startsWith("/") && !url.startsWith("//")) {
            response.sendRedirect(request.getContextPath() + url);
            return;
        }
        request.setAttribute(NEXT, url);
        response.setHeader("Refresh", "0;url=" + url);
        try {
            request.getRequestDispatcher("/signed-out").forward(asPage(request), response);
        } catch (ServletException e) {
            throw new IOException("[/signed-out] cannot be shown", e);
        }
    }

    /** The answer to the form that signs out is a page. */
    private static HttpServletRequest asPage(HttpServletRequest form) {
        return new HttpServletRequestWrapper(form) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
