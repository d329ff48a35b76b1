package vn.kontum.report.web.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;

/** The indicators of the resolution, against their targets. */
@Controller
final class IndicatorsController {
    private final Catalogue catalogue;
    private final PeriodOptions quarters;
    private final IndicatorPageFactory screens;

    IndicatorsController(Catalogue catalogue, PeriodOptions quarters, IndicatorPageFactory screens) {
        this.catalogue = catalogue;
        this.quarters = quarters;
        this.screens = screens;
    }

    @GetMapping("/indicators")
    String list(@RequestParam Optional<String> period, CurrentUser user, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        model.addAttribute("lead", lead(chosen, user));
        model.addAttribute("page", screens.of(chosen, user.writing()));
        return "console/indicators";
    }

    @GetMapping("/indicators/{code}")
    String one(@PathVariable String code, @RequestParam Optional<String> period, CurrentUser user, Model model) {
        Period chosen = quarters.chosen(period);
        Indicator indicator = catalogue.at(chosen).indicator(code).orElseThrow(CurrentUser::missing);
        model.addAttribute("page", screens.of(indicator, chosen, user.writing()));
        return "console/indicator";
    }

    /** Which plan the targets of a quarter are from. */
    private String lead(Period chosen, CurrentUser user) {
        List<Indicator> indicators = catalogue.at(chosen).indicators();
        long supplementary =
                indicators.stream().filter(Indicator::supplementary).count();
        return user.writing()
                .text(
                        "indicators.lead",
                        indicators.size() - supplementary,
                        catalogue
                                .plan(chosen)
                                .map(plan -> user.writing().vietnamese() ? plan.nameVi() : plan.nameEn())
                                .orElse("–"),
                        supplementary);
    }
}
