package vn.kontum.report.administration.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.text.Messages;

/** The schedule as a whole: what runs by itself, the state of each schedule, and how administrators pause and resume it. */
public interface ScheduleService extends UpcomingRuns {
    /** Every schedule, in the order of names. */
    List<ScheduleStatus> statuses();

    /** What is wrong with the schedule right now, in the language of the reader; empty when nothing is. */
    List<String> warnings(Locale locale);

    /** Those of {@link #warnings} that are about the clock. */
    List<String> clockWarnings(Optional<Run> newest, Locale locale);

    /**
     * Holds one schedule back, on every machine of this database.
     *
     * @throws RequestRejectedException when there is no such schedule or it is paused already
     */
    void pause(String schedule, Actor by);

    /**
     * Lets one schedule go on from now; what would have been due meanwhile is not made up for.
     *
     * @return the last time that was left out while it was paused
     * @throws RequestRejectedException when there is no such schedule or it is not paused
     */
    Optional<Instant> resume(String schedule, Actor by);

    /** Whether a schedule works. */
    enum State {
        ACTIVE,
        /** Held back by an administrator. */
        PAUSED,
        /** Switched off in its file. */
        DISABLED
    }

    /**
     * One schedule.
     *
     * @param when its moments as its file says them
     * @param next empty when nothing is ahead, because it does not work or because the catalogue knows no further window
     */
    record ScheduleStatus(
            String schedule,
            String job,
            ScheduleDescription description,
            List<String> when,
            State state,
            Optional<Instant> next,
            Optional<SchedulePauseService.SchedulePause> pause) {
        public ScheduleStatus {
            when = List.copyOf(when);
        }
    }

    /** What a schedule is for. */
    record ScheduleDescription(String vi, String en) {
        public String in(Locale locale) {
            return Messages.vietnamese(locale) ? vi : en;
        }
    }
}
