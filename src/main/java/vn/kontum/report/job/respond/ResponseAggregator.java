package vn.kontum.report.job.respond;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.execution.ActiveRuns;

/**
 * Decides from the parts of the step how the run ends. An outbox that cannot be written is a failure of its unit,
 * which the run reports; where none of several outboxes could be written, or the disk is full, the run fails.
 */
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
        boolean nobody = outboxes.stream().noneMatch(OutboxResults::anyReached);
        if (nobody && outboxes.stream().anyMatch(OutboxResults::diskFull)) {
            throw new RunNote.Noted(RunNote.of(RunNote.Code.DISK_FULL));
        }
        if (nobody && failed.size() > 1) {
            throw new RunNote.Noted(RunNote.of(RunNote.Code.UNITS_FAILED, String.join(", ", failed)));
        }
        runs.of(result).addFailedUnits(failed);
    }
}
