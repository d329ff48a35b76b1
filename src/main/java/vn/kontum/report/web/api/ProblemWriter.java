package vn.kontum.report.web.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.text.Messages;

/**
 * Says what is wrong with a request as {@code application/problem+json}: in Vietnamese to whoever prefers it, else in English.
 */
@Component
final class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final RequestRejectedHandler ofPages = new HttpStatusRequestRejectedHandler();
    private final JsonMapper mapper;

    ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    ProblemDetail problem(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        Messages messages = new Messages("api", asked ? request.getLocale() : Locale.ENGLISH);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:kontum-report:problem:" + key));
        problem.setTitle(messages.text("problem." + key + ".title"));
        problem.setDetail(messages.text(
                "problem." + key,
                Stream.of(arguments)
                        .map(argument ->
                                argument instanceof ApiRejection.Phrase phrase ? phrase.in(messages) : argument)
                        .toArray()));
        problem.setInstance(instance(request.getRequestURI()));
        return problem;
    }

    /** Left out where the address was refused because it is none. */
    private static @Nullable URI instance(@Nullable String address) {
        try {
            return address == null ? null : new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            Object... arguments)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(mapper.writeValueAsBytes(problem(request, status, key, arguments)));
    }

    /** Nobody has shown a token. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kontum-report\"");
        write(request, response, HttpStatus.UNAUTHORIZED, "token-required");
    }

    /** An address that no browser and no client would send. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            write(request, response, HttpStatus.BAD_REQUEST, "request");
        } else {
            ofPages.handle(request, response, why);
        }
    }

    /** A token that opens something else. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "scope",
                ApiAccessRule.scope(request).word());
    }
}
