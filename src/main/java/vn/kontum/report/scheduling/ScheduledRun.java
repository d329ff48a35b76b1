package vn.kontum.report.scheduling;

import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/**
 * A schedule asks for a run.
 *
 * @param at the time by the schedule
 * @param catchUp whether it is still wanted when it comes late
 * @param again whether it was begun before and broken off
 */
record ScheduledRun(String schedule, String job, Optional<Period> period, Instant at, boolean catchUp, boolean again) {

    /**
     * Names the call for ever, whoever answers it: two that are equal are one run. The number counts the attempts, from
     * 1.
     */
    String key(int attempt) {
        String period = this.period.map(p -> "/" + p.code()).orElse("");
        return schedule + "@" + at + period + (attempt == 1 ? "" : "#" + attempt);
    }
}
