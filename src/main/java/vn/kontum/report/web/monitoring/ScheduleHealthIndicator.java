package vn.kontum.report.web.monitoring;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.schedule.ScheduleService;

/** What people should know of the schedule, such as a clock that was set; it goes on all the same. */
@Component("scheduleHealthIndicator")
final class ScheduleHealthIndicator extends AbstractHealthIndicator {
    private final ScheduleService schedule;

    ScheduleHealthIndicator(ScheduleService schedule) {
        super("the schedule could not be looked at");
        this.schedule = schedule;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> warnings = schedule.warnings(Locale.ENGLISH);
        builder.up();
        if (!warnings.isEmpty()) {
            builder.withDetail("warnings", warnings);
        }
    }
}
