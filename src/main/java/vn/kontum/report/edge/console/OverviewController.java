package vn.kontum.report.edge.console;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.catalogue.Period;

/** The first page, and the matrix by itself. */
@Controller
final class OverviewController {
    private final OverviewMaker overview;
    private final Matrix matrix;
    private final Quarters quarters;
    private final Reminders reminders;

    OverviewController(OverviewMaker overview, Matrix matrix, Quarters quarters, Reminders reminders) {
        this.overview = overview;
        this.matrix = matrix;
        this.quarters = quarters;
        this.reminders = reminders;
    }

    @GetMapping("/")
    String overview(@RequestParam Optional<String> period, Visitor visitor, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), visitor.writing()));
        Overview page = overview.of(chosen, visitor.writing());
        model.addAttribute("page", page);
        model.addAttribute(WatchInterceptor.WATCHING, !page.running().isEmpty());
        model.addAttribute("key", Keys.fresh());
        return "console/overview";
    }

    @GetMapping("/matrix")
    String matrix(@RequestParam Optional<String> period, Visitor visitor, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), visitor.writing()));
        model.addAttribute("matrix", matrix.of(chosen, visitor.writing()));
        model.addAttribute("owing", reminders.of(chosen, visitor.writing()));
        return "console/matrix";
    }
}
