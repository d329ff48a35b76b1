package vn.kontum.report.edge.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import vn.kontum.report.catalogue.Window;

/** A moment in the notation of Quartz. */
record CronMoment(String text) implements Moment {
    static final TimeZone ZONE = TimeZone.getTimeZone(PROVINCE);

    /** @throws IllegalArgumentException with what is wrong about the expression */
    CronMoment {
        parse(text);
    }

    @Override
    public Optional<Occasion> next(Instant after, List<Window> windows) {
        return Optional.ofNullable(parse(text).getTimeAfter(Date.from(after)))
                .map(time -> new Occasion(time.toInstant(), Optional.empty()));
    }

    /** The last occasion that is not after a time: what a trigger that fires late was meant for. */
    Occasion upTo(Instant time) {
        Date justAfter = Date.from(time.plusMillis(1));
        Instant at = Optional.ofNullable(parse(text).getTimeBefore(justAfter))
                .map(Date::toInstant)
                .orElse(time);
        return new Occasion(at, Optional.empty());
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
