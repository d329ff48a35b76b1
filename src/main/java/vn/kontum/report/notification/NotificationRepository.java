package vn.kontum.report.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.database.UtcColumns;

/** Messages to be sent, and what became of them. */
final class NotificationRepository {
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;

    NotificationRepository(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    /** From when on events of a kind are told: the moment, by the database, at which somebody asked first. */
    LocalDateTime since(NotificationEvent kind) {
        jdbc.sql("INSERT IGNORE INTO notification_start (id, since) VALUES (?, UTC_TIMESTAMP(6))")
                .param(kind.number())
                .update();
        return jdbc.sql("SELECT since FROM notification_start WHERE id = ?")
                .param(kind.number())
                .query(LocalDateTime.class)
                .single();
    }

    /** Nobody is told of that kind now; what happens until somebody is, is not told later. */
    void pause(NotificationEvent kind) {
        jdbc.sql("DELETE FROM notification_start WHERE id = ?")
                .param(kind.number())
                .update();
    }

    /** Notes a message, unless it was noted before. */
    void add(Notification notification) {
        jdbc.sql("INSERT IGNORE INTO notification (event, event_key, channel, recipient, unit, period, subject, body,"
                        + " attachment, created_at, next_attempt_at, attempts, state, last_error)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, '')")
                .param(notification.event().name())
                .param(notification.eventKey())
                .param(notification.channel().name())
                .param(notification.recipient())
                .param(notification.unit().orElse(null))
                .param(notification.period().orElse(null))
                .param(notification.subject())
                .param(notification.body())
                .param(notification.attachment().orElse(null))
                .param(UtcColumns.column(notification.createdAt()))
                .param(UtcColumns.column(notification.nextAttemptAt()))
                .param(notification.state().name())
                .update();
    }

    /** Those whose turn it is, the oldest first. */
    List<Notification> due(Instant now, int limit) {
        return jdbc.sql(
                        "SELECT * FROM notification WHERE state = 'WAITING' AND next_attempt_at <= ? ORDER BY id LIMIT ?")
                .param(UtcColumns.column(now))
                .param(limit)
                .query((row, n) -> notification(row))
                .list();
    }

    /** Takes a message for one attempt; false when another process has taken it. */
    boolean claim(Notification notification, Instant until) {
        return jdbc.sql("UPDATE notification SET attempts = attempts + 1, next_attempt_at = ?"
                                + " WHERE id = ? AND attempts = ? AND state = 'WAITING'")
                        .param(UtcColumns.column(until))
                        .param(notification.id())
                        .param(notification.attempts())
                        .update()
                == 1;
    }

    void sent(long id, Instant at) {
        jdbc.sql("UPDATE notification SET state = 'SENT', sent_at = ?, last_error = '' WHERE id = ?")
                .param(UtcColumns.column(at))
                .param(id)
                .update();
    }

    void failed(long id, String error, Instant next, boolean givenUp) {
        jdbc.sql("UPDATE notification SET state = ?, last_error = ?, next_attempt_at = ? WHERE id = ?")
                .param(givenUp ? "GIVEN_UP" : "WAITING")
                .param(error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
                .param(UtcColumns.column(next))
                .param(id)
                .update();
    }

    /** Lets a message that was given up be tried again from now; false where it was not given up. */
    boolean again(long id, Instant now) {
        return jdbc.sql("UPDATE notification SET state = 'WAITING', created_at = ?, next_attempt_at = ?, attempts = 0"
                                + " WHERE id = ? AND state = 'GIVEN_UP'")
                        .param(UtcColumns.column(now))
                        .param(UtcColumns.column(now))
                        .param(id)
                        .update()
                == 1;
    }

    /** Ends the asking about a message that was given up; false where it was not given up. */
    boolean dismiss(long id) {
        return jdbc.sql("UPDATE notification SET state = 'SETTLED' WHERE id = ? AND state = 'GIVEN_UP'")
                        .param(id)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<Notification> newest(int limit) {
        return jdbc.sql("SELECT * FROM notification ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query((row, n) -> notification(row))
                .list();
    }

    List<Notification> newestGivenUp(int limit) {
        return jdbc.sql("SELECT * FROM notification WHERE state = 'GIVEN_UP' ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query((row, n) -> notification(row))
                .list();
    }

    int givenUp() {
        return jdbc.sql("SELECT COUNT(*) FROM notification WHERE state = 'GIVEN_UP'")
                .query(Integer.class)
                .single();
    }

    private static Notification notification(ResultSet row) throws SQLException {
        return new Notification(
                row.getLong("id"),
                NotificationEvent.valueOf(row.getString("event")),
                row.getString("event_key"),
                Notification.Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                Optional.ofNullable(row.getString("unit")),
                Optional.ofNullable(row.getString("period")),
                row.getString("subject"),
                row.getString("body"),
                Optional.ofNullable(row.getString("attachment")),
                UtcColumns.read(row, "created_at"),
                UtcColumns.read(row, "next_attempt_at"),
                row.getInt("attempts"),
                Notification.State.valueOf(row.getString("state")),
                row.getString("last_error"),
                UtcColumns.optional(row, "sent_at"));
    }
}
