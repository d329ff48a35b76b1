package vn.kontum.report.job.collect;

import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.job.parts.PartialFormService;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunContext;

/** Evaluates what depends on more than one file, for everything that has an outcome and was not answered. */
final class CompareUnitsTasklet implements Tasklet {
    private final ReceivedFileRepository receivedFiles;
    private final CrossUnitChecks checks;
    private final RepeatedFiles repeatedFiles;
    private final PartialFormService partialForms;
    private final ActiveRuns runs;

    CompareUnitsTasklet(
            ReceivedFileRepository receivedFiles,
            CrossUnitChecks checks,
            RepeatedFiles repeatedFiles,
            PartialFormService partialForms,
            ActiveRuns runs) {
        this.receivedFiles = receivedFiles;
        this.checks = checks;
        this.repeatedFiles = repeatedFiles;
        this.partialForms = partialForms;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        RunContext run = runs.of(contribution.getStepExecution());
        run.at("compareUnits", 0, 0);
        List<ReceivedFileRecord> unanswered = receivedFiles.unanswered();
        if (partialForms.join(unanswered, run.run().id())) {
            unanswered = receivedFiles.unanswered();
        }
        repeatedFiles.update(unanswered);
        contribution.incrementWriteCount(
                unanswered.isEmpty() ? 0 : checks.recheck(unanswered).versions());
        return RepeatStatus.FINISHED;
    }
}
