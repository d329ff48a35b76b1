package vn.kontum.report.web.run;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** A step that is shared among threads. */
    private static final Pattern PART = Pattern.compile("(?<whole>\\w+):[a-z]+-(?<number>\\d+)");

    /** How long it runs already, and how long such runs and their steps usually take. */
    record Pace(Duration elapsed, Optional<Duration> median, StepWeights weights) {}

    static ProgressView of(Run run, Pace pace, ViewFormatter formatter) {
        Run.StepPosition at = run.step();
        Optional<Integer> percent = pace.weights()
                .percent(at.step(), at.done(), at.total())
                .or(() -> at.total() > 0
                        ? Optional.of((int) Math.min(100, at.done() * 100 / at.total()))
                        : Optional.empty());
        return new ProgressView(
                step(at.step(), formatter),
                count(at, formatter),
                percent,
                remaining(pace.elapsed(), pace.median(), formatter),
                run.stopRequested());
    }

    static String step(String name, ViewFormatter formatter) {
        if (name.isEmpty()) {
            return formatter.text("step.begin");
        }
        Matcher part = PART.matcher(name);
        if (part.matches()) {
            return formatter.text("step.part", step(part.group("whole"), formatter), part.group("number"));
        }
        String key = "step." + name;
        return formatter.has(key) ? formatter.text(key) : name;
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
