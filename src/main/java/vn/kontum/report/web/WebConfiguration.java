package vn.kontum.report.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.text.Messages;

/** How requests are read and pages are written: language, texts, who is asking. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {
    static final String LANGUAGE_COOKIE = "console-language";
    static final String THEME_COOKIE = "console-theme";
    static final Duration A_YEAR = Duration.ofDays(365);

    /** Vietnamese whatever the browser asks for, until the reader switches. */
    @Bean
    static LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE_COOKIE);
        resolver.setDefaultLocale(Messages.VIETNAMESE);
        // A cookie that names no language is passed over; otherwise every page fails until it is deleted.
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieSecure(secure);
        return resolver;
    }

    @Bean
    static MessageSource messageSource() {
        return new BundleMessageSource();
    }

    /** Where nobody keeps a schedule, nothing runs by itself. */
    @Bean
    static Upcoming upcoming(ObjectProvider<ScheduleService> agenda) {
        return new Upcoming(Optional.ofNullable(agenda.getIfAvailable()));
    }

    /** The schedule, if this process keeps one. */
    public record Upcoming(Optional<ScheduleService> agenda) {}

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentUserArgumentResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RunRefreshInterceptor());
        registry.addInterceptor(new TypedValuesInterceptor());
    }

    /** Looked at again on every page: a new release must not meet an old stylesheet. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/console/**")
                .addResourceLocations("classpath:/static/console/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(A_YEAR));
    }
}
