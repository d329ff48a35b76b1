package vn.kontum.report.edge.console.pulse;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.JobNames;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.RunStore;

/** Whether the newest run of each kind went well: a failure must be seen even where nobody looks at the console. */
@Component("lastRunHealthIndicator")
final class LastRunHealth extends AbstractHealthIndicator {
    private static final List<String> JOBS = List.of(JobNames.COLLECT, JobNames.CONSOLIDATE);

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final RunStore runs;
    private final Clock clock;

    LastRunHealth(RunStore runs, Clock clock) {
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
                .ifPresent(run -> health.withDetail("clock", "run " + run.id() + " lies ahead, at " + run.requestedAt()));
        for (String job : JOBS) {
            Optional<Run> newest =
                    runs.newest(job, Optional.empty(), 1).stream().findFirst();
            newest.ifPresent(run -> health.withDetail(job, run.id() + " " + run.state()));
            if (newest.filter(run -> run.state() == RunState.FAILED).isPresent()) {
                health.down();
            }
        }
    }
}
