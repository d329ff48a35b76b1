package vn.kontum.report.web.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunLogFiles;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.StepHistoryRepository;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.WebRepositories;
import vn.kontum.report.web.file.FileTable;
import vn.kontum.report.web.file.InputTable;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableView;

/** One run in full: its steps in time, its files, what went in, what came out, what it logged. */
@Component
final class RunPageFactory {
    private static final Logger LOG = LoggerFactory.getLogger(RunPageFactory.class);
    private static final int LOG_LINES = 60;
    private static final int ATTEMPTS = 10;

    private final WebRepositories webRepositories;
    private final RunRowFactory rows;
    private final RunPageTables tables;
    private final RemainingTime rest;
    private final RunService runs;

    /** The tables of the page. */
    @Component
    record RunPageTables(FileTable files, RunTable runs, InputTable inputs) {}

    /** What else is needed. */
    @Component
    record RemainingTime(RunLogFiles logs, Clock clock) {}

    RunPageFactory(
            WebRepositories webRepositories,
            RunRowFactory rows,
            RunPageTables tables,
            RemainingTime rest,
            RunService runs) {
        this.runs = runs;
        this.webRepositories = webRepositories;
        this.rows = rows;
        this.tables = tables;
        this.rest = rest;
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

    /**
     * The head of the page.
     *
     * @param restricted whether only an administrator may resume or stop it
     * @param refusal why it would be refused if it was resumed now
     * @param trace what an earlier version wrote of a failure, as it stands; empty for none
     */
    record View(
            RunRow run,
            List<StepRow> steps,
            List<String> log,
            String trace,
            boolean collecting,
            boolean restricted,
            boolean stoppable,
            boolean resumable,
            Optional<String> refusal,
            Optional<Long> resumes,
            Optional<Long> resumedBy,
            String period) {}

    void show(Run run, TableRequest request, ViewFormatter formatter, Model model) {
        boolean collecting = run.request().job().equals(JobNames.COLLECT);
        Optional<Long> resumedBy = webRepositories.runs().resumption(run.id()).map(Run::id);
        boolean broken = run.state() == RunState.FAILED || run.state() == RunState.STOPPED;
        boolean unfinished = broken && resumedBy.isEmpty();
        Optional<RequestRejectedException> refusal = unfinished ? runs.resumptionRefusal(run) : Optional.empty();
        model.addAttribute(
                "page",
                new View(
                        rows.of(List.of(run), formatter).get(0),
                        steps(run, formatter),
                        log(run.id()),
                        run.state() == RunState.FAILED && !run.noted() ? UntrustedText.shown(run.message()) : "",
                        collecting,
                        Authority.of(run.request().scope()) == Authority.ADMINISTRATOR,
                        run.state() == RunState.RUNNING && !run.stopRequested(),
                        unfinished && refusal.isEmpty(),
                        refusal.map(why -> formatter.text("run.resume.refused", why.onScreen(formatter.locale()))),
                        run.request().resumes(),
                        resumedBy,
                        run.request().period().map(p -> p.code()).orElse("")));
        List<ReceivedFileRecord> files = webRepositories.ledger().ofRun(run.id());
        model.addAttribute("files", tables.files().of(formatter.text("run.files"), files, request, formatter));
        model.addAttribute("attempts", attempts(run, request, formatter));
        model.addAttribute(
                "inputs",
                tables.inputs().of(run.editionId().flatMap(webRepositories.editions()::find), request, formatter));
    }

    /** Others at the same work, the newest first, this one among them. */
    private TableView attempts(Run run, TableRequest request, ViewFormatter formatter) {
        List<Run> same = run.request().period().isEmpty()
                ? List.of()
                : webRepositories
                        .runs()
                        .newest(run.request().job(), run.request().period(), ATTEMPTS);
        return tables.runs().attempts(rows.of(same, formatter), request, formatter);
    }

    private List<StepRow> steps(Run run, ViewFormatter formatter) {
        Instant now = rest.clock().instant();
        List<StepHistoryRepository.StepRecord> steps = webRepositories.steps().of(run.id());
        Optional<Instant> begin =
                steps.stream().flatMap(s -> s.started().stream()).min(Instant::compareTo);
        Optional<Instant> end = steps.stream().map(s -> s.ended().orElse(now)).max(Instant::compareTo);
        Line line = new Line(begin.orElse(now), end.orElse(now));
        return steps.stream().map(step -> line.row(step, formatter)).toList();
    }

    /** From the first step to the last. */
    private record Line(Instant begin, Instant end) {
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

    private List<String> log(long runId) {
        try {
            return rest.logs().tail(runId, LOG_LINES).stream()
                    .map(UntrustedText::shown)
                    .toList();
        } catch (IOException e) {
            LOG.warn("[run {}] its log cannot be read: {}", runId, e.toString());
            return List.of();
        }
    }
}
