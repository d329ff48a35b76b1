package vn.kontum.report.web.run;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.RunRefreshInterceptor;
import vn.kontum.report.web.RunStarter;
import vn.kontum.report.web.table.TableRequest;

/** Runs: the list, one of them, and what can be done about it. */
@Controller
final class RunsController {
    private final RunService runs;
    private final RunLists lists;
    private final RunPageFactory pages;
    private final RunStarter starter;
    private final RunTable table;
    private final RunTrends trends;

    RunsController(
            RunService runs,
            RunLists lists,
            RunPageFactory pages,
            RunStarter starter,
            RunTable table,
            RunTrends trends) {
        this.runs = runs;
        this.lists = lists;
        this.pages = pages;
        this.starter = starter;
        this.table = table;
        this.trends = trends;
    }

    @GetMapping("/runs")
    String list(RunLists.Query query, TableRequest tables, CurrentUser user, Model model) {
        RunLists.View page = lists.of(query, user.writing());
        model.addAttribute("page", page);
        model.addAttribute("runs", table.of(page.groups(), tables, user.writing()));
        model.addAttribute("trends", trends.of(user.writing()));
        model.addAttribute(RunRefreshInterceptor.WATCHING, page.running());
        return "console/runs";
    }

    @GetMapping("/runs/{id}")
    String run(@PathVariable long id, TableRequest tables, CurrentUser user, Model model) {
        Run run = runs.find(id).orElseThrow(CurrentUser::missing);
        pages.show(run, tables, user.writing(), model);
        model.addAttribute(RunRefreshInterceptor.WATCHING, run.state() == RunState.RUNNING);
        model.addAttribute("key", IdempotencyKeys.fresh());
        return "console/run";
    }

    @PostMapping("/runs/{id}/stop")
    String stop(@PathVariable long id, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/runs/" + id, () -> {
            runs.stop(id, user.person(form.reason()));
            return user.writing().text("run.stop.done");
        });
    }

    @PostMapping("/runs/{id}/resume")
    String resume(@PathVariable long id, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return starter.begin(
                () -> {
                    IdempotencyKeys.sent(form.key());
                    return runs.resumption(id, TriggerSource.CONSOLE, user.person(form.reason()));
                },
                user,
                next,
                "/runs/" + id);
    }
}
