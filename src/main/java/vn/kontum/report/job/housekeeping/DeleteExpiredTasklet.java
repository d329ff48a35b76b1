package vn.kontum.report.job.housekeeping;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunContext;

/** Deletes temporary files, answers to trials and rows that are older than the settings keep them. */
final class DeleteExpiredTasklet implements Tasklet {
    private static final long GIGABYTE = 1_000_000_000;

    private final RetentionCleanup cleanup;
    private final ActiveRuns runs;

    DeleteExpiredTasklet(RetentionCleanup cleanup, ActiveRuns runs) {
        this.cleanup = cleanup;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        RunContext run = runs.of(contribution.getStepExecution());
        run.at("files", 0, 0);
        int temporary = cleanup.temporaryFiles();
        int trials = cleanup.trialAnswers();
        int rows = cleanup.rows(run);
        contribution.incrementWriteCount((long) temporary + trials + rows);
        run.setNote(RunNote.counted(RunNote.Code.CLEANED_UP, temporary, trials, rows, cleanup.freeBytes() / GIGABYTE));
        return RepeatStatus.FINISHED;
    }
}
