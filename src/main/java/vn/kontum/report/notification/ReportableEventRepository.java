package vn.kontum.report.notification;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What happened that nobody was told of yet, read from the tables that say it: whatever process did it, and only what was committed.
 */
final class ReportableEventRepository {
    private static final int MOST = 500;
    private static final String UNTOLD =
            " AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.event_key = CONCAT('%s:', %s)) ORDER BY %s LIMIT "
                    + MOST;
    private static final String FILES = "SELECT seq, COALESCE(unit, folder) AS of_unit, period, file_name, answer"
            + " FROM received_file WHERE changed_at >= ? AND outcome = ";

    private final JdbcTemplate jdbc;

    ReportableEventRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Files that were returned and answered. */
    List<ReportableEvent> returned(LocalDateTime since) {
        return files(
                "'RETURNED' AND answered_at IS NOT NULL" + UNTOLD.formatted("returned", "seq", "seq"),
                NotificationEvent.RETURNED,
                since);
    }

    /** Files that wait for a decision. */
    List<ReportableEvent> waiting(LocalDateTime since) {
        return files("'QUARANTINED'" + UNTOLD.formatted("waiting", "seq", "seq"), NotificationEvent.WAITING, since);
    }

    private List<ReportableEvent> files(String condition, NotificationEvent event, LocalDateTime since) {
        return jdbc.query(
                FILES + condition,
                (row, n) -> new ReportableEvent(
                        event,
                        event.name().toLowerCase(Locale.ROOT) + ":" + row.getLong("seq"),
                        Optional.ofNullable(row.getString("of_unit")).filter(unit -> !unit.isEmpty()),
                        Optional.ofNullable(row.getString("period")),
                        Optional.ofNullable(row.getString("answer"))
                                .filter(answer -> event == NotificationEvent.RETURNED),
                        List.of(row.getString("file_name"), Long.toString(row.getLong("seq")))),
                since);
    }

    /** Runs that failed. */
    List<ReportableEvent> failed(LocalDateTime since) {
        return jdbc.query(
                "SELECT id, job, period FROM run WHERE changed_at >= ? AND state = 'FAILED'"
                        + UNTOLD.formatted("failed", "id", "id"),
                (row, n) -> new ReportableEvent(
                        NotificationEvent.FAILED,
                        "failed:" + row.getLong("id"),
                        Optional.empty(),
                        Optional.ofNullable(row.getString("period")),
                        Optional.empty(),
                        List.of(Long.toString(row.getLong("id")), row.getString("job"))),
                since);
    }

    /** Editions that were made. */
    List<ReportableEvent> editions(LocalDateTime since) {
        return jdbc.query(
                "SELECT id, period, number FROM edition WHERE changed_at >= ?"
                        + UNTOLD.formatted("edition", "id", "id"),
                (row, n) -> new ReportableEvent(
                        NotificationEvent.EDITION,
                        "edition:" + row.getLong("id"),
                        Optional.empty(),
                        Optional.of(row.getString("period")),
                        Optional.empty(),
                        List.of(Integer.toString(row.getInt("number")))),
                since);
    }
}
