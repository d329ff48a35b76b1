package vn.kontum.report.web.overview;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.edition.PeriodCatalogues;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.RunRefreshInterceptor;
import vn.kontum.report.web.file.FileTable;
import vn.kontum.report.web.indicator.TargetsOverview;
import vn.kontum.report.web.table.TableRequest;

/** The first page. */
@Controller
final class OverviewController {
    private static final int FILES = 8;

    private final OverviewPageFactory overview;
    private final PeriodOptions quarters;
    private final OverviewParts parts;

    /** What else the first page shows. */
    @Component
    record OverviewParts(
            TargetsOverview targetsOverview,
            PeriodCatalogues catalogues,
            EditionRepository editions,
            FileTable files,
            ReceivedFileRepository ledger) {}

    OverviewController(OverviewPageFactory overview, PeriodOptions quarters, OverviewParts parts) {
        this.overview = overview;
        this.quarters = quarters;
        this.parts = parts;
    }

    @GetMapping("/")
    String overview(@RequestParam Optional<String> period, TableRequest tables, CurrentUser user, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        Optional<Edition> edition = parts.editions().latest(chosen);
        OverviewPage page = overview.of(chosen, edition, user.writing());
        model.addAttribute("page", page);
        model.addAttribute(
                "targetsOverview",
                parts.targetsOverview().of(parts.catalogues().of(chosen, edition), chosen, user.writing()));
        model.addAttribute(
                "files",
                parts.files()
                        .of(
                                user.writing().text("overview.files"),
                                parts.ledger().newest(FILES),
                                tables,
                                user.writing()));
        model.addAttribute(RunRefreshInterceptor.WATCHING, !page.running().isEmpty());
        return "console/overview";
    }
}
