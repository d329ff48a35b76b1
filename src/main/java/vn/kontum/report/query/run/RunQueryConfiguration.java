package vn.kontum.report.query.run;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.run.RunRepository;

/** Durations of runs. */
@Configuration(proxyBeanMethods = false)
public class RunQueryConfiguration {
    @Bean
    StepDurations stepDurations(JdbcTemplate jdbc, RunRepository runs) {
        return new StepDurations(jdbc, runs);
    }
}
