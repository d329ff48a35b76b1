package vn.kontum.report.web.security;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;

/** Security of the console: authentication, authorisation by role, and response headers. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    /** Everything from here, nothing inline, nobody frames us. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AccountRepository accountStore(JdbcTemplate jdbc) {
        return new AccountRepository(jdbc);
    }

    @Bean
    SignInAttemptRepository attemptStore(JdbcTemplate jdbc) {
        return new SignInAttemptRepository(JdbcClient.create(jdbc));
    }

    @Bean
    AuditedAccountChange accountChanges(
            AccountRepository store, AuditRepository audit, PlatformTransactionManager transactions, Clock clock) {
        return new AuditedAccountChange(store, audit, new TransactionTemplate(transactions), clock);
    }

    @Bean
    @Lazy
    PasswordStrengthEstimator passwordStrength(Catalogue catalogue) {
        return new PasswordStrengthEstimator(catalogue);
    }

    @Bean
    PasswordPolicy passwordPolicy(ObjectProvider<PasswordStrengthEstimator> strength) {
        return new PasswordPolicy(strength::getObject);
    }

    @Bean
    AccountService accounts(
            AccountRepository store,
            SignInAttemptRepository attempts,
            AuditedAccountChange changes,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            Clock clock) {
        return new AccountService(store, attempts, changes, policy, encoder, clock);
    }

    /**
     * Found as the one way to sign in.
     *
     * @implNote Named in a filter chain as well it would be asked twice, and count twice.
     */
    @Bean
    AccountAuthenticationProvider signIn(
            AccountRepository accounts, SignInAttemptRepository attempts, PasswordEncoder encoder, Clock clock) {
        return new AccountAuthenticationProvider(accounts, attempts, encoder, clock);
    }

    @Bean
    FirstAdminToken setUpToken() {
        return new FirstAdminToken();
    }

    /** Health and figures, on a port that only this machine reaches. */
    @Bean
    @Order(1)
    SecurityFilterChain managementSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                EndpointRequest.to(HealthEndpoint.class), EndpointRequest.to("prometheus"))
                        .access((who, request) -> new AuthorizationDecision(
                                FirstAdminToken.loopback(request.getRequest().getRemoteAddr())))
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain consoleSecurity(
            HttpSecurity http, AccountRepository accounts, Clock clock, ObjectProvider<AdditionalSignIn> additional)
            throws Exception {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        SavedRequestAwareAuthenticationSuccessHandler onSuccess = onSuccess(wanted);
        http.authorizeHttpRequests(SecurityConfiguration::permissions)
                .formLogin(form ->
                        form.loginPage("/login").successHandler(onSuccess).failureHandler(new SignInFailureHandler()))
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .requestCache(cache -> cache.requestCache(wanted))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new MultipartAuthenticationFilter(), CsrfFilter.class)
                .addFilterBefore(new AccountRevocationFilter(accounts, clock), AuthorizationFilter.class);
        additional.orderedStream().forEach(way -> way.configure(http, onSuccess));
        return http.build();
    }

    /** Leads to the page that was asked for before. */
    private static SavedRequestAwareAuthenticationSuccessHandler onSuccess(RequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(wanted);
        handler.setRedirectStrategy(new RelativeRedirectStrategy());
        return handler;
    }

    private static void permissions(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD)
                .permitAll();
        for (AccessRule permission : AccessRule.all()) {
            allow(requests, permission, permission.method());
            if (permission.method().equals(HttpMethod.GET)) {
                allow(requests, permission, HttpMethod.HEAD);
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AccessRule permission,
            HttpMethod method) {
        var matching = requests.requestMatchers(
                PathPatternRequestMatcher.withDefaults().matcher(method, permission.path()));
        permission.role().ifPresentOrElse(role -> matching.hasRole(role.name()), matching::permitAll);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(policy ->
                        policy.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .contentTypeOptions(Customizer.withDefaults());
    }
}
