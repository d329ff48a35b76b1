package vn.kontum.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Keeps what somebody typed into a form that was refused, so that only the fault has to be mended; no password. */
final class TypedValuesInterceptor implements HandlerInterceptor {
    /** Model attribute: values by name of their field, lists of strings, and the address of the form by {@code action}. */
    private static final String TYPED = "typed";

    private static final List<String> SECRET = List.of("password", "again", "old", "token");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        FlashMap next = RequestContextUtils.getOutputFlashMap(request);
        if (next.containsKey("refusal")) {
            Map<String, List<String>> typed = new HashMap<>();
            request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
            typed.keySet().removeAll(SECRET);
            typed.put("action", List.of(request.getRequestURI()));
            next.put(TYPED, typed);
        }
    }
}
