package vn.kontum.report.job.collect;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.run.execution.ActiveRuns;

/** Answers the files that units only try out. */
final class ValidateTrialFilesTasklet implements Tasklet {
    private final TrialFileResponder trialFiles;
    private final ActiveRuns runs;

    ValidateTrialFilesTasklet(TrialFileResponder trialFiles, ActiveRuns runs) {
        this.trialFiles = trialFiles;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        contribution.incrementWriteCount(trialFiles.answerAll(runs.of(contribution.getStepExecution())));
        return RepeatStatus.FINISHED;
    }
}
