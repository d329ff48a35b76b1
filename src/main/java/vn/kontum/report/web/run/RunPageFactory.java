package vn.kontum.report.web.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunLogFiles;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableRequest;

/** The page of one run: its steps in time, its tables and the end of its log. */
@Component
final class RunPageFactory {
    private static final Logger LOG = LoggerFactory.getLogger(RunPageFactory.class);
    private static final int LOG_LINES = 60;

    private final RunRepository repository;
    private final RunRowFactory rows;
    private final RunPageTables tables;
    private final StepTimeline timeline;
    private final RunLogFiles logs;
    private final RunService runs;

    RunPageFactory(
            RunRepository repository,
            RunRowFactory rows,
            RunPageTables tables,
            StepTimeline timeline,
            RunLogFiles logs,
            RunService runs) {
        this.runs = runs;
        this.repository = repository;
        this.rows = rows;
        this.tables = tables;
        this.timeline = timeline;
        this.logs = logs;
    }

    /**
     * The head of the page.
     *
     * @param restricted whether only an administrator may resume or stop it
     * @param refusal why it would be refused if it was resumed now
     * @param trace what an earlier version wrote of a failure, as it stands; empty for none
     */
    record View(
            RunRow run,
            List<StepTimeline.StepRow> steps,
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
        Optional<Long> resumedBy = repository.resumption(run.id()).map(Run::id);
        boolean broken = run.state() == RunState.FAILED || run.state() == RunState.STOPPED;
        boolean unfinished = broken && resumedBy.isEmpty();
        Optional<RequestRejectedException> refusal = unfinished ? runs.resumptionRefusal(run) : Optional.empty();
        model.addAttribute(
                "page",
                new View(
                        rows.of(List.of(run), formatter).get(0),
                        timeline.of(run, formatter),
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
        tables.show(run, request, formatter, model);
    }

    private List<String> log(long runId) {
        try {
            return logs.tail(runId, LOG_LINES).stream()
                    .map(UntrustedText::shown)
                    .toList();
        } catch (IOException e) {
            LOG.warn("[run {}] its log cannot be read: {}", runId, e.toString());
            return List.of();
        }
    }
}
