package vn.kontum.report.job.housekeeping;

import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.run.IncompleteWork;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.execution.ActiveRuns;

/** Looks whether anything was left open; what it finds makes the run fail. */
final class CheckConsistencyTasklet implements Tasklet {
    private final RetentionCleanup cleanup;
    private final ActiveRuns runs;

    CheckConsistencyTasklet(RetentionCleanup cleanup, ActiveRuns runs) {
        this.cleanup = cleanup;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        runs.of(contribution.getStepExecution()).at("checkConsistency", 0, 0);
        List<IncompleteWork> open = cleanup.incompleteWork();
        if (!open.isEmpty()) {
            throw new RunNote.Noted(new RunNote(
                    RunNote.Code.OPEN_ENDS,
                    open.stream().map(IncompleteWork::text).toList()));
        }
        return RepeatStatus.FINISHED;
    }
}
