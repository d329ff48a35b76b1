package vn.kontum.report.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.ReportingWindow;

/** When a schedule fires, in the time zone of the province. */
sealed interface ScheduleExpression permits CronScheduleExpression, DeadlineScheduleExpression {
    ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** As the file says it. */
    String text();

    /** The first occasion after a time; empty when none is ahead. */
    Optional<FireTime> next(Instant after, List<ReportingWindow> windows);
}
