package vn.kontum.report.web.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.StepHistoryRepository;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.ViewFormatter;

/** The steps of a run as bars on a common time line. */
@Component
final class StepTimeline {
    private final StepHistoryRepository steps;
    private final Clock clock;

    StepTimeline(StepHistoryRepository steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * One step on the time line.
     *
     * @param from where its bar begins, in thousandths of the run
     * @param width of its bar, at least 4
     */
    record StepRow(
            String name,
            StatusBadge mark,
            String duration,
            long read,
            long written,
            long skipped,
            int from,
            int width) {}

    List<StepRow> of(Run run, ViewFormatter formatter) {
        Instant now = clock.instant();
        List<StepHistoryRepository.StepRecord> records = steps.of(run.id());
        Optional<Instant> begin =
                records.stream().flatMap(s -> s.started().stream()).min(Instant::compareTo);
        Optional<Instant> end = records.stream().map(s -> s.ended().orElse(now)).max(Instant::compareTo);
        TimeSpan span = new TimeSpan(begin.orElse(now), end.orElse(now));
        return records.stream().map(step -> span.row(step, formatter)).toList();
    }

    /** From the first step to the last. */
    private record TimeSpan(Instant begin, Instant end) {
        StepRow row(StepHistoryRepository.StepRecord step, ViewFormatter formatter) {
            Instant from = step.started().orElse(end);
            Instant to = step.ended().orElse(end);
            int left = Math.min(996, thousandths(Duration.between(begin, from)));
            int width = Math.max(4, Math.min(1000 - left, thousandths(Duration.between(from, to))));
            return new StepRow(
                    ProgressView.step(new Run.StepPosition(step.name(), 0, 0), formatter),
                    mark(step.status(), formatter),
                    formatter.length(Duration.between(from, to)),
                    step.read(),
                    step.written(),
                    step.skipped(),
                    left,
                    width);
        }

        private int thousandths(Duration part) {
            long whole = Math.max(1, Duration.between(begin, end).toMillis());
            return (int) Math.max(0, Math.min(1000, part.toMillis() * 1000 / whole));
        }
    }

    private static StatusBadge mark(String status, ViewFormatter formatter) {
        RunState state = switch (status) {
            case "COMPLETED" -> RunState.DONE;
            case "STARTED", "STARTING" -> RunState.RUNNING;
            case "STOPPED", "STOPPING" -> RunState.STOPPED;
            default -> RunState.FAILED;
        };
        return StatusBadge.of(state, formatter);
    }
}
