package vn.kontum.report.edge.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Period;

/** A unit in a quarter: what it sent, what was found, and what can be decided about it. */
@Controller
final class UnitController {
    private final Runs runs;
    private final Units units;
    private final Quarters quarters;
    private final UnitScreens screens;
    private final ActScreens acts;

    UnitController(Runs runs, Units units, Quarters quarters, UnitScreens screens, ActScreens acts) {
        this.acts = acts;
        this.runs = runs;
        this.units = units;
        this.quarters = quarters;
        this.screens = screens;
    }

    @GetMapping("/units/{unit}/{period}")
    String unit(@PathVariable String unit, @PathVariable String period, Visitor visitor, Model model) {
        model.addAttribute("page", screens.of(units.at(unit), quarters.at(period), visitor.writing()));
        return "console/unit";
    }

    @PostMapping("/units/{unit}/{period}/return")
    String giveBack(At at, ActForm form, Visitor visitor, RedirectAttributes next) {
        return decide(
                at,
                visitor,
                next,
                new Decision(
                        "unit.return.done",
                        form,
                        (unit, period, by) -> runs.quarantine().giveBack(unit, period, by)));
    }

    @PostMapping("/units/{unit}/{period}/exclude")
    String exclude(At at, ActForm form, Visitor visitor, RedirectAttributes next) {
        return decide(
                at,
                visitor,
                next,
                new Decision(
                        "unit.exclude.done",
                        form,
                        (unit, period, by) -> runs.acts().exclude(unit, period, by)));
    }

    @PostMapping("/units/{unit}/{period}/include")
    String include(At at, ActForm form, Visitor visitor, RedirectAttributes next) {
        return decide(
                at,
                visitor,
                next,
                new Decision(
                        "unit.include.done",
                        form,
                        (unit, period, by) -> runs.acts().include(unit, period, by)));
    }

    @PostMapping("/units/{unit}/{period}/return-undo")
    String undoReturn(At at, ActForm form, Visitor visitor, RedirectAttributes next) {
        return decide(
                at,
                visitor,
                next,
                new Decision(
                        "unit.return-undo.done",
                        form,
                        (unit, period, by) -> runs.quarantine().undoReturn(unit, period, by)));
    }

    /** The unit and the quarter in the address. */
    record At(String unit, String period) {}

    /** @param done key of the sentence that says it is done */
    private record Decision(String done, ActForm form, Act act) {}

    /** Changes how a unit stands. */
    @FunctionalInterface
    private interface Act {
        void decide(String unit, Period period, Person by);
    }

    private String decide(At at, Visitor visitor, RedirectAttributes next, Decision decision) {
        String unit = units.at(at.unit()).code();
        Period period = quarters.at(at.period());
        return visitor.reply(next, "/units/" + unit + "/" + period.code(), () -> {
            decision.act().decide(unit, period, visitor.person(decision.form().reason()));
            return acts.done(visitor.writing().text(decision.done()), visitor.writing());
        });
    }
}
