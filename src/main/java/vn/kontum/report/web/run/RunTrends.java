package vn.kontum.report.web.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.ViewFormatter;

/** How long the last runs of each job took, side by side, with their median. */
@Component
final class RunTrends {
    private static final int SHOWN = 40;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 60;
    private static final int STEP = WIDTH / SHOWN;

    private final RunService jobs;
    private final RunRepository runs;
    private final Clock clock;

    RunTrends(RunService jobs, RunRepository runs, Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.clock = clock;
    }

    /** One run as a bar; its height is its duration. */
    record Bar(long id, int x, int y, int height, String tone, String title) {}

    /**
     * One job.
     *
     * @param medianY height of the median; empty before a run has ended well
     */
    record Trend(String job, List<Bar> bars, Optional<Integer> medianY, String median, String longest) {}

    /** Jobs that never ran are left out. */
    List<Trend> of(ViewFormatter formatter) {
        return jobs.jobs().stream()
                .flatMap(job -> trend(job, formatter).stream())
                .toList();
    }

    private Optional<Trend> trend(String job, ViewFormatter formatter) {
        RunRepository.Filter filter =
                new RunRepository.Filter(Optional.of(job), Optional.empty(), Optional.empty(), false);
        List<Run> last = new ArrayList<>(runs.find(filter, Long.MAX_VALUE, SHOWN));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Collections.reverse(last);
        List<Duration> well = last.stream()
                .filter(r -> r.state() == RunState.DONE)
                .map(this::took)
                .sorted()
                .toList();
        Duration longest =
                last.stream().map(this::took).max(Duration::compareTo).orElse(Duration.ZERO);
        Optional<Duration> median = well.isEmpty() ? Optional.empty() : Optional.of(well.get(well.size() / 2));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            bars.add(bar(last.get(i), i * STEP, longest, formatter));
        }
        return Optional.of(new Trend(
                RunRowFactory.job(job, formatter),
                bars,
                median.map(m -> HEIGHT - height(m, longest)),
                median.map(formatter::length).orElse("\u2013"),
                formatter.length(longest)));
    }

    private Duration took(Run run) {
        return run.duration(clock.instant());
    }

    private Bar bar(Run run, int x, Duration longest, ViewFormatter formatter) {
        int height = height(took(run), longest);
        StatusBadge mark = StatusBadge.of(run.state(), formatter);
        String period = run.request().period().map(formatter::period).orElse("");
        return new Bar(
                run.id(),
                x + 1,
                HEIGHT - height,
                height,
                mark.tone(),
                run.id() + " " + period + " \u00B7 " + formatter.moment(run.requestedAt()) + " \u00B7 "
                        + formatter.length(took(run)) + " \u00B7 " + mark.word());
    }

    private static int height(Duration took, Duration longest) {
        long whole = Math.max(1, longest.toMillis());
        return (int) Math.max(3, took.toMillis() * (HEIGHT - 2) / whole);
    }
}
