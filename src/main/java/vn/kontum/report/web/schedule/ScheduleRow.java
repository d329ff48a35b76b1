package vn.kontum.report.web.schedule;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.schedule.SchedulePauseService;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.run.Run;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.run.RunRowFactory;

/**
 * A schedule on its page.
 *
 * @param pause who holds it back, why and since when
 */
record ScheduleRow(
        String name,
        String job,
        String description,
        List<String> when,
        StatusBadge state,
        String next,
        String pause,
        boolean pausable,
        boolean resumable,
        Optional<LastRun> last,
        boolean periodic,
        String key) {
    /** The newest run of the job. */
    record LastRun(long id, String when, StatusBadge mark) {}

    static ScheduleRow of(
            ScheduleService.ScheduleStatus status, Optional<Run> last, boolean periodic, ViewFormatter formatter) {
        return new ScheduleRow(
                status.schedule(),
                RunRowFactory.job(status.job(), formatter),
                status.description().in(formatter.locale()),
                status.when().stream().map(new ScheduleWords(formatter)::of).toList(),
                mark(status, formatter),
                status.next().map(formatter::moment).orElse("–"),
                status.pause().map(p -> sentence(p, formatter)).orElse(""),
                status.state() == ScheduleService.State.ACTIVE,
                status.state() == ScheduleService.State.PAUSED,
                last.map(r ->
                        new LastRun(r.id(), formatter.moment(r.requestedAt()), StatusBadge.of(r.state(), formatter))),
                periodic,
                IdempotencyKeys.fresh());
    }

    /** One that works and has nothing ahead can never begin again by itself: somebody has to see that. */
    private static StatusBadge mark(ScheduleService.ScheduleStatus status, ViewFormatter formatter) {
        if (status.state() == ScheduleService.State.ACTIVE && status.next().isEmpty()) {
            return new StatusBadge("warn", "warn", formatter.text("schedule.ended"));
        }
        String word = formatter.text("schedule." + status.state());
        return switch (status.state()) {
            case ACTIVE -> new StatusBadge("good", "good", word);
            case PAUSED -> new StatusBadge("out", "warn", word);
            case DISABLED -> new StatusBadge("none", "idle", word);
        };
    }

    private static String sentence(SchedulePauseService.SchedulePause pause, ViewFormatter formatter) {
        return formatter.text(
                "schedule.paused.by",
                UntrustedText.shown(pause.by().name()),
                formatter.moment(pause.since()),
                UntrustedText.whole(pause.by().reason()));
    }
}
