package vn.kontum.report.query.run;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.run.Run;

/**
 * How long each step of a job usually takes, in the order of the steps; tells how far a run is as a whole.
 *
 * @param medians by name of step; empty before a run has ended well
 */
public record StepWeights(Map<String, Duration> medians) {
    public StepWeights {
        medians = Collections.unmodifiableMap(new LinkedHashMap<>(medians));
    }

    /**
     * Whole percent of the run, 0 to 99 while it runs; empty where the step was never seen.
     *
     * @param position the step it is in; partitions of it count as the step itself
     */
    public Optional<Integer> percent(Run.StepPosition position) {
        String name = position.stepName();
        long whole = medians.values().stream().mapToLong(Duration::toMillis).sum();
        if (!medians.containsKey(name) || whole == 0) {
            return Optional.empty();
        }
        long before = 0;
        for (Map.Entry<String, Duration> one : medians.entrySet()) {
            if (one.getKey().equals(name)) {
                long total = position.total();
                long inside = total > 0 ? one.getValue().toMillis() * Math.min(position.done(), total) / total : 0;
                return Optional.of((int) Math.min(99, (before + inside) * 100 / whole));
            }
            before += one.getValue().toMillis();
        }
        return Optional.empty();
    }
}
