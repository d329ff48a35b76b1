package vn.kontum.report.job.consolidate;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.run.execution.ActiveRuns;

/** One act of an {@link EditionProduction} as a step; an act that finds nothing to do ends the step as {@code NOOP}. */
final class EditionProductionTasklet implements Tasklet {
    private static final int STEPS = 4;

    private final ActiveRuns runs;
    private final int stepsBefore;
    private final StepAction act;

    /** What a step does; returns false where there is nothing to do. */
    @FunctionalInterface
    interface StepAction {
        boolean perform() throws Exception;
    }

    /** An act that always has something to do. */
    @FunctionalInterface
    interface UnconditionalAction {
        void perform() throws Exception;
    }

    EditionProductionTasklet(ActiveRuns runs, int stepsBefore, UnconditionalAction act) {
        this(runs, stepsBefore, () -> {
            act.perform();
            return true;
        });
    }

    /** @param stepsBefore how many steps of the run come before it */
    EditionProductionTasklet(ActiveRuns runs, int stepsBefore, StepAction act) {
        this.runs = runs;
        this.stepsBefore = stepsBefore;
        this.act = act;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        runs.of(contribution.getStepExecution())
                .at(contribution.getStepExecution().getStepName(), stepsBefore, STEPS);
        if (act.perform()) {
            contribution.incrementWriteCount(1);
        } else {
            contribution.setExitStatus(ExitStatus.NOOP);
        }
        return RepeatStatus.FINISHED;
    }
}
