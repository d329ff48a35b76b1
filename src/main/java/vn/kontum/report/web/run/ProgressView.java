package vn.kontum.report.web.run;

import java.time.Duration;
import java.util.Optional;
import vn.kontum.report.query.run.StepWeights;
import vn.kontum.report.run.Run;
import vn.kontum.report.web.format.ViewFormatter;

/**
 * How far a running run is, from what it said itself.
 *
 * @param percent of the whole run, by the usual length of its steps; of the step it is in before such a run has ended well;
 *     empty where neither is known
 * @param remaining how long such runs still take from here
 */
record ProgressView(String step, String count, Optional<Integer> percent, String remaining, boolean stopping) {
    /** How long it runs already, and how long such runs and their steps usually take. */
    record RunTiming(Duration elapsed, Optional<Duration> median, StepWeights weights) {}

    static ProgressView of(Run run, RunTiming pace, ViewFormatter formatter) {
        Run.StepPosition at = run.step();
        Optional<Integer> percent = pace.weights()
                .percent(at)
                .or(() -> at.total() > 0
                        ? Optional.of((int) Math.min(100, at.done() * 100 / at.total()))
                        : Optional.empty());
        return new ProgressView(
                step(at, formatter),
                count(at, formatter),
                percent,
                remaining(pace.elapsed(), pace.median(), formatter),
                run.stopRequested());
    }

    static String step(Run.StepPosition at, ViewFormatter formatter) {
        return at.step().isEmpty() ? formatter.text("progress.begin") : at.partitionLabel(formatter.locale());
    }

    private static String count(Run.StepPosition at, ViewFormatter formatter) {
        if (at.total() > 0) {
            return formatter.text("progress.of", at.done(), at.total());
        }
        return at.done() > 0 ? formatter.text("progress.done", at.done()) : "";
    }

    private static String remaining(Duration elapsed, Optional<Duration> median, ViewFormatter formatter) {
        if (median.isEmpty()) {
            return formatter.text("progress.unknown");
        }
        Duration left = median.get().minus(elapsed);
        return left.isNegative()
                ? formatter.text("progress.longer", formatter.length(median.get()))
                : formatter.text("progress.left", formatter.length(left.plusMillis(999)));
    }
}
