package vn.kontum.report.scheduling;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a file of {@code jobs} says, bound as Spring Boot binds settings. Blanks around a text say nothing; one that
 * is not given is empty.
 *
 * @param name that of the file
 * @param job one of the jobs that there are
 * @param cron as Quartz writes it; either this or {@code when}
 * @param when moments counted from a day of the reporting window
 * @param period see {@link PeriodSelector}
 * @param misfire what becomes of a time that was missed
 */
record JobDefinitionProperties(
        @DefaultValue("") String name,
        @DefaultValue Description description,
        @DefaultValue("") String job,
        @DefaultValue("") String cron,
        @DefaultValue List<String> when,
        @DefaultValue("") String period,
        @DefaultValue("once") Misfire misfire,
        @DefaultValue("true") boolean enabled) {
    JobDefinitionProperties {
        name = name.strip();
        job = job.strip();
        cron = cron.strip();
        when = when.stream().map(String::strip).toList();
        period = period.strip();
    }

    /** What people read of the job, in both languages. */
    record Description(
            @DefaultValue("") String vi, @DefaultValue("") String en) {
        Description {
            vi = vi.strip();
            en = en.strip();
        }
    }

    enum Misfire {
        /** It is caught up, once, however many were missed. */
        ONCE,
        SKIP
    }
}
