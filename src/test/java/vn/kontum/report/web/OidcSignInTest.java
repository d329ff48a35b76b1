package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.TestClock;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** People sign in by Spring Authorization Server, which runs in a process of its own; another provider does not answer at all. */
class OidcSignInTest {
    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

    @TempDir
    static Path root;

    private static final TestClock CLOCK = new TestClock(SampleQuarter.NOW);
    private static OidcProviderProcess provider;
    private static ConsoleServer server;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        provider = OidcProviderProcess.start(port);
        server = ConsoleServer.startAsSaid(
                root,
                CLOCK,
                Map.of(),
                Stream.of(
                                "server.port=0",
                                "management.server.port=0",
                                "kontum.console.oidc.roles-claim=access.groups",
                                "kontum.console.oidc.roles.admin=kontum-admin",
                                "kontum.console.oidc.roles.operate=other,kontum-operate",
                                "kontum.console.oidc.roles.view=kontum-view",
                                "kontum.console.oidc.roles.unit=kontum-unit",
                                "kontum.console.oidc.session=8h",
                                registration("office", "client-name=Sign-in service of the province"),
                                registration("office", "client-id=" + OidcProviderProcess.CLIENT),
                                registration("office", "client-secret=" + OidcProviderProcess.SECRET),
                                registration("office", "scope=openid"),
                                registration("gone", "client-id=kontum"),
                                registration("gone", "scope=openid"),
                                "spring.security.oauth2.client.provider.office.issuer-uri=" + provider.issuer(),
                                "spring.security.oauth2.client.provider.gone.issuer-uri=" + NOBODY_LISTENS)
                        .map("--"::concat)
                        .toArray(String[]::new));
        TestAccounts.add(server, "lan", Role.ADMIN);
        provider.awaitReady(server.url("").replaceFirst("/$", ""));
    }

    private static String registration(String id, String setting) {
        return "spring.security.oauth2.client.registration." + id + "." + setting;
    }

    @AfterAll
    static void stop() {
        provider.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "an-admin, 200, 200, Person an",
        "binh-operate, 200, 403, Person binh",
        "chi-view, 200, 403, Person chi",
    })
    void rolesComeFromTheClaim(String name, int overview, int accounts, String fullName) throws Exception {
        Person person = new Person();

        assertThat(location(person.signIn(name))).isEqualTo("/");
        HttpResponse<String> page = person.get(server.url("/"));
        assertThat(page.statusCode()).isEqualTo(overview);
        assertThat(page.body()).contains(fullName).doesNotContain("href=\"/password\"");
        assertThat(person.get(server.url("/accounts")).statusCode()).isEqualTo(accounts);
        assertThat(person.get(server.url("/password")).statusCode())
                .as("no password here")
                .isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("form-action 'self'").doesNotContain("http:"));
    }

    @Test
    void somebodyOfAUnitSeesTheOwnUnitOnly() throws Exception {
        Person dung = new Person();
        Unit unit = server.autowired(Catalogue.class).reportingUnits().stream()
                .filter(one -> one.code().equals("608"))
                .findFirst()
                .orElseThrow();

        dung.signIn("dung-unit");

        assertThat(location(dung.get(server.url("/")))).isEqualTo("/own");
        assertThat(dung.get(server.url("/own/2021-Q1")).body())
                .contains(unit.nameVi())
                .contains("Person dung");
        assertThat(dung.get(server.url("/units/610/2021-Q1")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"em-stranger", "giang-unit"})
    void whoHasNoRoleOrNoUnitIsNotLetIn(String name) throws Exception {
        Person person = new Person();

        assertThat(location(person.signIn(name))).isEqualTo("/login?denied");
        assertThat(location(person.get(server.url("/")))).endsWith("/login");
    }

    @Test
    void theAuditLogNamesThePersonAndTheProvider() throws Exception {
        Person an = new Person();
        an.signIn("an-admin");

        an.form(
                server.url("/accounts/new"),
                server.url("/help"),
                Map.of("name", "moi", "fullName", "Moi", "role", "VIEW", "reason", "new colleague"));

        assertThat(server.autowired(AuditRepository.class)
                        .newest(1)
                        .get(0)
                        .act()
                        .who())
                .isEqualTo("Person an (an-admin@office)");
    }

    @Test
    void leavingEndsBothSessions() throws Exception {
        Person chi = new Person();
        chi.signIn("chi-view");

        HttpResponse<String> goodbye = chi.form(server.url("/logout"), server.url("/help"), Map.of());

        String next = goodbye.headers().firstValue("Refresh").orElseThrow();
        assertThat(goodbye.statusCode())
                .as("a redirect would break the content policy")
                .isEqualTo(200);
        assertThat(next).startsWith("0;url=" + provider.issuer());
        assertThat(location(chi.get(server.url("/")))).endsWith("/login");
        assertThat(location(chi.get(next.replaceFirst("0;url=", "")))).isEqualTo(server.url("/login?bye"));
        assertThat(chi.follow(server.url("/oauth2/authorization/office")).body())
                .as("the provider asks for the password again")
                .contains("name=\"password\"");
    }

    /** Back-channel logout: the provider ends a session, and the ones of that person here end with it. */
    @Test
    void whoIsSignedOutByTheProviderIsSignedOutHere() throws Exception {
        Person an = new Person();
        Person chi = new Person();
        an.signIn("an-admin");
        chi.signIn("chi-view");
        String address = server.url("/logout/connect/back-channel/office");

        String forged = provider.logoutToken("an-admin").replaceFirst("\\.[^.]+$", ".AAAA");
        assertThat(new Person().post(address, Map.of("logout_token", forged)).statusCode())
                .isEqualTo(400);
        assertThat(an.get(server.url("/")).statusCode()).as("a forged word").isEqualTo(200);

        HttpResponse<String> answer =
                new Person().post(address, Map.of("logout_token", provider.logoutToken("an-admin")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(location(an.get(server.url("/")))).endsWith("/login");
        assertThat(chi.get(server.url("/")).statusCode()).as("somebody else").isEqualTo(200);
    }

    /** The provider signs with a key that was not known when it was asked first, and publishes the old one no more. */
    @Test
    void aProviderMayChangeItsKeysWhileTheServiceRuns() throws Exception {
        assertThat(location(new Person().signIn("an-admin"))).isEqualTo("/");

        for (int rotation = 0; rotation < 2; rotation++) {
            provider.rotateKeys();

            assertThat(location(new Person().signIn("chi-view"))).isEqualTo("/");
        }
    }

    @Test
    void ownAccountsWorkWhileAProviderDoesNotAnswer() throws Exception {
        Person somebody = new Person();
        assertThat(somebody.get(server.url("/login")).body())
                .contains("href=\"/oauth2/authorization/office\"", "Sign-in service of the province")
                .contains("href=\"/oauth2/authorization/gone\"");

        assertThat(location(somebody.get(server.url("/oauth2/authorization/gone"))))
                .isEqualTo("/login?provider");
        assertThat(somebody.get(server.url("/login?provider")).body()).contains("class=\"notice refusal\"");
        assertThat(HttpSession.signedIn(server, "lan").get("/accounts").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theProviderIsAskedAgainAfterSomeHours() throws Exception {
        Person binh = new Person();
        binh.signIn("binh-operate");
        try {
            CLOCK.advance(Duration.ofHours(8));
            assertThat(location(binh.get(server.url("/")))).isEqualTo("/login?again");
        } finally {
            CLOCK.advance(Duration.ofHours(-8));
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        assertThat(location(new Person().get(server.url("/login/oauth2/code/office?code=x&state=y"))))
                .isEqualTo("/login?provider");
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** A browser without pictures: cookies of both sides, redirects by hand. */
    private static final class Person {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> follow(String address) throws IOException, InterruptedException {
            HttpResponse<String> answer = get(address);
            while (!location(answer).isEmpty()) {
                answer = get(answer.uri().resolve(location(answer)).toString());
            }
            return answer;
        }

        /** As far as the answer of the console to what the provider says. */
        HttpResponse<String> signIn(String name) throws IOException, InterruptedException {
            HttpResponse<String> page = follow(server.url("/oauth2/authorization/office"));
            HttpResponse<String> answer = post(
                    provider.issuer() + "/login",
                    Map.of("username", name, "password", OidcProviderProcess.PASSWORD, "_csrf", token(page)));
            while (!location(answer).startsWith(server.url(""))) {
                answer = get(answer.uri().resolve(location(answer)).toString());
            }
            return get(location(answer));
        }

        /** Sends a form with the token of a page. */
        HttpResponse<String> form(String address, String page, Map<String, String> fields)
                throws IOException, InterruptedException {
            Map<String, String> all = new HashMap<>(fields);
            all.put("_csrf", token(get(page)));
            return post(address, all);
        }

        private HttpResponse<String> post(String address, Map<String, String> fields)
                throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String token(HttpResponse<String> page) {
            Matcher field = FIELD.matcher(page.body());
            assertThat(field.find()).as("a form in %s", page.body()).isTrue();
            return field.group(1);
        }
    }
}
