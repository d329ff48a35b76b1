package vn.kontum.report.administration.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/**
 * Schedules that an administrator holds back, on every machine of this database; each act with its row in the audit
 * log.
 */
public final class SchedulePauseService {
    private final JdbcTemplate jdbc;
    private final AuditRepository audit;
    private final TransactionOperations transactionOperations;
    private final Clock clock;

    public SchedulePauseService(
            JdbcTemplate jdbc, AuditRepository audit, TransactionOperations transactionOperations, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactionOperations = transactionOperations;
        this.clock = clock;
    }

    /** Who holds a schedule back, why, and since when. */
    public record SchedulePause(Actor by, Instant since) {}

    /** Holds a schedule back until it is resumed; what would have been due meanwhile is left out. */
    public void pause(String schedule, Actor by) {
        act(
                "pause",
                schedule,
                by,
                () -> jdbc.update(
                                "INSERT IGNORE INTO schedule_pause (schedule, author, reason, created_at) VALUES (?, ?, ?, ?)",
                                schedule,
                                by.name(),
                                by.reason(),
                                UtcColumns.column(clock.instant()))
                        == 1);
    }

    /** Lets a schedule go on from now. */
    public void resume(String schedule, Actor by) {
        act("resume", schedule, by, () -> jdbc.update("DELETE FROM schedule_pause WHERE schedule = ?", schedule) == 1);
    }

    /** By the name of the schedule. */
    public Map<String, SchedulePause> all() {
        Map<String, SchedulePause> pauses = new TreeMap<>();
        jdbc.query("SELECT * FROM schedule_pause", row -> {
            Actor by = new Actor(row.getString("author"), row.getString("reason"));
            pauses.put(row.getString("schedule"), new SchedulePause(by, UtcColumns.read(row, "created_at")));
        });
        return pauses;
    }

    private void act(String act, String schedule, Actor by, BooleanSupplier change) {
        by.authority().require(Authority.ADMINISTRATOR);
        transactionOperations.all(() -> {
            if (!change.getAsBoolean()) {
                throw new RequestRejectedException(Code.ALREADY_DONE, act + " " + schedule);
            }
            audit.append(new AuditEvent(clock.instant(), by.name(), act, "schedule " + schedule, by.reason(), ""));
            return true;
        });
    }
}
