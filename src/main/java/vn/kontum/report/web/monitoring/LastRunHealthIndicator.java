package vn.kontum.report.web.monitoring;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;

/** Whether the newest run of each kind went well: a failure must be seen even where nobody looks at the console. */
@Component("lastRunHealthIndicator")
final class LastRunHealthIndicator extends AbstractHealthIndicator {
    private static final List<String> JOBS = List.of(JobNames.COLLECT, JobNames.CONSOLIDATE);

    private final RunRepository runs;

    LastRunHealthIndicator(RunRepository runs) {
        super("the runs cannot be read");
        this.runs = runs;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
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
