package vn.kontum.report.job.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProcessIdentity;

/**
 * Shards and their leases, by the database's own clock.
 *
 * @implNote A shard belongs to the lease of its run: {@link #hold} refuses as soon as a later run has taken that lease.
 */
final class ShardRepository {
    /** Whose run still holds its lease. */
    private static final String LIVING = " JOIN run_lease l ON l.name = '" + JobNames.COLLECT
            + "' AND l.run_id = s.run_id AND l.fencing_token = s.run_token";

    private final JdbcClient jdbc;
    private final ProcessIdentity self;
    private final long micros;

    ShardRepository(JdbcTemplate jdbc, ProcessIdentity self, PipelineProperties settings) {
        this.jdbc = JdbcClient.create(jdbc);
        this.self = self;
        this.micros = settings.lease().toNanos() / 1000;
    }

    /** How long a holder may be silent. */
    Duration length() {
        return Duration.ofNanos(micros * 1000);
    }

    /** Forgets what an earlier run has left; waits for what is being written under it. */
    void clear() {
        jdbc.sql("DELETE FROM collect_shard").update();
    }

    /** Ends all leases of a run. */
    void clear(long runId) {
        jdbc.sql("DELETE FROM collect_shard WHERE run_id = ?").param(runId).update();
    }

    void add(Lease run, String shard, long stepExecution, WorkVersion version) {
        jdbc.sql("INSERT INTO collect_shard (run_id, shard, run_token, version, step_execution, fencing_token, sent)"
                        + " VALUES (?, ?, ?, ?, ?, 0, 1)")
                .params(run.runId(), shard, run.token(), version.text(), stepExecution)
                .update();
    }

    /** Takes the shard that a message names; empty when the message is out of date. */
    Optional<ShardLease> acquire(long stepExecution) {
        int taken = jdbc.sql(
                        "UPDATE collect_shard s" + LIVING + " SET s.owner = ?, s.fencing_token = s.fencing_token + 1,"
                                + " s.expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
                                + " WHERE s.step_execution = ? AND s.owner IS NULL")
                .params(self.text(), micros, stepExecution)
                .update();
        return taken == 0
                ? Optional.empty()
                : jdbc.sql("SELECT run_id, shard, fencing_token FROM collect_shard WHERE step_execution = ?")
                        .param(stepExecution)
                        .query((row, n) -> new ShardLease(
                                row.getLong("run_id"), row.getString("shard"), row.getLong("fencing_token")))
                        .optional();
    }

    /** Puts the end off; false when the shard has gone to somebody else. */
    boolean renew(ShardLease lease) {
        return jdbc.sql("UPDATE collect_shard SET expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
                                + " WHERE run_id = ? AND shard = ? AND fencing_token = ?")
                        .params(micros, lease.runId(), lease.shard(), lease.token())
                        .update()
                == 1;
    }

    /**
     * Makes sure that the shard stays this process's own until the end of the caller's transaction.
     *
     * @throws ShardLostException when it has gone to somebody else, or its run is over
     */
    void hold(ShardLease lease) {
        List<Integer> held = jdbc.sql("SELECT 1 FROM collect_shard s" + LIVING
                        + " WHERE s.run_id = ? AND s.shard = ? AND s.fencing_token = ? LOCK IN SHARE MODE")
                .params(lease.runId(), lease.shard(), lease.token())
                .query(Integer.class)
                .list();
        if (held.isEmpty()) {
            throw new ShardLostException(lease);
        }
    }

    /** Lets nobody else write a file of the unit until the end of the caller's transaction. */
    void lockUnit(String unit) {
        jdbc.sql("INSERT INTO unit_lock (unit) VALUES (?) ON DUPLICATE KEY UPDATE unit = unit")
                .param(unit)
                .update();
    }

    /** The shards of a run that are not finished, as Spring Batch's records tell it. */
    List<Shard> unfinished(long runId) {
        return jdbc.sql(
                        "SELECT s.*, s.expires_at <= UTC_TIMESTAMP(6) AS expired, e.END_TIME IS NOT NULL AS ended,"
                                + " e.STATUS = 'FAILED' AS failed FROM collect_shard s"
                                + " JOIN BATCH_STEP_EXECUTION e ON e.STEP_EXECUTION_ID = s.step_execution"
                                + " WHERE s.run_id = ? AND NOT (e.STATUS = 'COMPLETED' AND e.END_TIME IS NOT NULL) ORDER BY s.shard")
                .param(runId)
                .query((row, n) -> new Shard(
                        runId,
                        row.getString("shard"),
                        row.getLong("step_execution"),
                        row.getLong("fencing_token"),
                        row.getInt("sent"),
                        row.getBoolean("ended") || row.getBoolean("expired") || dead(row.getString("owner")),
                        row.getBoolean("failed")))
                .list();
    }

    /** The executions that stand for the shards of a run now. */
    List<Long> stepExecutions(long runId) {
        return jdbc.sql("SELECT step_execution FROM collect_shard WHERE run_id = ? ORDER BY shard")
                .param(runId)
                .query(Long.class)
                .list();
    }

    /**
     * Takes a shard from whoever holds it; false when it is held by somebody else than told. Until it is offered again its lease has
     * run out, so that whatever fails in between is made up for.
     */
    boolean revoke(Shard shard) {
        return jdbc.sql("UPDATE collect_shard SET fencing_token = fencing_token + 1,"
                                + " expires_at = UTC_TIMESTAMP(6)"
                                + " WHERE run_id = ? AND shard = ? AND fencing_token = ?")
                        .params(shard.runId(), shard.name(), shard.token())
                        .update()
                == 1;
    }

    /** Offers a revoked shard again. */
    void offer(Shard shard, long stepExecution) {
        jdbc.sql("UPDATE collect_shard SET step_execution = ?, owner = NULL, expires_at = NULL, sent = sent + 1"
                        + " WHERE run_id = ? AND shard = ?")
                .params(stepExecution, shard.runId(), shard.name())
                .update();
    }

    /** Gives a shard back at once, so that it is sent again. */
    void release(ShardLease lease) {
        jdbc.sql("UPDATE collect_shard SET expires_at = UTC_TIMESTAMP(6)"
                        + " WHERE run_id = ? AND shard = ? AND fencing_token = ?")
                .params(lease.runId(), lease.shard(), lease.token())
                .update();
    }

    /** Whether a collect is under way whose shards another version has sent. */
    boolean foreign(WorkVersion version) {
        return jdbc.sql("SELECT COUNT(*) FROM collect_shard s JOIN run r ON r.id = s.run_id AND r.state = 'RUNNING'"
                                + " WHERE s.version <> ?")
                        .param(version.text())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static boolean dead(@Nullable String owner) {
        return owner != null
                && ProcessIdentity.parse(owner)
                        .filter(ProcessIdentity::certainlyDead)
                        .isPresent();
    }
}
