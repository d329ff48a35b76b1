package vn.kontum.report.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.ConsolePrincipal;
import vn.kontum.report.web.security.ConsoleUser;

/** Gives handlers the {@link CurrentUser}, and those of open pages the {@link ViewFormatter}. */
final class CurrentUserArgumentResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentUser.class || parameter.getParameterType() == ViewFormatter.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Locale locale = LocaleContextHolder.getLocale();
        ViewFormatter formatter = ViewFormatter.in(locale);
        return parameter.getParameterType() == ViewFormatter.class ? formatter : new CurrentUser(user(), formatter);
    }

    private static ConsoleUser user() {
        return ConsolePrincipal.of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() ->
                        new IllegalStateException("[console] a page for people who signed in was opened to everybody"));
    }
}
