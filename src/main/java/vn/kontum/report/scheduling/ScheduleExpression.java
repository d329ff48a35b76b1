package vn.kontum.report.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;

/** When a schedule fires, in the time zone of the province. */
sealed interface ScheduleExpression permits CronScheduleExpression, DeadlineScheduleExpression {
    ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * A time at which a schedule fires.
     *
     * @param at the time by the schedule, whenever it is really met
     * @param window the window whose calendar it comes from; empty for a cron expression
     */
    record FireTime(Instant at, Optional<Period> window) {}

    /** As the file says it. */
    String text();

    /** The first time after another one; empty when none is ahead. */
    Optional<FireTime> next(Instant after, List<ReportingWindow> windows);
}
