package vn.kontum.report.web.navigation;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.kontum.report.query.listing.OpenWork;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.ConsolePrincipal;
import vn.kontum.report.web.security.Role;

/**
 * Tells the office on every page how much waits for it.
 *
 * @implNote A page about a broken database is shown without numbers.
 */
final class NavigationBadges implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(NavigationBadges.class);

    private final OpenWork work;

    NavigationBadges(OpenWork work) {
        this.work = work;
    }

    /** @param text says the same in words */
    record Badge(int count, String text) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || leadsOn(page) || request.getDispatcherType() == DispatcherType.ERROR || !office()) {
            return;
        }
        try {
            Map<String, Badge> badges = badges(work.now(), ViewFormatter.in(LocaleContextHolder.getLocale()));
            page.addObject("badges", badges);
            page.addObject(
                    "open", badges.values().stream().mapToInt(Badge::count).sum());
        } catch (DataAccessException e) {
            LOG.warn("the navigation is shown without numbers: {}", e.getMessage());
        }
    }

    /** To another page, or a part of one, which has no navigation. */
    private static boolean leadsOn(ModelAndView page) {
        String view = page.getViewName();
        return view == null || view.startsWith("redirect:") || view.contains("::");
    }

    private static boolean office() {
        return ConsolePrincipal.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(user -> user.may(Role.VIEW))
                .isPresent();
    }

    /** By the section of the navigation; none is zero. */
    private static Map<String, Badge> badges(OpenWork.Counts counts, ViewFormatter formatter) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("quarantine", counts.files() + counts.requests());
        numbers.put("runs", counts.runs());
        numbers.put("notifications", counts.messages());
        Map<String, Badge> badges = new LinkedHashMap<>();
        numbers.forEach((section, count) -> {
            if (count > 0) {
                badges.put(section, new Badge(count, formatter.text("badge." + section, count)));
            }
        });
        return badges;
    }
}
