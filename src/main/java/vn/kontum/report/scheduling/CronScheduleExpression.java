package vn.kontum.report.scheduling;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;

/** A moment in the notation of Quartz. */
record CronScheduleExpression(String text) implements ScheduleExpression {
    static final TimeZone ZONE = TimeZone.getTimeZone(PROVINCE);

    /** @throws IllegalArgumentException with what is wrong about the expression */
    CronScheduleExpression {
        parse(text);
    }

    @Override
    public Optional<FireTime> next(Instant after, List<ReportingWindow> windows) {
        return Optional.ofNullable(parse(text).getTimeAfter(Date.from(after)))
                .map(time -> new FireTime(time.toInstant(), Optional.empty()));
    }

    /** The last occasion that is not after a time: what a trigger that fires late was meant for. */
    FireTime upTo(Instant time) {
        Date justAfter = Date.from(time.plusMillis(1));
        Instant at = Optional.ofNullable(parse(text).getTimeBefore(justAfter))
                .map(Date::toInstant)
                .orElse(time);
        return new FireTime(at, Optional.empty());
    }

    private static CronExpression parse(String text) {
        try {
            CronExpression expression = new CronExpression(text);
            expression.setTimeZone(ZONE);
            return expression;
        } catch (ParseException | RuntimeException e) {
            String fault = String.valueOf(e.getMessage()).replaceFirst("\\s*\\(java\\..*", "");
            throw new IllegalArgumentException(fault, e);
        }
    }
}
