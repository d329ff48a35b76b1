package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.StatementLog;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** The navigation says how much waits; in the sample quarter this is one correction. */
class NavigationBadgesTest {
    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static JdbcTemplate jdbc;
    private static HttpSession guest;

    @BeforeAll
    static void open() throws Exception {
        server = SampleQuarter.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
        jdbc = server.autowired(JdbcTemplate.class);
        TestAccounts.add(server, "guest", Role.VIEW);
        guest = HttpSession.signedIn(server, "guest");
        guest.send("/preferences", Map.of("language", "en"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void filesThatWaitAreCountedInFiguresAndWords() throws Exception {
        assertThat(guest.get("/audit").body()).contains("1 decision is awaited");
    }

    /** One failed run is followed by another of its quarter, one by none; one is of last year, one message was given up. */
    @Test
    void onlyWhatStillWantsSomebodyIsCounted() throws Exception {
        fail("consolidate-report", "2021-Q3", "2021-03-14");
        jdbc.update(
                "INSERT INTO run (job, period, trigger_source, requested_by, reason, state, requested_at, ended_at)"
                        + " VALUES ('consolidate-report', '2021-Q3', 'COMMAND', 'An', 'x', 'DONE', '2021-03-14', '2021-03-14')");
        fail("remind-units", "2021-Q4", "2021-03-14");
        fail("issue-templates", "2021-Q4", "2020-03-14");
        jdbc.update("INSERT INTO notification (event, event_key, channel, recipient, subject, body, created_at,"
                + " next_attempt_at, attempts, state, last_error) VALUES ('EDITION', 'k', 'MAIL', 'a@b.vn', 's', 'b',"
                + " '2021-03-14', '2021-03-14', 9, 'GIVEN_UP', 'refused')");

        assertThat(guest.get("/audit").body())
                .contains("1 run failed and nothing was run since", "1 message could not be delivered", "3 open");
        assertThat(guest.get("/notifications").body()).contains("/notifications?state=GIVEN_UP", "a@b.vn");
        assertThat(guest.get("/notifications?state=GIVEN_UP").body()).contains("a@b.vn", "Show all messages");
    }

    @Test
    void aMessageThatSomebodyLeavesAtThatIsCountedNoMoreAndNotSent() throws Exception {
        TestAccounts.add(server, "office", Role.OPERATE);
        HttpSession office = HttpSession.signedIn(server, "office");
        office.send("/preferences", Map.of("language", "en"));
        jdbc.update("INSERT INTO notification (event, event_key, channel, recipient, subject, body, created_at,"
                + " next_attempt_at, attempts, state, last_error) VALUES ('EDITION', 'gone', 'MAIL', 'gone@b.vn', 's', 'b',"
                + " '2021-03-14', '2021-03-14', 9, 'GIVEN_UP', 'refused')");
        String id = jdbc.queryForObject("SELECT id FROM notification WHERE event_key = 'gone'", String.class);

        office.send("/notifications/settle", Map.of("id", id, "reason", "told by telephone"));

        assertThat(office.get("/notifications?state=GIVEN_UP").body()).doesNotContain("gone@b.vn");
        assertThat(office.get("/notifications").body()).contains("gone@b.vn", "Not tried again");
        assertThat(office.get("/audit").body()).contains("Leave a message at that", "told by telephone");
        office.send("/notifications/" + id + "/again", Map.of("reason", "the mail server is back"));
        assertThat(jdbc.queryForObject("SELECT state FROM notification WHERE id = ?", String.class, id))
                .isEqualTo("SETTLED");
    }

    @Test
    void theyAreOneStatement() throws Exception {
        guest.get("/help");
        try (StatementLog log = StatementLog.listen(jdbc)) {
            assertThat(guest.get("/help").statusCode()).isEqualTo(200);

            assertThat(log.statements())
                    .filteredOn(sql -> sql.contains("requested_act"))
                    .hasSize(1);
        }
    }

    @Test
    void aUnitIsToldNothingOfTheOffice() throws Exception {
        TestAccounts.add(server, "dakglei", Role.UNIT);
        HttpSession unit = HttpSession.signedIn(server, "dakglei");

        assertThat(unit.get("/own").body()).doesNotContain("class=\"count\"");
    }

    private static void fail(String job, String period, String day) {
        jdbc.update(
                "INSERT INTO run (job, period, trigger_source, requested_by, reason, state, requested_at, ended_at)"
                        + " VALUES (?, ?, 'COMMAND', 'An', 'x', 'FAILED', ?, ?)",
                job,
                period,
                day,
                day);
    }
}
