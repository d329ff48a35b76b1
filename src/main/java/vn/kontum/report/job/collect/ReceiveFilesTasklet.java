package vn.kontum.report.job.collect;

import java.io.IOException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.IntakeRound;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunContext;

/**
 * Takes in, round after round, until nothing finished lies in the inbox; what lacks its end is given a moment to get it.
 */
final class ReceiveFilesTasklet implements Tasklet {
    private final FileIntakeService intake;
    private final ResponseService responses;
    private final ContentStore store;
    private final ActiveRuns runs;

    ReceiveFilesTasklet(FileIntakeService intake, ResponseService responses, ContentStore store, ActiveRuns runs) {
        this.intake = intake;
        this.responses = responses;
        this.store = store;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        RunContext run = runs.of(contribution.getStepExecution());
        intake.verifyInbox();
        responses.verifyOutbox();
        store.sweep();
        run.at("receiveFiles", 0, 0);
        intake.awaitStability();
        long taken = rounds(run, 0);
        if (intake.rest()) {
            taken = rounds(run, taken);
        }
        contribution.incrementWriteCount(taken);
        return RepeatStatus.FINISHED;
    }

    private long rounds(RunContext run, long before) throws IOException, JobInterruptedException {
        long taken = before;
        IntakeRound round;
        do {
            round = intake.receiveRound(run.run().id());
            taken += round.taken();
            run.addUnreadableFolders(round.unreadable());
            run.at("receiveFiles", taken, taken + round.waiting());
        } while (round.more());
        return taken;
    }
}
