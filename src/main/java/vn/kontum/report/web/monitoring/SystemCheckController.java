package vn.kontum.report.web.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.RunRefreshInterceptor;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.background.BackgroundTask;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** What the machine, the folders, the database and the settings are like. */
@Controller
final class SystemCheckController implements DisposableBean {
    private final ObjectProvider<SystemCheck> check;
    private final BackgroundTask<List<SystemCheck.Line>> task;

    SystemCheckController(ObjectProvider<SystemCheck> check, Clock clock) {
        this.check = check;
        this.task = new BackgroundTask<>("doctor", clock);
    }

    @GetMapping("/checks/system")
    String show(TableRequest tables, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        Optional<BackgroundTask.Outcome<List<SystemCheck.Line>>> last = task.last();
        boolean running = task.running();
        model.addAttribute("running", running);
        model.addAttribute(
                "at", last.map(outcome -> formatter.moment(outcome.at())).orElse(""));
        model.addAttribute(
                "failed", last.filter(outcome -> outcome.result().isEmpty()).isPresent());
        model.addAttribute(
                "results", table(last.flatMap(BackgroundTask.Outcome::result).orElse(List.of()), tables, formatter));
        model.addAttribute(RunRefreshInterceptor.WATCHING, running);
        return "console/system";
    }

    /** Looks only, and changes nothing; so nobody has to say why. */
    @PostMapping("/checks/system")
    String begin(CurrentUser user, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice",
                user.writing().text(task.begin(() -> check.getObject().perform()) ? "system.begun" : "system.running"));
        return "redirect:/checks/system";
    }

    private static TableView table(List<SystemCheck.Line> lines, TableRequest request, ViewFormatter formatter) {
        List<TableRow> rows = lines.stream()
                .map(line -> TableRow.of(
                        TableCell.badge(mark(line.level(), formatter)),
                        TableCell.text(UntrustedText.whole(line.sentence().apply(formatter.locale())))
                                .withClass("name")))
                .toList();
        return TableView.of(
                "system",
                formatter.text("system.results"),
                List.of(
                        TableColumn.text("state", formatter.text("run.state")),
                        TableColumn.text("found", formatter.text("checks.found"))),
                rows,
                request);
    }

    private static StatusBadge mark(SystemCheck.Level level, ViewFormatter formatter) {
        String word = formatter.text("system." + level);
        return switch (level) {
            case OK -> new StatusBadge("good", "good", word);
            case WARN -> new StatusBadge("warn", "warn", word);
            case FAIL -> new StatusBadge("bad", "bad", word);
        };
    }

    @Override
    public void destroy() {
        task.close();
    }
}
