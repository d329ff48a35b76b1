package vn.kontum.report.job.worker;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.StepExecution;

/** The shards that this process has taken, by their executions. Thread-safe. */
public final class ActiveShards {
    private final Map<Long, ShardWork> works = new ConcurrentHashMap<>();

    void add(long stepExecution, ShardWork work) {
        works.put(stepExecution, work);
    }

    void remove(long stepExecution) {
        works.remove(stepExecution);
    }

    /** Empty where the step is done by the threads of the process that began the run. */
    public Optional<ShardWork> of(StepExecution step) {
        return Optional.ofNullable(works.get(step.getId()));
    }
}
