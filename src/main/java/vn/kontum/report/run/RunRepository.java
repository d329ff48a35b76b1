package vn.kontum.report.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** Every request for work and how it ended. */
public final class RunRepository {
    private final JdbcClient jdbc;
    private final RunQueries rows;

    public RunRepository(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.rows = new RunQueries(template);
    }

    /**
     * Writes a new running run and returns its id; throws a duplicate key exception for a key that was used before.
     *
     * @param catalogue version of the one that it works with
     */
    public long begin(RunRequest request, Instant at, String catalogue) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
            INSERT INTO run (job, period, trigger_source, requested_by, reason, rerun_mode, idempotency_key, state, requested_at, catalogue)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?)\
            """)
                .param(request.job())
                .param(request.period().map(Period::code).orElse(null))
                .param(request.cause().name())
                .param(request.who())
                .param(request.reason())
                .param(request.scope().text())
                .param(request.idempotencyKey().orElse(null))
                .param(UtcColumns.column(at))
                .param(catalogue)
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).orElseThrow().longValue();
    }

    /** Ends a run that is still running; false when somebody else ended it meanwhile. */
    boolean end(long id, RunState state, String message, Instant at) {
        return jdbc.sql("UPDATE run SET state = ?, message = ?, ended_at = ?, step = '' WHERE id = ? AND state"
                                + " = 'RUNNING'")
                        .param(state.name())
                        .param(message.length() > 4000 ? message.substring(0, 4000) : message)
                        .param(UtcColumns.column(at))
                        .param(id)
                        .update()
                == 1;
    }

    public void recordPosition(long id, Run.StepPosition position) {
        jdbc.sql("UPDATE run SET step = ?, done = ?, total = ? WHERE id = ? AND state = 'RUNNING'")
                .param(position.step())
                .param(position.done())
                .param(position.total())
                .param(id)
                .update();
    }

    public void executedBy(long id, long batchExecution) {
        jdbc.sql("UPDATE run SET batch_execution = ? WHERE id = ?")
                .param(batchExecution)
                .param(id)
                .update();
    }

    public void made(long id, long editionId) {
        jdbc.sql("UPDATE run SET edition_id = ? WHERE id = ?")
                .param(editionId)
                .param(id)
                .update();
    }

    /** Asks a running run to stop; false when it is not running. */
    boolean requestStop(long id) {
        return jdbc.sql("UPDATE run SET stop_requested = TRUE WHERE id = ? AND state = 'RUNNING'")
                        .param(id)
                        .update()
                == 1;
    }

    public boolean stopRequested(long id) {
        return jdbc.sql("SELECT stop_requested FROM run WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    public Optional<Run> find(long id) {
        return rows.select("WHERE id = ?", id).stream().findFirst();
    }

    /** The run that took up a failed or stopped one. */
    public Optional<Run> resumption(long runId) {
        return withKey(RunRequest.resumptionKey(runId));
    }

    public Optional<Run> withKey(String idempotencyKey) {
        return rows.select("WHERE idempotency_key = ?", idempotencyKey).stream().findFirst();
    }

    /** Whether a later run bears an earlier time, by more than a minute. */
    public boolean followedByEarlier(Run run) {
        return rows.any(
                "id > ? AND requested_at < ?",
                run.id(),
                UtcColumns.column(run.requestedAt().minus(Duration.ofMinutes(1))));
    }

    /** The newest run after which the clock was set back, where the one that follows began after that time; of the last runs only. */
    public Optional<Run> beforeSetBack(Instant since) {
        return rows
                .select(
                        "WHERE id IN (SELECT MAX(id) FROM (SELECT id, requested_at, LEAD(requested_at) OVER (ORDER BY id) AS next"
                                + " FROM run FORCE INDEX (PRIMARY) WHERE id > (SELECT MAX(id) - 1000 FROM run)) pairs"
                                + " WHERE next > ? AND requested_at > next + INTERVAL 1 MINUTE)",
                        UtcColumns.column(since))
                .stream()
                .findFirst();
    }

    /** Runs not ended, oldest first. */
    public List<Run> running() {
        return rows.select("WHERE state = 'RUNNING' ORDER BY id");
    }

    /** Runs not ended, and the newest of all, oldest first. */
    public List<Run> runningAndNewest() {
        return rows.select("WHERE id IN (SELECT id FROM (SELECT id FROM run WHERE state = 'RUNNING'"
                + " UNION ALL SELECT MAX(id) FROM run) looked_at) ORDER BY id");
    }

    /** Those that work with another catalogue; of a run of an earlier version it is not known. */
    List<Run> runningWithOther(String catalogue) {
        return rows.select("WHERE state = 'RUNNING' AND catalogue <> ? ORDER BY id", catalogue);
    }

    /** The newest first. */
    public List<Run> newest(int limit) {
        return rows.select("ORDER BY id DESC LIMIT ?", limit);
    }

    /** The newest of one job and period first. */
    public List<Run> newest(String job, Optional<Period> period, int limit) {
        return find(new Filter(Optional.of(job), period, Optional.empty(), true), Long.MAX_VALUE, limit);
    }

    /** The newest run of a job that did anything, or is about to: one that was refused did nothing. */
    public Optional<Run> newestNotRefused(String job) {
        return rows.select("WHERE job = ? AND state <> 'REFUSED' ORDER BY id DESC LIMIT 1", job).stream()
                .findFirst();
    }

    /** The newest run of each job of a period, and the newest collect, which is of no period; those that were refused did nothing. */
    public List<Run> newestOfEachJob(Period period) {
        return rows.select(
                "WHERE id IN (SELECT id FROM (SELECT MAX(id) AS id FROM run WHERE job = ?"
                        + " UNION ALL SELECT MAX(id) FROM run WHERE period = ? AND state <> 'REFUSED' GROUP BY job) newest) ORDER BY id DESC",
                JobNames.COLLECT,
                period.code());
    }

    /**
     * What to look for; an empty part matches everything.
     *
     * @param idle whether also collects of the schedule are wanted that found no file
     */
    public record Filter(Optional<String> job, Optional<Period> period, Optional<RunState> state, boolean idle) {}

    /** The newest first that match and are older than the given number. */
    public List<Run> find(Filter filter, long before, int limit) {
        return rows.find(filter, before, limit);
    }
}
