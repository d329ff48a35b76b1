package vn.kontum.report.job.worker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;

/** Which worker processes there are, by the database's own clock. */
public final class WorkerRepository {
    private final JdbcClient jdbc;
    private final ProcessIdentity self;
    private final Duration lease;

    public WorkerRepository(JdbcTemplate jdbc, ProcessIdentity self, PipelineProperties settings) {
        this.jdbc = JdbcClient.create(jdbc);
        this.self = self;
        this.lease = settings.lease();
    }

    /** Enters this process and forgets those that were last seen more than a day ago. */
    long register(WorkVersion version) {
        jdbc.sql("DELETE FROM worker WHERE seen_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY")
                .update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO worker (owner, version, state, started_at, seen_at)"
                        + " VALUES (?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")
                .param(self.text())
                .param(version.text())
                .param(Worker.State.READY.name())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Says that this process is alive and what it does; false when it was forgotten meanwhile. */
    boolean seen(long id, Worker.State state, long shards) {
        return jdbc.sql("UPDATE worker SET seen_at = UTC_TIMESTAMP(6), state = ?, shards = ? WHERE id = ?")
                        .param(state.name())
                        .param(shards)
                        .param(id)
                        .update()
                == 1;
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM worker WHERE id = ?").param(id).update();
    }

    /** All, also those that are silent, in the order in which they were started. */
    public List<Worker> all() {
        return jdbc.sql(
                        "SELECT *, seen_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND AS silent FROM worker ORDER BY id")
                .param(lease.toNanos() / 1000)
                .query(WorkerRepository::worker)
                .list();
    }

    /** Whether another process than this one would take a shard of that version. */
    boolean anyReady(WorkVersion version) {
        return all().stream()
                .anyMatch(worker -> worker.takes(version) && !worker.owner().equals(self));
    }

    private static Worker worker(ResultSet row, int n) throws SQLException {
        ProcessIdentity owner = ProcessIdentity.parse(row.getString("owner")).orElseThrow();
        return new Worker(
                row.getLong("id"),
                owner,
                row.getString("version"),
                Worker.State.valueOf(row.getString("state")),
                UtcColumns.read(row, "started_at"),
                UtcColumns.read(row, "seen_at"),
                row.getBoolean("silent") || owner.certainlyDead(),
                row.getLong("shards"));
    }
}
