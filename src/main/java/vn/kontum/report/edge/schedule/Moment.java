package vn.kontum.report.edge.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Window;

/** When a routine is due, again and again, by the clock of the province. */
sealed interface Moment permits CronMoment, CalendarMoment {
    ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** As the file says it. */
    String text();

    /** The first occasion after a time; empty when none is ahead. */
    Optional<Occasion> next(Instant after, List<Window> windows);
}
