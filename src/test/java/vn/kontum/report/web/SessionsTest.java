package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.web.security.AccountService;
import vn.kontum.report.web.security.NewAccount;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

class SessionsTest {
    @TempDir
    static Path root;

    private static ConsoleServer server;

    @BeforeAll
    static void open() throws IOException {
        server = ConsoleServer.start(root, Clock.systemUTC());
        TestAccounts.add(server, "admin", Role.ADMIN);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void signingInChangesTheSession() throws Exception {
        TestAccounts.add(server, "lan", Role.VIEW);
        HttpSession lan = new HttpSession(server);
        lan.token();
        String before = lan.session();

        HttpResponse<String> answer = lan.signIn("lan", TestAccounts.PASSWORD);

        assertThat(led(answer)).isEqualTo("/");
        assertThat(lan.session()).isNotEqualTo(before).isNotEmpty();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.contains("KONTUM_SESSION") && c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void whoGuessesIsToldToWait() throws Exception {
        TestAccounts.add(server, "mai", Role.VIEW);
        HttpSession guesser = new HttpSession(server);
        for (int i = 0; i < 5; i++) {
            assertThat(led(guesser.signIn("mai", "guess number " + i))).isEqualTo("/login?wrong");
        }

        assertThat(led(guesser.signIn("mai", TestAccounts.PASSWORD))).isEqualTo("/login?slow");
    }

    @Test
    void aChangedAccountEndsItsSessions() throws Exception {
        TestAccounts.add(server, "an", Role.OPERATE);
        HttpSession an = HttpSession.signedIn(server, "an");

        HttpSession.signedIn(server, "admin")
                .send("/accounts/an/role", Map.of("role", "VIEW", "reason", "other duties"));

        assertThat(led(an.get("/"))).isEqualTo("/login?over");
    }

    @Test
    void aBorrowedPasswordOpensOnlyThePageThatReplacesIt() throws Exception {
        server.autowired(AccountService.class)
                .create(
                        new NewAccount("binh", "Binh", TestAccounts.PASSWORD, Role.VIEW),
                        new AccountService.AccountActor("lan", "new"));
        HttpSession binh = HttpSession.signedIn(server, "binh");
        String own = "a phrase of my own";

        assertThat(led(binh.get("/"))).isEqualTo("/password");
        assertThat(led(binh.send("/password", Map.of("old", TestAccounts.PASSWORD, "password", own, "again", own))))
                .isEqualTo("/login?changed");
        assertThat(led(binh.signIn("binh", own))).isEqualTo("/");
        assertThat(binh.get("/").statusCode()).isEqualTo(200);
    }

    /** Whoever sends the Host header of another site must not be led there, nor anybody after them. */
    @Test
    void noRedirectIsMadeOfTheHostHeader() throws Exception {
        for (String path : List.of("/", "/login", "/units", "/accounts", "/preferences")) {
            assertThat(answerTo("GET " + path, "evil.example"))
                    .as(path)
                    .doesNotContain("Location: http", "evil.example");
        }
        assertThat(answerTo("GET /", "evil.example")).contains("Location: /");
    }

    private String answerTo(String request, String host) throws IOException {
        URI at = URI.create(server.url("/"));
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, answer.indexOf("\r\n\r\n"));
        }
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        TestAccounts.add(server, "hoa", Role.VIEW);
        HttpSession lan = HttpSession.signedIn(server, "hoa");

        assertThat(led(lan.send("/logout", Map.of()))).isEqualTo("/login?bye");
        assertThat(led(lan.get("/"))).isEqualTo("/login");
    }

    private String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(server.url(""), "/");
    }
}
