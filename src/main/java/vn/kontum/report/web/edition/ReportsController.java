package vn.kontum.report.web.edition;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;

/** Published reports, one of them, and two beside each other. */
@Controller
final class ReportsController {
    private final EditionRepository editions;
    private final EditionPageFactory screens;
    private final EditionComparison comparison;
    private final PeriodOptions quarters;

    ReportsController(
            EditionRepository editions,
            EditionPageFactory screens,
            EditionComparison comparison,
            PeriodOptions quarters) {
        this.editions = editions;
        this.screens = screens;
        this.comparison = comparison;
        this.quarters = quarters;
    }

    @GetMapping("/reports")
    String list(@RequestParam Optional<String> period, CurrentUser user, Model model) {
        model.addAttribute("quarters", quarters.choices(quarters.filter(period), user.writing()));
        model.addAttribute("groups", screens.of(quarters.filter(period), user.writing()));
        return "console/reports";
    }

    @GetMapping("/reports/{id}")
    String one(@PathVariable long id, CurrentUser user, Model model) {
        Edition edition = editions.find(id).orElseThrow(CurrentUser::missing);
        model.addAttribute("page", screens.of(edition, user.writing()));
        return "console/report";
    }

    @GetMapping("/reports/compare")
    String compare(@RequestParam long a, @RequestParam long b, CurrentUser user, Model model) {
        Edition one = editions.find(a).orElseThrow(CurrentUser::missing);
        Edition other = editions.find(b).orElseThrow(CurrentUser::missing);
        boolean inOrder = one.createdAt().compareTo(other.createdAt()) <= 0;
        model.addAttribute("page", comparison.of(inOrder ? one : other, inOrder ? other : one, user.writing()));
        return "console/compare";
    }
}
