package vn.kontum.report.edge.console;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;

/** Published reports, one of them, and two beside each other. */
@Controller
final class ReportsController {
    private final EditionStore editions;
    private final EditionScreens screens;
    private final EditionComparison comparison;
    private final Quarters quarters;

    ReportsController(EditionStore editions, EditionScreens screens, EditionComparison comparison, Quarters quarters) {
        this.editions = editions;
        this.screens = screens;
        this.comparison = comparison;
        this.quarters = quarters;
    }

    @GetMapping("/reports")
    String list(@RequestParam Optional<String> period, Visitor visitor, Model model) {
        model.addAttribute("quarters", quarters.choices(quarters.filter(period), visitor.writing()));
        model.addAttribute("groups", screens.of(quarters.filter(period), visitor.writing()));
        return "console/reports";
    }

    @GetMapping("/reports/{id}")
    String one(@PathVariable long id, Visitor visitor, Model model) {
        Edition edition = editions.find(id).orElseThrow(Visitor::missing);
        model.addAttribute("page", screens.of(edition, visitor.writing()));
        return "console/report";
    }

    @GetMapping("/reports/compare")
    String compare(@RequestParam long a, @RequestParam long b, Visitor visitor, Model model) {
        Edition one = editions.find(a).orElseThrow(Visitor::missing);
        Edition other = editions.find(b).orElseThrow(Visitor::missing);
        boolean inOrder = one.createdAt().compareTo(other.createdAt()) <= 0;
        model.addAttribute("page", comparison.of(inOrder ? one : other, inOrder ? other : one, visitor.writing()));
        return "console/compare";
    }
}
