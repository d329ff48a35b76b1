package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.FindingRepository.FoundFinding;
import vn.kontum.report.query.trial.RuleTrialService;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableRequest;

/** Tries a rule on what is stored, whether or not it is in force: who would fail if it began to block. */
@Controller
final class RuleTrialController {
    private final RuleTrialService trials;
    private final FindingRowFactory rules;
    private final FindingTable table;
    private final PeriodOptions quarters;

    RuleTrialController(RuleTrialService trials, FindingRowFactory rules, FindingTable table, PeriodOptions quarters) {
        this.trials = trials;
        this.rules = rules;
        this.table = table;
        this.quarters = quarters;
    }

    /**
     * The page.
     *
     * @param result in a sentence; empty before a rule was chosen
     */
    record View(List<SelectOption> rules, List<SelectOption> periods, Optional<String> result) {}

    @GetMapping("/findings/rehearse")
    String rehearse(
            @RequestParam Optional<String> rule,
            @RequestParam Optional<String> period,
            TableRequest tables,
            CurrentUser user,
            Model model) {
        ViewFormatter formatter = user.writing();
        Optional<Period> quarter =
                period.isPresent() ? quarters.filter(period) : Optional.of(quarters.chosen(Optional.empty()));
        Optional<RuleTrialService.Outcome> outcome = rule.filter(chosen -> !chosen.isEmpty())
                .map(chosen -> trials.of(chosen, quarter).orElseThrow(CurrentUser::missing));
        List<FoundFinding> found = outcome.stream()
                .flatMap(tried -> tried.failing().stream())
                .flatMap(failing -> failing.findings().stream()
                        .map(finding -> new FoundFinding(
                                0,
                                failing.version().fileName(),
                                failing.version().unit(),
                                failing.version().period().code(),
                                finding)))
                .toList();
        model.addAttribute(
                "page",
                new View(
                        rules.rules(rule, formatter),
                        quarters.choices(quarter, formatter),
                        outcome.map(tried -> formatter.text(
                                "trial.result",
                                rule.orElse(""),
                                tried.examined(),
                                tried.failing().size()))));
        model.addAttribute("findings", table.of(formatter.text("trial.findings"), found, false, tables, formatter));
        return "console/rehearse";
    }
}
