package vn.kontum.report.job.housekeeping;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.run.IncompleteWork;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.run.execution.RunJobFactory;
import vn.kontum.report.text.Messages;

/** Sweeps first, then looks; what it finds open makes the run fail, so that somebody sees it. */
public final class HousekeepingJob implements RunJobFactory {
    private final JobRepository repository;
    private final RetentionCleanup housekeeping;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    public HousekeepingJob(JobRepository repository, RetentionCleanup housekeeping) {
        this.repository = repository;
        this.housekeeping = housekeeping;
    }

    @Override
    public String name() {
        return JobNames.HOUSEKEEPING;
    }

    @Override
    public Job job(RunContext run) {
        return new JobBuilder(name(), repository)
                .start(step("deleteExpired", sweep(run)))
                .next(step("checkConsistency", look(run)))
                .build();
    }

    private Step step(String name, Tasklet work) {
        return new StepBuilder(name, repository).tasklet(work).build();
    }

    private Tasklet sweep(RunContext run) {
        return (contribution, chunk) -> {
            run.at("files", 0, 0);
            int temporary = housekeeping.temporaryFiles();
            int trials = housekeeping.trialAnswers();
            int rows = housekeeping.rows(run);
            contribution.incrementWriteCount(temporary + trials + rows);
            run.say(messages.text(
                    "housekeeping.done", temporary, trials, rows, housekeeping.freeBytes() / 1_000_000_000));
            return RepeatStatus.FINISHED;
        };
    }

    private Tasklet look(RunContext run) {
        return (contribution, chunk) -> {
            run.at("checkConsistency", 0, 0);
            List<IncompleteWork> troubles = housekeeping.troubles();
            if (!troubles.isEmpty()) {
                throw new RunNote.Noted(new RunNote(
                        RunNote.Code.OPEN_ENDS,
                        troubles.stream().map(IncompleteWork::text).toList()));
            }
            return RepeatStatus.FINISHED;
        };
    }
}
