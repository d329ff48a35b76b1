package vn.kontum.report.web.unit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.run.Actor;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.reminder.ReminderLetters;
import vn.kontum.report.web.table.TableRequest;

/** A unit in a quarter: what it sent, what was found, and what can be decided about it. */
@Controller
final class UnitController {
    private final PeriodAdministration administration;
    private final QuarantineService quarantine;
    private final UnitNameLookup units;
    private final PeriodOptions quarters;
    private final UnitPageFactory screens;
    private final ActionPreviewFactory acts;
    private final ReminderLetters letters;

    UnitController(
            PeriodAdministration administration,
            QuarantineService quarantine,
            UnitNameLookup units,
            PeriodOptions quarters,
            UnitPageFactory screens,
            ActionPreviewFactory acts,
            ReminderLetters letters) {
        this.letters = letters;
        this.acts = acts;
        this.administration = administration;
        this.quarantine = quarantine;
        this.units = units;
        this.quarters = quarters;
        this.screens = screens;
    }

    @GetMapping("/units/{unit}/{period}")
    String unit(
            @PathVariable String unit,
            @PathVariable String period,
            TableRequest tables,
            CurrentUser user,
            Model model) {
        Unit whose = units.at(unit);
        Period quarter = quarters.at(period);
        screens.show(whose, quarter, tables, user, model);
        model.addAttribute("letters", letters.of(whose.code(), quarter, user.writing()));
        return "console/unit";
    }

    @PostMapping("/units/{unit}/{period}/return")
    String giveBack(UnitPeriod at, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return decide(
                at,
                user,
                next,
                new DecisionForm(
                        "unit.return.done", form, (unit, period, by) -> quarantine.giveBack(unit, period, by)));
    }

    @PostMapping("/units/{unit}/{period}/exclude")
    String exclude(UnitPeriod at, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return decide(
                at,
                user,
                next,
                new DecisionForm(
                        "unit.exclude.done", form, (unit, period, by) -> administration.exclude(unit, period, by)));
    }

    @PostMapping("/units/{unit}/{period}/include")
    String include(UnitPeriod at, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return decide(
                at,
                user,
                next,
                new DecisionForm(
                        "unit.include.done", form, (unit, period, by) -> administration.include(unit, period, by)));
    }

    @PostMapping("/units/{unit}/{period}/return-undo")
    String undoReturn(UnitPeriod at, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return decide(
                at,
                user,
                next,
                new DecisionForm(
                        "unit.return-undo.done", form, (unit, period, by) -> quarantine.undoReturn(unit, period, by)));
    }

    /** The unit and the quarter in the address. */
    record UnitPeriod(String unit, String period) {}

    /** @param done key of the sentence that says it is done */
    private record DecisionForm(String done, ActionForm form, UnitAction act) {}

    /** Changes how a unit stands. */
    @FunctionalInterface
    private interface UnitAction {
        void decide(String unit, Period period, Actor by);
    }

    private String decide(UnitPeriod at, CurrentUser user, RedirectAttributes next, DecisionForm decision) {
        String unit = units.at(at.unit()).code();
        Period period = quarters.at(at.period());
        return user.reply(next, "/units/" + unit + "/" + period.code(), () -> {
            decision.act().decide(unit, period, user.person(decision.form().reason()));
            return acts.done(user.writing().text(decision.done()), user.writing());
        });
    }
}
