package vn.kontum.report.web.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.query.edition.EditionSummaries;
import vn.kontum.report.query.run.StepDurations;
import vn.kontum.report.query.run.StepWeights;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Writes runs as rows, each held against the usual time of its job. */
@Component
public final class RunRowFactory {
    private static final Pattern SUBJECT = Pattern.compile("\\[([^\\]]+)\\] ");
    private static final String CLOCK = "clock";
    private static final int REMEMBERED = 21;
    /** Fewer runs, or runs that end at once, tell nothing of how long the next one takes. */
    private static final int ENOUGH = 4;

    private static final Duration WORTH_A_WORD = Duration.ofSeconds(2);

    private final RunRepository repository;
    private final EditionSummaries editions;
    private final StepDurations steps;
    private final UnitNameLookup units;
    private final Clock clock;

    RunRowFactory(
            RunRepository repository,
            EditionSummaries editions,
            StepDurations steps,
            UnitNameLookup units,
            Clock clock) {
        this.repository = repository;
        this.editions = editions;
        this.steps = steps;
        this.units = units;
        this.clock = clock;
    }

    /** The edition that a run made. */
    record EditionLink(long id, String label) {}

    /** What rows are held against. */
    private record UsualDurations(
            Map<String, Optional<Duration>> medians, Map<String, StepWeights> weights, Map<Long, Integer> editions) {}

    /** In the given order. */
    public List<RunRow> of(List<Run> runs, ViewFormatter formatter) {
        UsualDurations usual = new UsualDurations(
                new HashMap<>(),
                new HashMap<>(),
                editions.numbers(
                        runs.stream().flatMap(r -> r.editionId().stream()).toList()));
        return runs.stream().map(run -> row(run, usual, formatter)).toList();
    }

    /** How long runs of a job usually take; empty where too few have ended well, or most of them end at once. */
    private Optional<Duration> median(String job) {
        RunRepository.Filter done =
                new RunRepository.Filter(Optional.of(job), Optional.empty(), Optional.of(RunState.DONE), false);
        List<Duration> lengths = repository.find(done, Long.MAX_VALUE, REMEMBERED).stream()
                .map(run -> run.duration(clock.instant()))
                .sorted()
                .toList();
        return Optional.of(lengths)
                .filter(all -> all.size() >= ENOUGH)
                .map(all -> all.get(all.size() / 2))
                .filter(median -> median.compareTo(WORTH_A_WORD) >= 0);
    }

    public static String job(String name, ViewFormatter formatter) {
        return JobNames.label(name, formatter.locale()).orElse(name);
    }

    /**
     * A warning of the schedule in the words of people: it begins with the name of its schedule, which is mostly that of a job,
     * and with none where it is about the clock.
     */
    public static String warning(String warning, ViewFormatter formatter) {
        Matcher begin = SUBJECT.matcher(warning);
        if (!begin.lookingAt()) {
            return warning;
        }
        String said = warning.substring(begin.end());
        if (begin.group(1).equals(CLOCK)) {
            return said;
        }
        return JobNames.label(begin.group(1), formatter.locale())
                .map(job -> job + ": " + said)
                .orElse(warning);
    }

    private RunRow row(Run run, UsualDurations usual, ViewFormatter formatter) {
        String job = run.request().job();
        Optional<Duration> median = usual.medians().computeIfAbsent(job, this::median);
        Instant now = clock.instant();
        Duration took = run.duration(now);
        boolean running = run.state() == RunState.RUNNING;
        return new RunRow(
                run.id(),
                job(run.request().job(), formatter),
                run.request().period().map(formatter::period).orElse(""),
                scope(run.request().scope(), formatter),
                StatusBadge.of(run.state(), formatter),
                formatter.text("cause." + run.request().cause()),
                UntrustedText.shown(run.request().who()),
                UntrustedText.whole(run.request().reason()),
                formatter.moment(run.requestedAt()),
                run.requestedAt(),
                formatter.length(took),
                took,
                running ? "" : pace(took, median, formatter),
                edition(run, usual, formatter),
                run.editionId().isPresent() ? "" : said(run, formatter),
                running
                        ? Optional.of(ProgressView.of(
                                run,
                                new ProgressView.RunTiming(
                                        took, median, usual.weights().computeIfAbsent(job, steps::of)),
                                formatter))
                        : Optional.empty());
    }

    private String scope(RerunMode rerunMode, ViewFormatter formatter) {
        return formatter.text(
                "scope." + rerunMode.kind(),
                rerunMode.units().stream().map(u -> units.name(u, formatter)).collect(Collectors.joining(", ")));
    }

    /** A failure of an earlier version stands as raw text; its details are on the page of the run. */
    private String said(Run run, ViewFormatter formatter) {
        return run.state() == RunState.FAILED && !run.noted()
                ? formatter.text("run.failed.plain")
                : UntrustedText.whole(run.said(formatter.locale(), code -> units.name(code, formatter)));
    }

    private static Optional<EditionLink> edition(Run run, UsualDurations usual, ViewFormatter formatter) {
        return run.editionId()
                .flatMap(id -> Optional.ofNullable(usual.editions().get(id))
                        .map(number -> new EditionLink(id, formatter.text("edition.label", Integer.toString(number)))));
    }

    public static String label(Edition edition, ViewFormatter formatter) {
        return formatter.text("edition.label", Integer.toString(edition.number()));
    }

    /** Twice the usual, or half of it, and at least two seconds apart, is unusual. */
    private static String pace(Duration took, Optional<Duration> median, ViewFormatter formatter) {
        boolean differs = median.filter(m -> took.minus(m).abs().compareTo(WORTH_A_WORD) >= 0)
                .filter(m -> took.compareTo(m.multipliedBy(2)) > 0 || m.compareTo(took.multipliedBy(2)) > 0)
                .isPresent();
        return median.map(m -> formatter.text(differs ? "pace.unusual" : "pace.usual", formatter.length(m)))
                .orElse("");
    }
}
