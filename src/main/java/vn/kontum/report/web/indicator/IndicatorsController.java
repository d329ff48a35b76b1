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
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.edition.PeriodCatalogues;
import vn.kontum.report.query.edition.PublishedFigure;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.table.TableRequest;

/** The indicators of the resolution, against their targets, down to the cells they are made from. */
@Controller
final class IndicatorsController {
    private final PeriodCatalogues catalogues;
    private final PeriodOptions quarters;
    private final EditionRepository editions;
    private final UnitNameLookup units;
    private final IndicatorPages parts;

    /** What the pages are made of. */
    @org.springframework.stereotype.Component
    record IndicatorPages(
            TargetsOverview targetsOverview,
            IndicatorTable table,
            WarningAccuracyTable accuracy,
            IndicatorPageFactory pages,
            DistrictFigures districts,
            TracePageFactory traces,
            IndicatorExplanations explanations,
            EditionCatalogues catalogues) {}

    IndicatorsController(
            PeriodCatalogues catalogues,
            PeriodOptions quarters,
            EditionRepository editions,
            UnitNameLookup units,
            IndicatorPages screens) {
        this.catalogues = catalogues;
        this.quarters = quarters;
        this.editions = editions;
        this.units = units;
        this.parts = screens;
    }

    @GetMapping("/indicators")
    String list(@RequestParam Optional<String> period, TableRequest tables, CurrentUser user, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        Optional<Edition> newest = editions.latest(chosen);
        Catalogue own = catalogues.of(chosen, newest);
        model.addAttribute("lead", lead(own, chosen, user));
        model.addAttribute("targetsOverview", parts.targetsOverview().of(own, chosen, user.writing()));
        model.addAttribute("table", parts.table().of(own, chosen, newest, tables, user.writing()));
        model.addAttribute("accuracy", parts.accuracy().of(chosen.year(), tables, user.writing()));
        return "console/indicators";
    }

    @GetMapping("/districts")
    String districts(@RequestParam Optional<String> period, CurrentUser user, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        model.addAttribute("period", user.writing().period(chosen));
        model.addAttribute(
                "pictures",
                editions.latest(chosen)
                        .map(e -> parts.districts().pictures(e, user.writing()))
                        .orElse(List.of()));
        return "console/districts";
    }

    @GetMapping("/indicators/{code}")
    String one(
            @PathVariable String code,
            @RequestParam Optional<String> period,
            TableRequest tables,
            CurrentUser user,
            Model model) {
        List<PublishedFigure> history = parts.pages().history(code);
        Period chosen = period.flatMap(p -> quarters.filter(Optional.of(p)))
                .or(() -> history.stream().map(PublishedFigure::period).reduce((older, newer) -> newer))
                .orElseGet(() -> quarters.chosen(Optional.empty()));
        Optional<Edition> newest = editions.latest(chosen);
        Catalogue own = catalogues.of(chosen, newest);
        Indicator indicator = own.indicator(code).orElseThrow(CurrentUser::missing);
        var known = new IndicatorPageFactory.History(own, indicator, history);
        model.addAttribute("page", parts.pages().of(known, user.writing()));
        model.addAttribute("history", parts.pages().table(known, tables, user.writing()));
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        newest.ifPresent(e -> {
            model.addAttribute("districts", parts.districts().table(indicator, e, tables, user.writing()));
            model.addAttribute("trace", "/indicators/" + code + "/trace?edition=" + e.id());
        });
        model.addAttribute(
                "explanations",
                parts.explanations()
                        .of(chosen, own, e -> e.explanation().indicator().equals(code), tables, user.writing()));
        return "console/indicator";
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

    /** @param edition id of an edition; the newest one of all where none is named */
    @GetMapping("/indicators/{code}/trace")
    String trace(
            @PathVariable String code,
            @RequestParam Optional<Long> edition,
            @RequestParam Optional<String> unit,
            TableRequest tables,
            CurrentUser user,
            Model model) {
        Edition from = edition.flatMap(editions::find)
                .or(() -> edition.isPresent() ? Optional.empty() : editions.latest(quarters.chosen(Optional.empty())))
                .orElseThrow(CurrentUser::missing);
        Indicator indicator = parts.catalogues().in(from).indicator(code).orElseThrow(CurrentUser::missing);
        Optional<String> whose =
                unit.filter(u -> !u.isEmpty()).map(u -> units.at(u).code());
        var page = parts.traces().of(indicator, from, whose, tables, user.writing());
        model.addAttribute("page", page);
        model.addAttribute("cells", page.cells());
        return "console/trace";
    }
}
