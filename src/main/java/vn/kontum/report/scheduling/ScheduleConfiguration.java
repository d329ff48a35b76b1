package vn.kontum.report.scheduling;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.administration.schedule.SchedulePauseService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.run.execution.RunService;

/**
 * The schedule as beans. It needs a {@link JobsFolder}, and stands still until
 * {@link QuartzScheduleService#start()}.
 */
@Configuration(proxyBeanMethods = false)
@Import(ScheduleConfiguration.ScheduleEnvironment.class)
public class ScheduleConfiguration {
    /**
     * Where the files of the schedule lie.
     *
     * @param folder usually {@code jobs}; the built-in files are used where it does not exist
     */
    public record JobsFolder(Optional<Path> folder) {}

    /** The beans of others that it needs. */
    record ScheduleEnvironment(
            DataSource database,
            RunService runs,
            SchedulePauseService pauses,
            ObjectProvider<Catalogue> catalogue,
            Clock clock) {
        QuartzScheduleService.ScheduleServices parts() {
            return new QuartzScheduleService.ScheduleServices(
                    database,
                    runs,
                    pauses,
                    () -> catalogue.getObject().windows(),
                    clock,
                    SchedulerProperties.standard());
        }
    }

    /** Closed before the runs, which it needs: a run that is cut short is then left to the next process. */
    @Bean(destroyMethod = "close")
    QuartzScheduleService schedule(JobsFolder jobs, ScheduleEnvironment environment) {
        return new QuartzScheduleService(jobs.folder(), environment.parts());
    }
}
