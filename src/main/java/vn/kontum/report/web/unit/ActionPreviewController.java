package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.FinalizationPreviewService;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.run.RunRowFactory;
import vn.kontum.report.web.unit.ActionPreviewFactory.Asked;
import vn.kontum.report.web.unit.ActionPreviewFactory.Field;

/** Shows what an act would do, with the form that does it. Nothing is changed here. */
@Controller
final class ActionPreviewController {
    private static final Set<String> ON_UNITS = Set.of("return", "return-undo", "exclude", "include");
    private static final Set<String> ON_FILES = Set.of("release", "release-undo", "reject", "reconsider");

    private final QuarantineService quarantine;
    private final FinalizationPreviewService finalizations;
    private final ActionPreviewFactory previews;
    private final FinalizationPreviewFactory finalPreviews;
    private final EditionRepository editions;
    private final UnitNameLookup units;
    private final PeriodOptions quarters;

    ActionPreviewController(
            QuarantineService quarantine,
            FinalizationPreviewService finalizations,
            ActionPreviewFactory previews,
            FinalizationPreviewFactory finalPreviews,
            EditionRepository editions,
            UnitNameLookup units,
            PeriodOptions quarters) {
        this.quarantine = quarantine;
        this.finalizations = finalizations;
        this.previews = previews;
        this.finalPreviews = finalPreviews;
        this.editions = editions;
        this.units = units;
        this.quarters = quarters;
    }

    @GetMapping("/units/{unit}/{period}/{act}")
    String onUnit(
            @PathVariable String unit,
            @PathVariable String period,
            @PathVariable String act,
            CurrentUser user,
            Model model) {
        Unit whose = units.at(unit);
        Period quarter = quarters.at(period);
        if (!ON_UNITS.contains(act)) {
            throw CurrentUser.missing();
        }
        ViewFormatter formatter = user.writing();
        String page = "/units/" + whose.code() + "/" + quarter.code();
        Asked asked = new Asked(
                formatter.text("unit." + act) + ": " + formatter.unit(whose) + ", " + formatter.period(quarter),
                formatter.text("unit." + act + ".what"),
                page + "/" + act,
                page,
                List.of());
        ActionEffectService.Decision action = onUnit(act, whose.code(), quarter, foreseeing(user));
        return shown(previews.of(asked, confirmed -> action, formatter), model);
    }

    private static ActionEffectService.Decision onUnit(String act, String unit, Period quarter, Actor by) {
        return switch (act) {
            case "return" -> (acts, quarantine) -> quarantine.giveBack(unit, quarter, by);
            case "return-undo" -> (acts, quarantine) -> quarantine.undoReturn(unit, quarter, by);
            case "exclude" -> (acts, quarantine) -> acts.exclude(unit, quarter, by);
            default -> (acts, quarantine) -> acts.include(unit, quarter, by);
        };
    }

    @GetMapping("/quarantine/{seq}/{act}")
    String onFile(@PathVariable long seq, @PathVariable String act, CurrentUser user, Model model) {
        if (!ON_FILES.contains(act)) {
            throw CurrentUser.missing();
        }
        ViewFormatter formatter = user.writing();
        boolean late = act.equals("release") && quarantine.late(seq);
        Asked asked = new Asked(
                formatter.text("quarantine." + (late ? "approve" : act)) + ": " + seq,
                formatter.text("quarantine." + (late ? "approve" : act) + ".what"),
                "/quarantine/" + seq + "/" + (late ? "approve" : act),
                "/quarantine",
                List.of());
        Actor by = foreseeing(user);
        ActionPreviewFactory.Confirmed action = confirmed -> switch (act) {
            case "release" -> (acts, quarantine) -> quarantine.release(seq, by, confirmed);
            case "reject" -> (acts, quarantine) -> quarantine.reject(seq, by);
            case "release-undo" -> (acts, quarantine) -> quarantine.undoRelease(seq, by);
            default -> (acts, quarantine) -> quarantine.reconsider(seq, by);
        };
        return shown(previews.of(asked, action, formatter), model);
    }

    @GetMapping("/periods/{code}/final")
    String onFinal(@PathVariable String code, @RequestParam Optional<Integer> edition, CurrentUser user, Model model) {
        Period period = quarters.at(code);
        Edition meant = edition.flatMap(n -> editions.find(period, n))
                .or(() -> edition.isEmpty() ? editions.latest(period) : Optional.empty())
                .orElseThrow(CurrentUser::missing);
        ViewFormatter formatter = user.writing();
        Asked asked = new Asked(
                formatter.text("period.final") + ": " + RunRowFactory.label(meant, formatter) + ", "
                        + formatter.period(period),
                formatter.text("period.final.what"),
                "/periods/" + code + "/final",
                "/reports?period=" + code,
                List.of(
                        new Field("edition", Integer.toString(meant.number())),
                        new Field("digest", meant.digest()),
                        new Field("key", IdempotencyKeys.fresh())));
        return shown(
                finalPreviews.of(asked, finalizations.plan(period, meant.number(), meant.digest()), formatter), model);
    }

    @GetMapping("/periods/{code}/reopen")
    String onReopening(@PathVariable String code, CurrentUser user, Model model) {
        Period period = quarters.at(code);
        ViewFormatter formatter = user.writing();
        Asked asked = new Asked(
                formatter.text("period.reopen") + ": " + formatter.period(period),
                formatter.text("period.reopen.what"),
                "/periods/" + code + "/reopen",
                "/reports?period=" + code,
                List.of());
        return shown(previews.ofReopening(asked, period, foreseeing(user), formatter), model);
    }

    private static String shown(ActionPreviewFactory.View page, Model model) {
        model.addAttribute("page", page);
        return "console/act";
    }

    /** The reason is given with the form. */
    private static Actor foreseeing(CurrentUser user) {
        return user.person("-");
    }
}
