package vn.kontum.report.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.batch.RefusedException.Code;
import vn.kontum.report.intake.Atomic;
import vn.kontum.report.intake.UtcTime;

/** Schedules that an administrator holds back, on every machine of this database; each act with its row in the audit log. */
public final class Pauses {
    private final JdbcTemplate jdbc;
    private final AuditStore audit;
    private final Atomic atomic;
    private final Clock clock;

    Pauses(JdbcTemplate jdbc, AuditStore audit, Atomic atomic, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.atomic = atomic;
        this.clock = clock;
    }

    /** Who holds a schedule back, why, and since when. */
    public record Pause(Person by, Instant since) {}

    /** Holds a schedule back until it is resumed; what would have been due meanwhile is left out. */
    public void pause(String schedule, Person by) {
        act(
                "pause",
                schedule,
                by,
                () -> jdbc.update(
                                "INSERT IGNORE INTO schedule_pause (schedule, author, reason, created_at) VALUES (?, ?, ?, ?)",
                                schedule,
                                by.name(),
                                by.reason(),
                                UtcTime.column(clock.instant()))
                        == 1);
    }

    /** Lets a schedule go on from now. */
    public void resume(String schedule, Person by) {
        act("resume", schedule, by, () -> jdbc.update("DELETE FROM schedule_pause WHERE schedule = ?", schedule) == 1);
    }

    /** By the name of the schedule. */
    public Map<String, Pause> all() {
        Map<String, Pause> pauses = new TreeMap<>();
        jdbc.query("SELECT * FROM schedule_pause", row -> {
            Person by = new Person(row.getString("author"), row.getString("reason"));
            pauses.put(row.getString("schedule"), new Pause(by, UtcTime.read(row, "created_at")));
        });
        return pauses;
    }

    private void act(String act, String schedule, Person by, BooleanSupplier change) {
        atomic.all(() -> {
            if (!change.getAsBoolean()) {
                throw new RefusedException(Code.ALREADY_DONE, act + " " + schedule);
            }
            audit.append(new AuditStore.Act(clock.instant(), by.name(), act, "schedule " + schedule, by.reason(), ""));
            return true;
        });
    }
}
