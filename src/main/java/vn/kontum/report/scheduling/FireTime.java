package vn.kontum.report.scheduling;

import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;

/**
 * A time at which a schedule fires.
 *
 * @param at the time by the schedule, whenever it is really met
 * @param window the window whose calendar it comes from; empty for a cron
 */
record FireTime(Instant at, Optional<Period> window) {}
