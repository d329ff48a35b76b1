package vn.kontum.report.web.navigation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.kontum.report.query.listing.OpenWork;

/** Puts numbers beside the words of the navigation. */
@Configuration(proxyBeanMethods = false)
class NavigationConfiguration implements WebMvcConfigurer {
    private final OpenWork work;

    NavigationConfiguration(OpenWork work) {
        this.work = work;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NavigationBadges(work));
    }
}
