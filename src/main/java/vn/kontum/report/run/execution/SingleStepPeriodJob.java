package vn.kontum.report.run.execution;

import java.util.function.Function;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;

/** A job of one step that works on one period. */
public record SingleStepPeriodJob(
        String name, JobRepository repository, String step, Function<RunContext, Tasklet> work)
        implements RunJobFactory {
    @Override
    public boolean perPeriod() {
        return true;
    }

    @Override
    public Job job(RunContext run) {
        return new JobBuilder(name, repository)
                .start(new StepBuilder(step, repository)
                        .tasklet(work.apply(run))
                        .build())
                .build();
    }
}
