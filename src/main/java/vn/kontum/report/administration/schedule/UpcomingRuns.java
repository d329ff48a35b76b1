package vn.kontum.report.administration.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/** What will run by itself and when; told by whoever keeps the schedule, read by whoever watches. */
@FunctionalInterface
public interface UpcomingRuns {
    /** The next runs that are due, the nearest first; empty where nothing runs by itself. */
    List<UpcomingRun> next(int limit);

    /** A run that will begin by itself. */
    record UpcomingRun(String job, Optional<Period> period, Instant at) {}
}
