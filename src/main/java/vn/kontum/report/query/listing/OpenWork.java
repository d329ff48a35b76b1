package vn.kontum.report.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/** What waits for somebody, in numbers. */
public final class OpenWork {
    /** What nobody looked at for so long is history. */
    private static final Duration FRESH = Duration.ofDays(31);

    private static final String COUNTS = """
            SELECT
              (SELECT COUNT(*) FROM received_file WHERE outcome = 'QUARANTINED') AS files,
              (SELECT COUNT(*) FROM requested_act WHERE open_subject IS NOT NULL) AS requests,
              (SELECT COUNT(*) FROM run failed WHERE failed.state = 'FAILED' AND failed.requested_at > ? AND NOT EXISTS (
                SELECT 1 FROM run later WHERE later.job = failed.job AND later.period <=> failed.period
                  AND later.id > failed.id AND later.state <> 'REFUSED')) AS runs,
              (SELECT COUNT(*) FROM notification WHERE state = 'GIVEN_UP' AND created_at > ?) AS messages\
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public OpenWork(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many of each.
     *
     * @param files that wait for a decision
     * @param requests acts that a second person has to confirm
     * @param runs that failed lately and were followed by no other of their job and quarter that was not refused
     * @param messages that could not be delivered lately
     */
    public record Counts(int files, int requests, int runs, int messages) {
        private static Counts of(ResultSet row) throws SQLException {
            return new Counts(row.getInt("files"), row.getInt("requests"), row.getInt("runs"), row.getInt("messages"));
        }
    }

    /** @implNote One statement of lookups in indexes: every page asks it. */
    public Counts now() {
        LocalDateTime since = UtcColumns.column(clock.instant().minus(FRESH));
        return Objects.requireNonNull(jdbc.queryForObject(COUNTS, (row, n) -> Counts.of(row), since, since));
    }
}
