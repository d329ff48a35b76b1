package vn.kontum.report.web.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.WebRepositories;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Writes runs as rows, each held against the usual time of its job. */
@Component
public final class RunRows {
    private static final int REMEMBERED = 21;

    private final WebRepositories webRepositories;
    private final UnitNameLookup units;
    private final Clock clock;

    RunRows(WebRepositories webRepositories, UnitNameLookup units, Clock clock) {
        this.webRepositories = webRepositories;
        this.units = units;
        this.clock = clock;
    }

    /** The edition that a run made. */
    record EditionLink(long id, String label) {}

    /** In the given order. */
    public List<RunRow> of(List<Run> runs, ViewFormatter formatter) {
        Map<String, Optional<Duration>> medians = new HashMap<>();
        return runs.stream()
                .map(run -> row(run, medians.computeIfAbsent(run.request().job(), this::median), formatter))
                .toList();
    }

    /** How long runs of a job usually take; empty before one has ended well. */
    Optional<Duration> median(String job) {
        RunRepository.Filter done =
                new RunRepository.Filter(Optional.of(job), Optional.empty(), Optional.of(RunState.DONE), false);
        List<Duration> lengths = webRepositories.runs().find(done, Long.MAX_VALUE, REMEMBERED).stream()
                .map(run -> run.duration(clock.instant()))
                .sorted()
                .toList();
        return lengths.isEmpty() ? Optional.empty() : Optional.of(lengths.get(lengths.size() / 2));
    }

    public static String job(String name, ViewFormatter formatter) {
        return formatter.has("job." + name) ? formatter.text("job." + name) : name;
    }

    private RunRow row(Run run, Optional<Duration> median, ViewFormatter formatter) {
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
                UntrustedText.shown(run.request().reason()),
                formatter.moment(run.requestedAt()),
                formatter.length(took),
                running ? "" : pace(took, median, formatter),
                edition(run, formatter),
                run.editionId().isPresent() ? "" : UntrustedText.shown(run.said(formatter.locale())),
                running ? Optional.of(ProgressView.of(run, took, median, formatter)) : Optional.empty());
    }

    private String scope(RerunMode rerunMode, ViewFormatter formatter) {
        return formatter.text(
                "scope." + rerunMode.kind(),
                rerunMode.unit().map(u -> units.name(u, formatter)).orElse(""));
    }

    private Optional<EditionLink> edition(Run run, ViewFormatter formatter) {
        return run.editionId()
                .flatMap(webRepositories.editions()::find)
                .map(e -> new EditionLink(e.id(), label(e, formatter)));
    }

    public static String label(Edition edition, ViewFormatter formatter) {
        return formatter.text("edition.label", Integer.toString(edition.number()));
    }

    /** Only where it is worth a word: twice the usual, or half of it, and at least two seconds apart. */
    private static String pace(Duration took, Optional<Duration> median, ViewFormatter formatter) {
        boolean differs = median.filter(m -> took.minus(m).abs().toMillis() >= 2000)
                .filter(m -> took.compareTo(m.multipliedBy(2)) > 0 || m.compareTo(took.multipliedBy(2)) > 0)
                .isPresent();
        return median.map(m -> formatter.text(differs ? "pace.unusual" : "pace.usual", formatter.length(m)))
                .orElse("");
    }
}
