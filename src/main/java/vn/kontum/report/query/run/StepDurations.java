package vn.kontum.report.query.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;

/** Median durations of the steps of a job, from its last runs that ended well. */
public final class StepDurations {
    private static final int REMEMBERED = 11;

    private final JdbcTemplate jdbc;
    private final RunRepository runs;

    public StepDurations(JdbcTemplate jdbc, RunRepository runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    public StepWeights of(String job) {
        RunRepository.Filter done =
                new RunRepository.Filter(Optional.of(job), Optional.empty(), Optional.of(RunState.DONE), false);
        List<String> ids = runs.find(done, Long.MAX_VALUE, REMEMBERED).stream()
                .map(Run::id)
                .map(String::valueOf)
                .toList();
        if (ids.isEmpty()) {
            return new StepWeights(Map.of());
        }
        String marks = ids.stream().map(id -> "?").collect(Collectors.joining(","));
        Map<String, List<Duration>> durations = new LinkedHashMap<>();
        jdbc.query(
                "SELECT s.STEP_NAME, TIMESTAMPDIFF(MICROSECOND, s.START_TIME, s.END_TIME) AS took FROM"
                        + " BATCH_STEP_EXECUTION s JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID ="
                        + " s.JOB_EXECUTION_ID WHERE p.PARAMETER_NAME = 'run' AND p.PARAMETER_VALUE IN (" + marks
                        + ") AND s.END_TIME IS NOT NULL AND s.STEP_NAME NOT LIKE '%:%' ORDER BY s.STEP_EXECUTION_ID",
                row -> {
                    durations
                            .computeIfAbsent(row.getString("STEP_NAME"), name -> new ArrayList<>())
                            .add(Duration.ofNanos(row.getLong("took") * 1000));
                },
                ids.toArray());
        Map<String, Duration> medians = new LinkedHashMap<>();
        durations.forEach((step, all) -> medians.put(
                step, all.stream().sorted().skip(all.size() / 2).findFirst().orElse(Duration.ZERO)));
        return new StepWeights(medians);
    }
}
