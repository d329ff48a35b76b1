package vn.kontum.report.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamWriteFeature;
import vn.kontum.report.administration.access.ApiTokenService;

/** Who may read the interface for programs, and how answers are written. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiConfiguration implements WebMvcConfigurer {
    /**
     * A chain of its own: no session and no cookie is looked at, so that nothing of the console opens it, and no browser can be
     * made to ask in somebody's name.
     */
    @Bean
    @Order(0)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, ApiTokenService tokens, ApiProperties properties, ProblemWriter problems)
            throws Exception {
        ApiRateLimiter limiter = new ApiRateLimiter(properties.requestsPerMinute(), System::nanoTime);
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // A program may keep what it got, and asks whether it still holds; the chain's own headers forbid to
                // keep anything.
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) -> new AuthorizationDecision(ApiAccessRule.open(context.getRequest())
                                || who.get().getAuthorities().stream()
                                        .anyMatch(held -> ("SCOPE_" + ApiAccessRule.scope(context.getRequest()))
                                                .equals(held.getAuthority())))))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new BearerTokenFilter(tokens, limiter, problems), AuthorizationFilter.class)
                .addFilterAfter(new BodyEtagFilter(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusedRequests(
            ProblemWriter problems, LocaleResolver locales) {
        return factory -> factory.addEngineValves(new RefusedRequestValve(problems, new RefusedRequestPage(locales)));
    }

    /** What a program has already is not sent again; files have tags of their own. */
    private static final class BodyEtagFilter extends ShallowEtagHeaderFilter {
        private static final Pattern READ_AT = Pattern.compile("\"asOf\":\"[^\"]*\"");

        /** That of a page of a list leaves out the moment of reading: a program goes on with that of the answer it has. */
        @Override
        protected String generateETagHeaderValue(InputStream body, boolean weak) throws IOException {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            String lasting = READ_AT.matcher(text).replaceAll("");
            return super.generateETagHeaderValue(
                    new ByteArrayInputStream(lasting.getBytes(StandardCharsets.UTF_8)),
                    weak || lasting.length() < text.length());
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getRequestURI().contains("/files/");
        }
    }

    /** Figures are written in full, never as 1E+3. */
    @Bean
    JsonMapperBuilderCustomizer plainNumbers() {
        return builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParametersInterceptor()).addPathPatterns(List.of("/api/v1/**"));
    }
}
