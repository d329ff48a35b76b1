package vn.kontum.report.edge.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.kontum.report.edge.console.account.ConsoleUser;
import vn.kontum.report.edge.console.words.Writing;

/** Gives handlers the {@link Visitor}, and those of open pages the {@link Writing}. */
final class VisitorResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class || parameter.getParameterType() == Writing.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Locale locale = LocaleContextHolder.getLocale();
        Writing writing = Writing.in(locale);
        return parameter.getParameterType() == Writing.class ? writing : new Visitor(user(), writing);
    }

    private static ConsoleUser user() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof ConsoleUser user)) {
            throw new IllegalStateException("[console] a page for people who signed in was opened to everybody");
        }
        return user;
    }
}
