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
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.edition.PeriodCatalogues;
import vn.kontum.report.query.edition.PublishedFigure;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.table.TableRequest;

/** The page of one indicator. */
@Controller
final class IndicatorController {
    private final PeriodCatalogues catalogues;
    private final PeriodOptions quarters;
    private final EditionRepository editions;
    private final IndicatorPageFactory pages;
    private final DistrictTable districts;
    private final IndicatorExplanations explanations;

    IndicatorController(
            PeriodCatalogues catalogues,
            PeriodOptions quarters,
            EditionRepository editions,
            IndicatorPageFactory pages,
            DistrictTable districts,
            IndicatorExplanations explanations) {
        this.catalogues = catalogues;
        this.quarters = quarters;
        this.editions = editions;
        this.pages = pages;
        this.districts = districts;
        this.explanations = explanations;
    }

    @GetMapping("/indicators/{code}")
    String show(
            @PathVariable String code,
            @RequestParam Optional<String> period,
            TableRequest tables,
            CurrentUser user,
            Model model) {
        List<PublishedFigure> history = pages.history(code);
        Period chosen = period.flatMap(p -> quarters.filter(Optional.of(p)))
                .or(() -> history.stream().map(PublishedFigure::period).reduce((older, newer) -> newer))
                .orElseGet(() -> quarters.chosen(Optional.empty()));
        Optional<Edition> newest = editions.latest(chosen);
        Catalogue own = catalogues.of(chosen, newest);
        Indicator indicator = own.indicator(code).orElseThrow(CurrentUser::missing);
        var known = new IndicatorPageFactory.History(own, indicator, history);
        model.addAttribute("page", pages.of(known, user.writing()));
        model.addAttribute("history", pages.table(known, tables, user.writing()));
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        newest.ifPresent(e -> {
            model.addAttribute("districts", districts.of(indicator, e, tables, user.writing()));
            model.addAttribute("trace", "/indicators/" + code + "/trace?edition=" + e.id());
        });
        model.addAttribute(
                "explanations",
                explanations.of(chosen, own, e -> e.explanation().indicator().equals(code), tables, user.writing()));
        return "console/indicator";
    }
}
