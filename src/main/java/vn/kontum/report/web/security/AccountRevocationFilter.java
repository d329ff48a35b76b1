package vn.kontum.report.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose account was changed meanwhile, in whichever process, and those that a provider vouched for too long ago; keeps
 * people at a borrowed password until they replace it.
 */
final class AccountRevocationFilter extends OncePerRequestFilter {
    private static final Set<String> ALWAYS = Set.of("/password", "/logout", "/preferences", "/login", "/help");

    private final AccountRepository accounts;
    private final Clock clock;

    AccountRevocationFilter(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/console/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Optional<ConsoleUser> signedIn = ConsolePrincipal.of(known);
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ConsoleUser user = signedIn.get();
        Optional<Account> now = user.hasAccount()
                ? accounts.find(user.name()).filter(a -> a.enabled() && a.stamp() == user.stamp())
                : Optional.empty();
        if (user.hasAccount() ? now.isEmpty() : !clock.instant().isBefore(user.until())) {
            new SecurityContextLogoutHandler().logout(request, response, known);
            response.sendRedirect(request.getContextPath() + (user.hasAccount() ? "/login?over" : "/login?again"));
        } else if (now.filter(Account::mustChange).isPresent() && !ALWAYS.contains(path(request))) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else if (user.role() == Role.UNIT && path(request).equals("/")) {
            response.sendRedirect(request.getContextPath() + "/own");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
