package vn.kontum.report.web.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;

/** Whether the newest run of each kind that was not refused went well: a failure must be seen even where nobody looks at the console. */
@Component("lastRunHealthIndicator")
final class LastRunHealthIndicator extends AbstractHealthIndicator {
    private static final List<String> JOBS = List.of(JobNames.COLLECT, JobNames.CONSOLIDATE);

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final RunRepository runs;
    private final Clock clock;

    LastRunHealthIndicator(RunRepository runs, Clock clock) {
        super("the runs cannot be read");
        this.clock = clock;
        this.runs = runs;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        runs.newest(1).stream()
                .filter(run -> run.requestedAt().isAfter(clock.instant().plus(TOLERANCE)))
                .findFirst()
                .ifPresent(
                        run -> health.withDetail("clock", "run " + run.id() + " lies ahead, at " + run.requestedAt()));
        for (String job : JOBS) {
            Optional<Run> newest = runs.newestNotRefused(job);
            newest.ifPresent(run -> health.withDetail(job, run.id() + " " + run.state()));
            if (newest.filter(run -> run.state() == RunState.FAILED).isPresent()) {
                health.down();
            }
        }
    }
}
