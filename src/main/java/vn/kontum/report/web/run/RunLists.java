package vn.kontum.report.web.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.format.ViewFormatter;

/** The list of runs: newest first, attempts at the same work together. */
@Component
final class RunLists {
    private static final int PAGE = 50;

    private final RunService runs;
    private final RunRepository repository;
    private final RunRowFactory rows;
    private final PeriodOptions quarters;

    RunLists(RunService runs, RunRepository repository, RunRowFactory rows, PeriodOptions quarters) {
        this.runs = runs;
        this.repository = repository;
        this.rows = rows;
        this.quarters = quarters;
    }

    /** As it stands in the address. */
    record Query(
            Optional<String> job,
            Optional<String> period,
            Optional<String> state,
            Optional<String> idle,
            Optional<Long> before) {}

    /** A run with the failed attempts at the same work that came before it. */
    record Group(RunRow newest, List<RunRow> attempts) {}

    /** @param older number to ask for the next page before; empty on the last */
    record View(
            List<Group> groups,
            boolean running,
            List<SelectOption> jobs,
            List<SelectOption> periods,
            List<SelectOption> states,
            boolean idle,
            Optional<Long> older) {}

    View of(Query query, ViewFormatter formatter) {
        Optional<String> job = query.job().filter(runs.jobs()::contains);
        Optional<RunState> state = query.state()
                .flatMap(s -> Stream.of(RunState.values())
                        .filter(r -> r.name().equals(s))
                        .findFirst());
        var period = quarters.filter(query.period());
        RunRepository.Filter filter =
                new RunRepository.Filter(job, period, state, query.idle().isPresent());
        List<Run> found = repository.find(filter, query.before().orElse(Long.MAX_VALUE), PAGE + 1);
        List<Run> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new View(
                groups(shown, formatter),
                shown.stream().anyMatch(r -> r.state() == RunState.RUNNING),
                runs.jobs().stream()
                        .map(j -> new SelectOption(j, RunRowFactory.job(j, formatter), job.equals(Optional.of(j))))
                        .toList(),
                quarters.choices(period, formatter),
                Stream.of(RunState.values())
                        .map(s ->
                                new SelectOption(s.name(), formatter.text("state." + s), state.equals(Optional.of(s))))
                        .toList(),
                query.idle().isPresent(),
                found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).id()) : Optional.empty());
    }

    /** An attempt that failed or was stopped belongs to the next one at the same work. */
    private List<Group> groups(List<Run> runs, ViewFormatter formatter) {
        List<RunRow> all = rows.of(runs, formatter);
        List<Group> groups = new ArrayList<>();
        List<Run> newest = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int at = takenUpBy(run, newest);
            if (at >= 0) {
                groups.get(at).attempts().add(all.get(i));
                newest.set(at, run);
            } else {
                groups.add(new Group(all.get(i), new ArrayList<>()));
                newest.add(run);
            }
        }
        return groups;
    }

    private static int takenUpBy(Run run, List<Run> later) {
        boolean unfinished = run.state() == RunState.FAILED || run.state() == RunState.STOPPED;
        for (int i = later.size() - 1; unfinished && i >= 0; i--) {
            if (sameWork(later.get(i), run)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sameWork(Run one, Run other) {
        return one.request().job().equals(other.request().job())
                && one.request().period().equals(other.request().period());
    }
}
