package vn.kontum.report.edge.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.batch.Pauses;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Catalogue;

/** The schedule as a bean, beside those of the order of work. It needs a {@link JobsFolder}, and stands still until {@link Schedule#start()}. */
@Configuration(proxyBeanMethods = false)
@Import(ScheduleConfiguration.Surroundings.class)
public class ScheduleConfiguration {
    /**
     * Where the files of the schedule lie.
     *
     * @param folder usually {@code jobs}; the built-in files are used where it does not exist
     */
    public record JobsFolder(Optional<Path> folder) {}

    /** The beans of others that it needs. */
    record Surroundings(DataSource database, Runs runs, Pauses pauses, Catalogue catalogue, Clock clock) {
        Schedule.Parts parts() {
            return new Schedule.Parts(database, runs, pauses, catalogue.windows(), clock, Pace.standard());
        }
    }

    /** Closed before the runs, which it needs: a run that is cut short is then left to the next process. */
    @Bean(destroyMethod = "close")
    Schedule schedule(JobsFolder jobs, Surroundings surroundings) {
        return new Schedule(jobs.folder(), surroundings.parts());
    }
}
