package vn.kontum.report.job.respond;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;
import vn.kontum.report.run.execution.ActiveRuns;

/** One unit's outbox is that unit's incident, of which the run tells; where nobody could be answered it is everybody's. */
final class ResponseAggregator extends DefaultStepExecutionAggregator {
    private final ActiveRuns runs;

    ResponseAggregator(ActiveRuns runs) {
        this.runs = runs;
    }

    @Override
    public void aggregate(StepExecution result, Collection<StepExecution> parts) {
        super.aggregate(result, parts);
        List<OutboxResults> outboxes = parts.stream()
                .map(part -> new OutboxResults(part.getExecutionContext()))
                .toList();
        Set<String> failed = new TreeSet<>();
        outboxes.forEach(of -> failed.addAll(of.failed()));
        if (!failed.isEmpty() && outboxes.stream().noneMatch(OutboxResults::anyReached)) {
            throw new UncheckedIOException(outboxes.stream()
                    .flatMap(of -> of.failure().stream())
                    .findFirst()
                    .orElseThrow());
        }
        runs.of(result).leftOut(failed);
    }
}
