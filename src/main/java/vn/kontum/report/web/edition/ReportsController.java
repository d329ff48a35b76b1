package vn.kontum.report.web.edition;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.edition.EditionSummaries;
import vn.kontum.report.query.edition.EditionSummary;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.RunRefreshInterceptor;
import vn.kontum.report.web.file.InputTable;
import vn.kontum.report.web.table.TableRequest;

/** Published reports, one of them, and two beside each other. */
@Controller
final class ReportsController {
    private final EditionRepository editions;
    private final EditionPageFactory screens;
    private final EditionComparison comparison;
    private final PeriodOptions quarters;
    private final ReportLists lists;

    /** What lists are made of. */
    @org.springframework.stereotype.Component
    record ReportLists(
            EditionSummaries summaries,
            EditionTables tables,
            InputTable inputs,
            PaperController paper,
            RebuildController rebuilds) {}

    ReportsController(
            EditionRepository editions,
            EditionPageFactory screens,
            EditionComparison comparison,
            PeriodOptions quarters,
            ReportLists lists) {
        this.editions = editions;
        this.screens = screens;
        this.comparison = comparison;
        this.quarters = quarters;
        this.lists = lists;
    }

    /** Of one year: the newest where none is asked for, so that the page does not grow with the years. */
    @GetMapping("/reports")
    String list(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> year,
            TableRequest tables,
            CurrentUser user,
            Model model) {
        List<Integer> years = lists.summaries().years();
        Optional<Period> chosen = quarters.filter(period);
        Optional<Integer> shown = chosen.map(Period::year)
                .or(() -> years.stream()
                        .filter(y -> year.filter(y.toString()::equals).isPresent())
                        .findFirst())
                .or(() -> years.stream().findFirst());
        List<EditionSummary> editions = chosen.map(lists.summaries()::of)
                .or(() -> shown.map(lists.summaries()::ofYear))
                .orElse(List.of());
        model.addAttribute("year", shown.map(String::valueOf).orElse(""));
        model.addAttribute("years", years.stream().map(String::valueOf).toList());
        model.addAttribute(
                "quarters",
                shown.map(y -> quarters.choices(y, chosen, user.writing())).orElse(List.of()));
        model.addAttribute("editions", lists.tables().editions(editions, tables, user));
        return "console/reports";
    }

    @GetMapping("/reports/{id}")
    String one(@PathVariable long id, TableRequest tables, CurrentUser user, Model model) {
        Edition edition = editions.find(id).orElseThrow(CurrentUser::missing);
        model.addAttribute("page", screens.of(edition, user.writing()));
        PaperController.View paper = lists.paper().of(edition);
        model.addAttribute("paper", paper);
        RebuildController.View rebuilt = lists.rebuilds().of(edition);
        model.addAttribute("rebuilt", rebuilt);
        model.addAttribute(RunRefreshInterceptor.WATCHING, paper.running() || rebuilt.running());
        model.addAttribute("figures", lists.tables().figures(edition, tables, user.writing()));
        model.addAttribute("inputs", lists.inputs().of(Optional.of(edition), tables, user.writing()));
        return "console/report";
    }

    @GetMapping("/reports/compare")
    String compare(@RequestParam long a, @RequestParam long b, TableRequest tables, CurrentUser user, Model model) {
        Edition one = editions.find(a).orElseThrow(CurrentUser::missing);
        Edition other = editions.find(b).orElseThrow(CurrentUser::missing);
        boolean inOrder = one.createdAt().compareTo(other.createdAt()) <= 0;
        EditionComparison.View page =
                comparison.of(inOrder ? one : other, inOrder ? other : one, tables, user.writing());
        model.addAttribute("page", page);
        model.addAttribute("units", page.units());
        model.addAttribute("figures", page.figures());
        return "console/compare";
    }
}
