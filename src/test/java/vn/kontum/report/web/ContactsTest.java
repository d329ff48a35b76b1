package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** How units are reached is changed on the console and written to the file. */
class ContactsTest {
    private static final Map<String, String> FORM =
            Map.of("office", "Office", "phone", "0260 1", "email", "vp@kontum.vn", "reason", "new office");

    @TempDir
    Path root;

    private ConsoleServer server;
    private HttpSession an;
    private Path file;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        file = root.resolve("config/catalogue/contacts.csv");
        TestAccounts.add(server, "an", Role.ADMIN);
        an = HttpSession.signedIn(server, "an");
        an.send("/preferences", Map.of("language", "en"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aChangeIsInTheFileInTheTableAndInTheAuditLog() throws Exception {
        assertThat(an.get("/notifications/contacts/608").body()).contains("How to reach: Kon Tum City");

        assertThat(an.send("/notifications/contacts/608", FORM).headers().firstValue("Location"))
                .contains("/notifications");

        assertThat(Files.readString(file)).contains("608,Office,0260 1,vp@kontum.vn");
        assertThat(an.get("/notifications?contacts.q=vp@kontum").body()).contains("vp@kontum.vn");
        assertThat(server.autowired(AuditRepository.class)
                        .newest(1)
                        .get(0)
                        .act()
                        .act())
                .isEqualTo("contact");
    }

    @Test
    void whatIsWrongInTheFileIsToldAndNotLost() throws Exception {
        Files.writeString(file, "610,Office,,no address\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        String before = Files.readString(file);

        an.send("/notifications/contacts/608", FORM);

        assertThat(an.get("/notifications/contacts/608").body()).contains("of contacts.csv is wrong");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aChangeThatTheAuditLogCannotHoldIsNotWritten() throws Exception {
        JdbcTemplate jdbc = server.autowired(JdbcTemplate.class);
        String before = Files.readString(file);
        jdbc.execute("RENAME TABLE audit_head TO audit_head_away");
        try {
            an.send("/notifications/contacts/608", FORM);
        } finally {
            jdbc.execute("RENAME TABLE audit_head_away TO audit_head");
        }

        assertThat(Files.readString(file)).isEqualTo(before);
    }

    /** A folder stands where the file should be: it cannot be replaced. */
    @Test
    void aFileThatCannotBeWrittenIsToldAndNothingIsLogged() throws Exception {
        Files.deleteIfExists(file);
        Files.createDirectories(file.resolve("inside"));

        an.send("/notifications/contacts/608", FORM);

        assertThat(an.get("/notifications/contacts/608").body()).contains("could not be written; nothing was changed");
        assertThat(server.autowired(AuditRepository.class).newest(20))
                .noneMatch(row -> row.act().act().equals("contact"));
    }
}
