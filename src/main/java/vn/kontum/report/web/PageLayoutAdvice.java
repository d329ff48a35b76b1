package vn.kontum.report.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.security.ConsolePrincipal;
import vn.kontum.report.web.security.ConsoleUser;

/**
 * Puts the frame around every page.
 *
 * @implNote It asks no database, so that pages about a broken one can be shown.
 */
@ControllerAdvice
final class PageLayoutAdvice {
    private static final Set<String> THEMES = Set.of("light", "dark");

    @ModelAttribute("frame")
    PageLayout frame(HttpServletRequest request, Locale locale) {
        boolean broken = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        String path = broken
                ? "/"
                : request.getRequestURI().substring(request.getContextPath().length());
        String query =
                broken ? "" : Optional.ofNullable(request.getQueryString()).orElse("");
        Optional<ConsoleUser> user =
                ConsolePrincipal.of(SecurityContextHolder.getContext().getAuthentication());
        return PageLayout.of(user, path, query, Messages.vietnamese(locale) ? "vi" : "en", theme(request));
    }

    private static String theme(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, WebConfiguration.THEME_COOKIE))
                .map(Cookie::getValue)
                .filter(THEMES::contains)
                .orElse("auto");
    }
}
