package vn.kontum.report.scheduling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;

/**
 * A schedule: a job and its times, as one file of {@code jobs} describes them.
 *
 * @param name of the file without its ending, and of whoever asks for the runs
 * @param job one of {@link vn.kontum.report.run.execution.RunService#jobs()}
 * @param catchUp whether a time that was missed is made up for, once; otherwise it is left out
 */
record JobDefinition(
        String name,
        String job,
        List<ScheduleExpression> moments,
        PeriodSelector period,
        boolean catchUp,
        boolean enabled,
        ScheduleService.ScheduleDescription description) {

    JobDefinition {
        moments = List.copyOf(moments);
    }

    /** The first time after another at which it is due. */
    Optional<FireTime> next(Instant after, List<ReportingWindow> windows) {
        return moments.stream()
                .flatMap(moment -> moment.next(after, windows).stream())
                .min(Comparator.comparing(FireTime::at));
    }
}
