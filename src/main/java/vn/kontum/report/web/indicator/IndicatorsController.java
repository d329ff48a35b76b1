package vn.kontum.report.web.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.edition.PeriodCatalogues;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.table.TableRequest;

/** The pages of all indicators in a quarter: as a list, and as charts of the districts. */
@Controller
final class IndicatorsController {
    private final PeriodCatalogues catalogues;
    private final PeriodOptions quarters;
    private final EditionRepository editions;
    private final TargetsOverview overview;
    private final IndicatorTable table;
    private final WarningAccuracyTable accuracy;
    private final DistrictCharts charts;

    IndicatorsController(
            PeriodCatalogues catalogues,
            PeriodOptions quarters,
            EditionRepository editions,
            TargetsOverview overview,
            IndicatorTable table,
            WarningAccuracyTable accuracy,
            DistrictCharts charts) {
        this.catalogues = catalogues;
        this.quarters = quarters;
        this.editions = editions;
        this.overview = overview;
        this.table = table;
        this.accuracy = accuracy;
        this.charts = charts;
    }

    @GetMapping("/indicators")
    String list(@RequestParam Optional<String> period, TableRequest tables, CurrentUser user, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        Optional<Edition> newest = editions.latest(chosen);
        Catalogue own = catalogues.of(chosen, newest);
        model.addAttribute("lead", lead(own, chosen, user));
        model.addAttribute("targetsOverview", overview.of(own, chosen, user.writing()));
        model.addAttribute("table", table.of(own, chosen, newest, tables, user.writing()));
        model.addAttribute("accuracy", accuracy.of(chosen.year(), tables, user.writing()));
        return "console/indicators";
    }

    @GetMapping("/districts")
    String districts(@RequestParam Optional<String> period, CurrentUser user, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        model.addAttribute("period", user.writing().period(chosen));
        model.addAttribute(
                "pictures",
                editions.latest(chosen).map(e -> charts.of(e, user.writing())).orElse(List.of()));
        return "console/districts";
    }

    /** Which plan the targets of a quarter are from. */
    private static String lead(Catalogue own, Period chosen, CurrentUser user) {
        List<Indicator> indicators = own.indicators();
        long supplementary =
                indicators.stream().filter(Indicator::supplementary).count();
        return user.writing()
                .text(
                        "indicators.lead",
                        indicators.size() - supplementary,
                        own.plan(chosen)
                                .map(plan -> user.writing().vietnamese() ? plan.nameVi() : plan.nameEn())
                                .orElse("–"),
                        supplementary);
    }
}
