package vn.kontum.report.batch;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.catalogue.Messages;

/** Sweeps first, then looks; what it finds open makes the run fail, so that somebody sees it. */
final class HousekeepingJob implements Recipe {
    private final JobRepository repository;
    private final Housekeeping housekeeping;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    HousekeepingJob(JobRepository repository, Housekeeping housekeeping) {
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
                .start(step("sweep", sweep(run)))
                .next(step("look", look(run)))
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
            run.at("look", 0, 0);
            List<OpenEnd> troubles = housekeeping.troubles();
            if (!troubles.isEmpty()) {
                throw new RunNote.Noted(new RunNote(
                        RunNote.Code.OPEN_ENDS,
                        troubles.stream().map(OpenEnd::text).toList()));
            }
            return RepeatStatus.FINISHED;
        };
    }
}
