package vn.kontum.report.edge.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.Runs;

/** Runs: the list, one of them, and what can be done about it. */
@Controller
final class RunsController {
    private final Runs runs;
    private final RunLists lists;
    private final RunScreens screens;
    private final Starter starter;

    RunsController(Runs runs, RunLists lists, RunScreens screens, Starter starter) {
        this.runs = runs;
        this.lists = lists;
        this.screens = screens;
        this.starter = starter;
    }

    @GetMapping("/runs")
    String list(RunLists.Query query, Visitor visitor, Model model) {
        RunLists.View page = lists.of(query, visitor.writing());
        model.addAttribute("page", page);
        model.addAttribute(WatchInterceptor.WATCHING, page.running());
        model.addAttribute("key", Keys.fresh());
        return "console/runs";
    }

    @GetMapping("/runs/{id}")
    String run(@PathVariable long id, Visitor visitor, Model model) {
        Run run = runs.find(id).orElseThrow(Visitor::missing);
        model.addAttribute("page", screens.of(run, visitor.writing()));
        model.addAttribute(WatchInterceptor.WATCHING, run.state() == RunState.RUNNING);
        model.addAttribute("key", Keys.fresh());
        return "console/run";
    }

    /** Takes in what lies in the inbox; the reason may be left out, everybody knows it. */
    @PostMapping("/collect")
    String collect(ActForm form, Visitor visitor, RedirectAttributes next) {
        String reason = form.reason().isBlank() ? visitor.writing().text("collect.reason") : form.reason();
        return starter.begin(
                () -> {
                    Person by = visitor.person(reason);
                    return RunRequest.collect(Cause.CONSOLE, by.name(), by.reason())
                            .withKey(Keys.sent(form.key()));
                },
                visitor,
                next,
                "/runs");
    }

    @PostMapping("/runs/{id}/stop")
    String stop(@PathVariable long id, ActForm form, Visitor visitor, RedirectAttributes next) {
        return visitor.reply(next, "/runs/" + id, () -> {
            runs.stop(id, visitor.person(form.reason()));
            return visitor.writing().text("run.stop.done");
        });
    }

    @PostMapping("/runs/{id}/resume")
    String resume(@PathVariable long id, ActForm form, Visitor visitor, RedirectAttributes next) {
        return starter.begin(
                () -> {
                    Keys.sent(form.key());
                    return runs.resumption(id, Cause.CONSOLE, visitor.person(form.reason()));
                },
                visitor,
                next,
                "/runs/" + id);
    }
}
