package vn.kontum.report.config;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.administration.schedule.SchedulePauseService;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.execution.RunService;

/**
 * Runs of one process on a real database whose jobs only take their time and then note that they worked: for tests of
 * who begins them. As the jobs of the product do, a run notes it in a transaction that checks its lease.
 */
public final class RecordingRuns implements AutoCloseable {
    public final DataSource database;
    public final JdbcTemplate jdbc;
    public final RunService runs;
    public final SchedulePauseService pauses;
    private final RunFixture runFixture;
    private final Duration work;

    /** @param work how long a run takes */
    public RecordingRuns(DataSource database, Duration work) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.work = work;
        this.runFixture = new RunFixture(database);
        jdbc.execute("CREATE TABLE IF NOT EXISTS worked (run_id BIGINT PRIMARY KEY, idempotency_key VARCHAR(100))");
        this.runs = runFixture.runs(
                ProcessIdentity.self(),
                Duration.ofSeconds(2),
                job(JobNames.COLLECT, false),
                job(JobNames.CONSOLIDATE, true));
        this.pauses = new SchedulePauseService(jdbc, runFixture.audit, runFixture.atomic, Clock.systemUTC());
    }

    /** Every run there ever was, oldest first. */
    public List<Run> all() {
        List<Run> newestFirst = new ArrayList<>(runs.newest(1000));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The keys of the runs whose work was done to the end, attempts of one call without their number. */
    public List<String> worked() {
        return jdbc.queryForList(
                "SELECT SUBSTRING_INDEX(idempotency_key, '#', 1) FROM worked ORDER BY run_id", String.class);
    }

    public List<AuditRecord> audit() {
        return runFixture.audit.all();
    }

    private RunFixture.TestJob job(String name, boolean perPeriod) {
        return new RunFixture.TestJob(name, perPeriod, run -> {
            for (long waited = 0; waited < work.toMillis(); waited += 20) {
                run.at("work", waited, work.toMillis());
                Thread.sleep(20);
            }
            return runFixture.atomic.all(() -> {
                if (!runFixture.leases.holds(run.lease())) {
                    throw new IllegalStateException("[run " + run.run().id() + "] its lease has gone to another run");
                }
                jdbc.update(
                        "INSERT INTO worked VALUES (?, ?)",
                        run.run().id(),
                        run.run().request().idempotencyKey().orElse("-"));
                return RepeatStatus.FINISHED;
            });
        });
    }

    @Override
    public void close() {
        runs.close();
    }
}
