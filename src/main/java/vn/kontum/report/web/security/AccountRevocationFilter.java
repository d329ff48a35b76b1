package vn.kontum.report.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose account was changed meanwhile, in whichever process, and keeps people at a borrowed password
 * until they replace it.
 */
final class AccountRevocationFilter extends OncePerRequestFilter {
    private static final Set<String> ALWAYS = Set.of("/password", "/logout", "/preferences", "/login", "/help");

    private final AccountRepository accounts;

    AccountRevocationFilter(AccountRepository accounts) {
        this.accounts = accounts;
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
        if (known == null || !(known.getPrincipal() instanceof ConsoleUser user)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> now = accounts.find(user.name()).filter(a -> a.enabled() && a.stamp() == user.stamp());
        if (now.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, known);
            response.sendRedirect(request.getContextPath() + "/login?over");
        } else if (now.get().mustChange() && !ALWAYS.contains(path(request))) {
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
