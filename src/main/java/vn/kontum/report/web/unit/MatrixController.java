package vn.kontum.report.web.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.administration.bulk.BulkReturn;
import vn.kontum.report.administration.bulk.BulkReturn.UnitOutcome;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.reminder.ReminderCandidates;
import vn.kontum.report.web.unit.ActionPreviewFactory.Asked;
import vn.kontum.report.web.unit.ActionPreviewFactory.Field;
import vn.kontum.report.web.unit.ActionPreviewFactory.View;

/** Who has reported, and what is done about several units at once. */
@Controller
final class MatrixController {
    private final MatrixPageFactory pages;
    private final ReminderCandidates reminders;
    private final ActionPreviewFactory previews;
    private final QuarantineService quarantine;
    private final UnitNameLookup units;
    private final PeriodOptions quarters;

    MatrixController(
            MatrixPageFactory pages,
            ReminderCandidates reminders,
            ActionPreviewFactory previews,
            QuarantineService quarantine,
            UnitNameLookup units,
            PeriodOptions quarters) {
        this.pages = pages;
        this.reminders = reminders;
        this.previews = previews;
        this.quarantine = quarantine;
        this.units = units;
        this.quarters = quarters;
    }

    @GetMapping("/matrix")
    String matrix(@RequestParam Optional<String> period, MatrixPageFactory.Query query, CurrentUser user, Model model) {
        Period chosen = quarters.chosen(period);
        model.addAttribute("quarters", quarters.choices(Optional.of(chosen), user.writing()));
        Map<Period, List<UnitStatusEntry>> places = pages.places(chosen);
        model.addAttribute("page", pages.of(chosen, places, query, user.writing()));
        model.addAttribute("owing", reminders.of(chosen, places.getOrDefault(chosen, List.of()), user.writing()));
        return "console/matrix";
    }

    @GetMapping("/matrix/{code}/return")
    String askReturn(
            @PathVariable String code,
            @RequestParam Optional<List<String>> unit,
            CurrentUser user,
            Model model,
            RedirectAttributes next) {
        return ofChosen(code, unit, user, next, chosen -> shown(foreseen(chosen.returned(false), user), model));
    }

    @GetMapping("/matrix/{code}/return-undo")
    String askReturnUndo(
            @PathVariable String code,
            @RequestParam Optional<List<String>> unit,
            CurrentUser user,
            Model model,
            RedirectAttributes next) {
        return ofChosen(code, unit, user, next, chosen -> shown(foreseen(chosen.returned(true), user), model));
    }

    private View foreseen(BulkReturn bulk, CurrentUser user) {
        List<UnitOutcome> foreseen = new ArrayList<>();
        ViewFormatter formatter = user.writing();
        View effect = previews.of(
                asked(act(bulk), new Chosen(bulk.period(), bulk.units()), formatter),
                confirmed -> (acts, files) -> foreseen.addAll(bulk.rehearse(files, user.person("-"))),
                formatter);
        List<String> doable = foreseen.stream()
                .filter(UnitOutcome::done)
                .map(UnitOutcome::unit)
                .toList();
        List<String> facts = new ArrayList<>(doable.isEmpty() ? List.of() : effect.facts());
        addFact(facts, "bulk." + act(bulk) + ".units", doable, formatter);
        foreseen.forEach(outcome -> outcome.refusal()
                .ifPresent(refusal -> facts.add(
                        units.name(outcome.unit(), formatter) + ": " + refusal.onScreen(formatter.locale()))));
        Optional<String> blocked = effect.blocked().isPresent() || !doable.isEmpty()
                ? effect.blocked()
                : Optional.of(formatter.text("bulk.none"));
        return new View(effect.asked(), facts, List.of(), effect.quarters(), effect.question(), blocked);
    }

    @GetMapping("/matrix/{code}/remind")
    String askRemind(
            @PathVariable String code,
            @RequestParam Optional<List<String>> unit,
            CurrentUser user,
            Model model,
            RedirectAttributes next) {
        return ofChosen(code, unit, user, next, chosen -> shown(foreseenReminders(chosen, user.writing()), model));
    }

    /** Whose letters are drafted is known before; reminders change no figure. */
    private View foreseenReminders(Chosen chosen, ViewFormatter formatter) {
        List<String> facts = new ArrayList<>();
        ReminderCandidates.Division division = reminders.divided(chosen.period(), chosen.units());
        addFact(facts, "bulk.remind.units", division.owing(), formatter);
        addFact(facts, "bulk.remind.others", division.others(), formatter);
        return new View(
                asked("remind", chosen, formatter),
                facts,
                List.of(),
                List.of(),
                Optional.empty(),
                division.owing().isEmpty() ? Optional.of(formatter.text("bulk.none")) : Optional.empty());
    }

    private void addFact(List<String> facts, String key, List<String> codes, ViewFormatter formatter) {
        if (!codes.isEmpty()) {
            facts.add(formatter.text(
                    key,
                    codes.size(),
                    codes.stream().map(code -> units.name(code, formatter)).collect(Collectors.joining(", "))));
        }
    }

    /** What became of a unit. */
    record Outcome(String unit, String path, StatusBadge mark, String sentence) {}

    @PostMapping("/matrix/{code}/return")
    String giveBack(
            @PathVariable String code,
            @RequestParam Optional<List<String>> unit,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next) {
        return ofChosen(code, unit, user, next, chosen -> performed(chosen.returned(false), form, user, next));
    }

    @PostMapping("/matrix/{code}/return-undo")
    String takeBack(
            @PathVariable String code,
            @RequestParam Optional<List<String>> unit,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next) {
        return ofChosen(code, unit, user, next, chosen -> performed(chosen.returned(true), form, user, next));
    }

    private String performed(BulkReturn bulk, ActionForm form, CurrentUser user, RedirectAttributes next) {
        ViewFormatter formatter = user.writing();
        try {
            List<UnitOutcome> outcomes = bulk.perform(quarantine, user.person(form.reason()));
            long done = outcomes.stream().filter(UnitOutcome::done).count();
            String said =
                    previews.done(formatter.text("bulk." + act(bulk) + ".done", done, outcomes.size()), formatter);
            next.addFlashAttribute(
                    done == 0 ? "refusal" : "notice",
                    said
                            + BulkReturn.sharedRefusal(outcomes)
                                    .map(refusal -> " " + refusal.onScreen(formatter.locale()))
                                    .orElse(""));
            next.addFlashAttribute(
                    "outcomes",
                    outcomes.stream()
                            .map(outcome -> outcome(outcome, bulk, formatter))
                            .toList());
        } catch (RequestRejectedException refusal) {
            next.addFlashAttribute("refusal", refusal.onScreen(formatter.locale()));
        }
        return back(bulk.period());
    }

    private static String act(BulkReturn bulk) {
        return bulk.undo() ? "return-undo" : "return";
    }

    private Outcome outcome(UnitOutcome outcome, BulkReturn bulk, ViewFormatter formatter) {
        return new Outcome(
                units.name(outcome.unit(), formatter),
                "/units/" + outcome.unit() + "/" + bulk.period().code(),
                outcome.done()
                        ? new StatusBadge("good", "good", formatter.text("bulk." + act(bulk) + ".did"))
                        : new StatusBadge("bad", "bad", formatter.text("bulk.notdone")),
                outcome.refusal()
                        .map(refusal -> refusal.onScreen(formatter.locale()))
                        .orElseGet(() -> outcome.failed() ? formatter.text("bulk.failed") : ""));
    }

    private static Asked asked(String act, Chosen chosen, ViewFormatter formatter) {
        List<Field> fields = new ArrayList<>();
        chosen.units().forEach(unit -> fields.add(new Field("unit", unit)));
        fields.add(new Field("key", IdempotencyKeys.fresh()));
        String period = chosen.period().code();
        return new Asked(
                formatter.text("bulk." + act + ".title", chosen.units().size(), formatter.period(chosen.period())),
                formatter.text("bulk." + act + ".what"),
                act.equals("remind") ? "/remind/" + period : "/matrix/" + period + "/" + act,
                "/matrix?period=" + period,
                fields);
    }

    /** Some units in a quarter, at least one. */
    private record Chosen(Period period, List<String> units) {
        BulkReturn returned(boolean undo) {
            return new BulkReturn(period, units, undo);
        }
    }

    private String ofChosen(
            String code,
            Optional<List<String>> unit,
            CurrentUser user,
            RedirectAttributes next,
            Function<Chosen, String> act) {
        Chosen chosen = new Chosen(quarters.at(code), units.chosen(unit));
        if (chosen.units().isEmpty()) {
            next.addFlashAttribute("refusal", user.writing().text("bulk.choose"));
            return back(chosen.period());
        }
        return act.apply(chosen);
    }

    private static String shown(View page, Model model) {
        model.addAttribute("page", page);
        return "console/act";
    }

    private static String back(Period period) {
        return "redirect:/matrix?period=" + period.code();
    }
}
