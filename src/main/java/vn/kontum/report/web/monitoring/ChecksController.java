package vn.kontum.report.web.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.text.Messages;
import vn.kontum.report.verification.CheckResult;
import vn.kontum.report.verification.Violation;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.RunRefreshInterceptor;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** The independent verification, as the command does it. */
@Controller
final class ChecksController {
    private final VerificationRunner runner;

    ChecksController(VerificationRunner runner) {
        this.runner = runner;
    }

    /** @param at when the last one came to its end; empty before the first */
    record View(boolean running, String at, boolean known, boolean holds, boolean failed) {}

    @GetMapping("/checks")
    String show(TableRequest tables, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        var last = runner.last();
        boolean running = runner.running();
        model.addAttribute(
                "page",
                new View(
                        running,
                        last.map(o -> formatter.moment(o.at())).orElse(""),
                        last.isPresent(),
                        last.filter(VerificationRunner.Outcome::holds).isPresent(),
                        last.filter(VerificationRunner.Outcome::failed).isPresent()));
        model.addAttribute(
                "results", table(last.map(VerificationRunner.Outcome::results).orElse(List.of()), tables, formatter));
        model.addAttribute(RunRefreshInterceptor.WATCHING, running);
        return "console/checks";
    }

    /** Looks only, and changes nothing; so nobody has to say why. */
    @PostMapping("/checks")
    String begin(CurrentUser user, RedirectAttributes next) {
        next.addFlashAttribute("notice", user.writing().text(runner.begin() ? "checks.begun" : "checks.running"));
        return "redirect:/checks";
    }

    private static TableView table(List<CheckResult> results, TableRequest request, ViewFormatter formatter) {
        Messages words = new Messages("cli", formatter.locale());
        List<TableRow> rows = new ArrayList<>();
        for (CheckResult result : results) {
            StatusBadge mark = !result.holds()
                    ? new StatusBadge("bad", "bad", formatter.text("checks.broken"))
                    : result.warnings().isEmpty() && result.notExamined().isEmpty()
                            ? new StatusBadge("good", "good", formatter.text("checks.holds"))
                            : new StatusBadge("warn", "warn", formatter.text("checks.look"));
            rows.add(TableRow.of(
                    TableCell.badge(mark),
                    TableCell.text(words.text("verify." + result.invariant(), result.examined())),
                    TableCell.text(sentences(result, words, formatter)).withClass("name"),
                    TableCell.text(result.invariant())));
        }
        return TableView.of(
                "checks",
                formatter.text("checks.results"),
                List.of(
                        TableColumn.text("state", formatter.text("run.state")),
                        TableColumn.text("claim", formatter.text("checks.claim")),
                        TableColumn.text("found", formatter.text("checks.found")),
                        TableColumn.text("invariant", formatter.text("checks.sign"))),
                rows,
                request);
    }

    private static String sentences(CheckResult result, Messages words, ViewFormatter formatter) {
        List<Violation> found = new ArrayList<>(result.faults());
        found.addAll(result.warnings());
        String said = found.stream().map(v -> v.sentence(formatter.locale())).collect(Collectors.joining(" "));
        String left = result.notExamined().stream()
                .map(n -> words.text("verify.not." + n.reason(), n.left(), n.all()))
                .collect(Collectors.joining(" "));
        return UntrustedText.shown((said + " " + left).strip());
    }
}
