package vn.kontum.report.job.housekeeping;

import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.execution.RunLifecycleListener;

/** The job {@code housekeeping}: deletes what has expired, then fails where something was left open, so that somebody sees it. */
@Configuration(proxyBeanMethods = false)
@Import({
    BatchMetadataCleanup.class,
    IncompleteWorkRepository.class,
    RetentionCleanup.CleanupRepositories.class,
    DeleteExpiredTasklet.class,
    CheckConsistencyTasklet.class
})
public class HousekeepingJobConfiguration {
    @Bean
    Job housekeeping(
            JobRepository repository, RunLifecycleListener lifecycle, Step deleteExpired, Step checkConsistency) {
        return new JobBuilder(JobNames.HOUSEKEEPING, repository)
                .listener(lifecycle)
                .start(deleteExpired)
                .next(checkConsistency)
                .build();
    }

    @Bean
    Step deleteExpired(JobRepository repository, DeleteExpiredTasklet tasklet) {
        return new StepBuilder("deleteExpired", repository).tasklet(tasklet).build();
    }

    @Bean
    Step checkConsistency(JobRepository repository, CheckConsistencyTasklet tasklet) {
        return new StepBuilder("checkConsistency", repository).tasklet(tasklet).build();
    }

    @Bean
    RetentionCleanup retentionCleanup(
            RetentionCleanup.CleanupRepositories repositories, PipelineProperties settings, Clock clock) {
        return new RetentionCleanup(repositories, settings.folders(), settings.retention(), clock);
    }
}
