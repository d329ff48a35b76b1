package vn.kontum.report.job.issue;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.execution.PeriodJobParameters;
import vn.kontum.report.run.execution.RunLifecycleListener;

/** The job {@code issue-templates}: puts every unit's form of a period into its outbox. */
@Configuration(proxyBeanMethods = false)
@Import(WriteFormsTasklet.class)
public class IssueFormsJobConfiguration {
    @Bean
    Job issueForms(JobRepository repository, RunLifecycleListener lifecycle, Step writeForms) {
        return new JobBuilder(JobNames.ISSUE, repository)
                .validator(new PeriodJobParameters())
                .listener(lifecycle)
                .start(writeForms)
                .build();
    }

    @Bean
    Step writeForms(JobRepository repository, WriteFormsTasklet tasklet) {
        return new StepBuilder("writeForms", repository).tasklet(tasklet).build();
    }
}
