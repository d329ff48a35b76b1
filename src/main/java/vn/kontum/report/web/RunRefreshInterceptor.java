package vn.kontum.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Tells a page that watched a run to load itself anew once nothing runs any more: the rest of it has changed too. */
public final class RunRefreshInterceptor implements HandlerInterceptor {
    /** Model attribute: whether the page shows something that is still running. */
    public static final String WATCHING = "watching";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        boolean polled = request.getHeader("HX-Request") != null;
        if (polled && page != null && Boolean.FALSE.equals(page.getModel().get(WATCHING))) {
            response.setHeader("HX-Refresh", "true");
        }
    }
}
