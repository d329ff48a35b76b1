package vn.kontum.report.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * Spring Authorization Server in a process of its own: an OpenID Connect provider with people whose password is {@link #PASSWORD}. Names
 * say which role they have in the claim groups: an-admin, binh-operate, chi-view, dung-unit (of 608), giang-unit (of no unit), and
 * em-stranger, who has none.
 */
public final class OidcProviderProcess implements AutoCloseable {
    static final String CLIENT = "kontum";
    static final String SECRET = "secret of the client";
    static final String PASSWORD = "password at the provider";
    private static final List<String> PEOPLE =
            List.of("an-admin", "binh-operate", "chi-view", "dung-unit", "giang-unit", "em-stranger");

    private final Process process;
    private final BufferedReader said;
    private final String issuer;

    private OidcProviderProcess(Process process, String issuer) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.issuer = issuer;
    }

    /** Begins to start. */
    static OidcProviderProcess start(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OidcProviderProcess.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new OidcProviderProcess(process, "http://127.0.0.1:" + port);
    }

    /**
     * Waits until it answers.
     *
     * @param console address of the console, without a slash at its end
     */
    void awaitReady(String console) throws IOException {
        process.outputWriter().append(console).append('\n').flush();
        for (String line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException("the provider did not start");
            }
        }
    }

    String issuer() {
        return issuer;
    }

    /** Signs with a new key from now on; the key before is published no more. */
    void rotateKeys() throws IOException {
        process.outputWriter().append("rotate\n").flush();
        for (String line = said.readLine(); !"rotated".equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException("the provider is gone");
            }
        }
    }

    /** What the provider tells its clients when it ends the session of somebody. */
    String logoutToken(String name) throws IOException {
        process.outputWriter().append("logout ").append(name).append('\n').flush();
        return said.readLine();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In the other process: the port to listen on; the address of the console comes by the standard input. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("provider.port", arguments[0]);
        var provider = new AnnotationConfigServletWebServerApplicationContext(Provider.class);
        System.out.println("ready");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        // until the test is gone, however it ended
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals("rotate")) {
                provider.getBean(Provider.SigningKeys.class).rotate();
                System.out.println("rotated");
            }
            if (order.startsWith("logout ")) {
                System.out.println(
                        provider.getBean(Provider.SigningKeys.class).logoutToken(order.replaceFirst("logout ", "")));
            }
        }
        System.exit(0);
    }

    /** The provider; not marked as a configuration, or the console would find it among its own. */
    @EnableWebSecurity
    @EnableWebMvc
    static class Provider {
        @Bean
        TomcatServletWebServerFactory web() {
            TomcatServletWebServerFactory web =
                    new TomcatServletWebServerFactory(Integer.parseInt(System.getProperty("provider.port")));
            web.setAddress(InetAddress.getLoopbackAddress());
            return web;
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(PEOPLE.stream()
                    .map(name -> User.withUsername(name)
                            .password("{noop}" + PASSWORD)
                            .roles("PERSON")
                            .build())
                    .toList());
        }

        @Bean
        RegisteredClientRepository clients() throws IOException {
            String console = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(console + "/login/oauth2/code/office")
                    .postLogoutRedirectUri(console + "/login?bye")
                    .scope("openid")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        /** The one key that signs, and is published. */
        static final class SigningKeys implements JWKSource<SecurityContext> {
            private final AtomicInteger number = new AtomicInteger();
            private final AtomicReference<JWKSet> current = new AtomicReference<>(fresh());

            private JWKSet fresh() {
                try {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                    generator.initialize(2048);
                    KeyPair pair = generator.generateKeyPair();
                    return new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                            .privateKey(pair.getPrivate())
                            .keyID("key-" + number.incrementAndGet())
                            .build());
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                }
            }

            String logoutToken(String name) {
                JWK key = current.get().getKeys().get(0);
                JWTClaimsSet claims = new JWTClaimsSet.Builder()
                        .issuer("http://127.0.0.1:" + System.getProperty("provider.port"))
                        .subject(name)
                        .audience(CLIENT)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                        .build();
                JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType("logout+jwt"))
                        .build();
                SignedJWT token = new SignedJWT(header, claims);
                try {
                    token.sign(new RSASSASigner(key.toRSAKey()));
                } catch (JOSEException e) {
                    throw new IllegalStateException(e);
                }
                return token.serialize();
            }

            void rotate() {
                current.set(fresh());
            }

            @Override
            public List<JWK> get(JWKSelector selector, SecurityContext context) {
                return selector.select(current.get());
            }
        }

        @Bean
        SigningKeys keys() {
            return new SigningKeys();
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder()
                    .issuer("http://127.0.0.1:" + System.getProperty("provider.port"))
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    String name = context.getPrincipal().getName();
                    String group = name.substring(name.indexOf('-') + 1);
                    context.getClaims()
                            .claim("preferred_username", name)
                            .claim("name", "Person " + name.substring(0, name.indexOf('-')))
                            .claim("access", Map.of("groups", List.of("everybody", "kontum-" + group)));
                    if (name.startsWith("dung")) {
                        context.getClaims().claim("unit", "608");
                    }
                }
            };
        }
    }
}
