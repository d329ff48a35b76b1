package vn.kontum.report.job.remind;

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

/** The job {@code remind-units}: drafts a letter to every unit that owes its report of a period. */
@Configuration(proxyBeanMethods = false)
@Import({ReminderFactory.class, DraftRemindersTasklet.class})
public class RemindUnitsJobConfiguration {
    @Bean
    Job remindUnits(JobRepository repository, RunLifecycleListener lifecycle, Step draftReminders) {
        return new JobBuilder(JobNames.REMIND, repository)
                .validator(new PeriodJobParameters())
                .listener(lifecycle)
                .start(draftReminders)
                .build();
    }

    @Bean
    Step draftReminders(JobRepository repository, DraftRemindersTasklet tasklet) {
        return new StepBuilder("draftReminders", repository).tasklet(tasklet).build();
    }
}
