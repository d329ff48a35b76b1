package vn.kontum.report.edge.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.batch.Agenda;
import vn.kontum.report.catalogue.Window;

/**
 * Work that comes round, as one file of {@code jobs} describes it.
 *
 * @param name of the file without its ending, and of whoever asks for the runs
 * @param job one of {@link vn.kontum.report.batch.Runs#jobs()}
 * @param catchUp whether a time that was missed is made up for, once; otherwise it is left out
 */
record Routine(
        String name,
        String job,
        List<Moment> moments,
        PeriodChoice period,
        boolean catchUp,
        boolean enabled,
        Agenda.Description description) {

    Routine {
        moments = List.copyOf(moments);
    }

    /** The first time after another at which it is due. */
    Optional<Occasion> next(Instant after, List<Window> windows) {
        return moments.stream()
                .flatMap(moment -> moment.next(after, windows).stream())
                .min(Comparator.comparing(Occasion::at));
    }
}
