package vn.kontum.report.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.text.Messages;

class NotificationCollectorTest {
    private static final Map<String, Contact> CONTACTS = Map.of(
            "608",
            new Contact("608", "", "", "vp608@kontum.vn"),
            "610",
            new Contact("610", "", "", "vp610@mau.example"));
    private static final Instant NOW = Instant.parse("2021-03-15T03:00:00Z");

    private DataSource database;
    private JdbcTemplate jdbc;
    private NotificationRepository notifications;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
        notifications = new NotificationRepository(jdbc);
        telling(NotificationEvent.RETURNED).collect(CONTACTS, true, NOW);
    }

    /** More than are looked at in one round. */
    @Test
    void filesOfUnitsWithoutAnAddressKeepNobodyElseWaitingAndAreNotToldLater() {
        for (int i = 0; i < 501; i++) {
            returned("610", "a" + i + ".xlsx");
        }
        returned("608", "waits.xlsx");

        telling(NotificationEvent.RETURNED).collect(CONTACTS, true, NOW);
        telling(NotificationEvent.RETURNED).collect(CONTACTS, true, NOW);

        assertThat(of("608")).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(Notification.State.WAITING);
            assertThat(message.body()).contains("\"waits.xlsx\" của Thành phố Kon Tum (quý I/2021) chưa");
        });
        assertThat(of("610")).hasSize(501).allMatch(message -> message.state() == Notification.State.NOBODY);

        Map<String, Contact> known = Map.of("610", new Contact("610", "", "", "vp610@kontum.vn"));
        telling(NotificationEvent.RETURNED).collect(known, true, NOW);
        assertThat(of("610"))
                .as("returned before there was an address")
                .noneMatch(message -> message.recipient().equals("vp610@kontum.vn"));
    }

    @Test
    void aKindThatIsSwitchedOnLaterTellsNothingOfBefore() {
        failed();
        telling(NotificationEvent.RETURNED).collect(CONTACTS, true, NOW);

        telling(NotificationEvent.FAILED).collect(CONTACTS, true, NOW);
        assertThat(notifications.newest(10)).isEmpty();

        failed();
        telling(NotificationEvent.FAILED).collect(CONTACTS, true, NOW);
        assertThat(notifications.newest(10))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("(Tổng hợp báo cáo, quý I/2021) bị lỗi"));
    }

    @Test
    void aFileOfNoPeriodIsToldInWords() {
        jdbc.update("UPDATE received_file SET period = NULL WHERE seq = ?", returned("608", "x.xlsx"));

        telling(NotificationEvent.RETURNED).collect(CONTACTS, true, NOW);

        assertThat(of("608"))
                .singleElement()
                .extracting(Notification::subject)
                .asString()
                .endsWith("Thành phố Kon Tum, chưa rõ kỳ");
    }

    private List<Notification> of(String unit) {
        return notifications.newest(2000).stream()
                .filter(message -> message.unit().equals(Optional.of(unit)))
                .toList();
    }

    private NotificationCollector telling(NotificationEvent kind) {
        return new NotificationCollector(
                new NotificationProperties(
                        "bao-cao@kontum.vn",
                        List.of("tong-hop@kontum.vn"),
                        Set.of(kind),
                        5,
                        Duration.ofDays(3),
                        null,
                        new NotificationProperties.Webhook(null, null, Set.of())),
                new ReportableEventRepository(jdbc),
                List::of,
                notifications,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                FrozenCatalogue.read(),
                Messages.VIETNAMESE);
    }

    private long returned(String unit, String name) {
        jdbc.update(
                "INSERT INTO received_file (run_id, received_at, folder, file_name, size_bytes, outcome, unit, period,"
                        + " judged_at, answered_at) VALUES (1, NOW(6), ?, ?, 1, 'RETURNED', ?, '2021-Q1', NOW(6), NOW(6))",
                unit,
                name,
                unit);
        return jdbc.queryForObject("SELECT MAX(seq) FROM received_file", Long.class);
    }

    private void failed() {
        jdbc.update("INSERT INTO run (job, period, trigger_source, requested_by, reason, state, requested_at)"
                + " VALUES ('consolidate-report', '2021-Q1', 'COMMAND', 'An', 'x', 'FAILED', NOW(6))");
    }
}
