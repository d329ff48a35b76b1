package vn.kontum.report.web.monitoring;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.kontum.report.job.worker.WorkVersion;
import vn.kontum.report.job.worker.Worker;
import vn.kontum.report.job.worker.WorkerRepository;

/** How many worker processes wait for work. None is no fault: the service then does what they would have done. */
@Component("workersHealthIndicator")
@ConditionalOnProperty("kontum.workers.enabled")
final class WorkersHealthIndicator extends AbstractHealthIndicator {
    private final WorkerRepository workers;
    private final ObjectProvider<WorkVersion> version;

    WorkersHealthIndicator(WorkerRepository workers, ObjectProvider<WorkVersion> version) {
        super("the workers cannot be read");
        this.workers = workers;
        this.version = version;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Worker> all = workers.all();
        WorkVersion now = version.getObject();
        health.up()
                .withDetail(
                        "ready",
                        all.stream().filter(worker -> worker.takes(now)).count())
                .withDetail("silent", all.stream().filter(Worker::silent).count())
                .withDetail(
                        "otherVersion",
                        all.stream()
                                .filter(worker -> !worker.version().equals(now.text()))
                                .count());
    }
}
