package vn.kontum.report.publication;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** Which periods are closed; all others are open. */
public final class PeriodRepository {
    private final JdbcTemplate jdbc;

    public PeriodRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether its report was declared final and it was not opened again since. */
    public boolean isFinal(Period period) {
        return jdbc.queryForList("SELECT 1 FROM period_state WHERE period = ? AND state = 'FINAL'", period.code())
                        .size()
                > 0;
    }

    public void close(Period period, String who, Instant at) {
        set(period, "FINAL", who, at);
    }

    public void open(Period period, String who, Instant at) {
        set(period, "OPEN", who, at);
    }

    private void set(Period period, String state, String who, Instant at) {
        jdbc.update(
                "INSERT INTO period_state (period, state, changed_at, changed_by) VALUES (?, ?, ?, ?) ON DUPLICATE KEY"
                        + " UPDATE state = VALUES(state), changed_at = VALUES(changed_at), changed_by ="
                        + " VALUES(changed_by)",
                period.code(),
                state,
                UtcColumns.column(at),
                who);
    }
}
