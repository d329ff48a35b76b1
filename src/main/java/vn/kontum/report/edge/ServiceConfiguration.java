package vn.kontum.report.edge;

import java.nio.file.Files;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.edge.console.ConsoleConfiguration;
import vn.kontum.report.edge.schedule.ScheduleConfiguration;
import vn.kontum.report.edge.schedule.ScheduleConfiguration.JobsFolder;

/** What the service has beyond the order of work: the console, the schedule, and the web server with its health. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, QuartzAutoConfiguration.class})
@Import({ConsoleConfiguration.class, ScheduleConfiguration.class})
class ServiceConfiguration {
    @Bean
    JobsFolder jobsFolder(Setup setup) {
        return new JobsFolder(Optional.of(setup.service().jobs()).filter(Files::isDirectory));
    }
}
