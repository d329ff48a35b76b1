package vn.kontum.report.web.indicator;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.table.TableRequest;

/** The page that follows a figure of an edition back to the cells of the submissions. */
@Controller
final class TraceController {
    private final EditionCatalogues catalogues;
    private final PeriodOptions quarters;
    private final EditionRepository editions;
    private final UnitNameLookup units;
    private final TracePageFactory pages;

    TraceController(
            EditionCatalogues catalogues,
            PeriodOptions quarters,
            EditionRepository editions,
            UnitNameLookup units,
            TracePageFactory pages) {
        this.catalogues = catalogues;
        this.quarters = quarters;
        this.editions = editions;
        this.units = units;
        this.pages = pages;
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
        Indicator indicator = catalogues.in(from).indicator(code).orElseThrow(CurrentUser::missing);
        Optional<String> whose =
                unit.filter(u -> !u.isEmpty()).map(u -> units.at(u).code());
        var page = pages.of(indicator, from, whose, tables, user.writing());
        model.addAttribute("page", page);
        model.addAttribute("cells", page.cells());
        return "console/trace";
    }
}
