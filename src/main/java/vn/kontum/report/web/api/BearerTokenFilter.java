package vn.kontum.report.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kontum.report.administration.access.ApiToken;
import vn.kontum.report.administration.access.ApiTokenService;

/** Knows programs by their token and nothing else, and slows down those that ask too often. */
final class BearerTokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final ApiTokenService tokens;
    private final ApiRateLimiter limiter;
    private final ProblemWriter problems;

    BearerTokenFilter(ApiTokenService tokens, ApiRateLimiter limiter, ProblemWriter problems) {
        this.tokens = tokens;
        this.limiter = limiter;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> given = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
        Optional<ApiToken> token = given.flatMap(tokens::accepted);
        String caller = token.map(known -> "token " + known.id()).orElse("address " + request.getRemoteAddr());
        Optional<Duration> wait = limiter.acquire(caller);
        if (wait.isPresent()) {
            long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many", limiter.perMinute(), seconds);
        } else if (given.isPresent() && token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-refused");
        } else {
            token.ifPresent(BearerTokenFilter::signIn);
            chain.doFilter(request, response);
        }
    }

    private static void signIn(ApiToken token) {
        PreAuthenticatedAuthenticationToken known = new PreAuthenticatedAuthenticationToken(
                token,
                "",
                token.scopes().stream()
                        .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                        .toList());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
    }
}
