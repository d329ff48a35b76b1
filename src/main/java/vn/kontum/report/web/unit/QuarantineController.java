package vn.kontum.report.web.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.run.confirmation.SecondPerson;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;

/** Files that wait for somebody to decide. */
@Controller
final class QuarantineController {
    private final QuarantineService quarantine;
    private final UnitNameLookup units;
    private final ActionPreviewFactory previews;
    private final SecondPerson second;
    private final QuarantinePageFactory pages;

    QuarantineController(
            QuarantineService quarantine,
            UnitNameLookup units,
            ActionPreviewFactory previews,
            SecondPerson second,
            QuarantinePageFactory pages) {
        this.second = second;
        this.pages = pages;
        this.previews = previews;
        this.quarantine = quarantine;
        this.units = units;
    }

    @GetMapping("/quarantine")
    String list(CurrentUser user, Model model) {
        pages.show(user.writing(), model);
        return "console/quarantine";
    }

    @PostMapping("/quarantine/pending/{id}/withdraw")
    String withdraw(@PathVariable long id, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/quarantine", () -> {
            second.withdraw(id, user.person(form.reason()));
            return user.writing().text("pending.withdrawn", Long.toString(id));
        });
    }

    /** For operators: everything but what changes a final report. */
    @PostMapping("/quarantine/{seq}/release")
    String release(
            @PathVariable long seq,
            Confirmation confirmation,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next) {
        if (quarantine.late(seq)) {
            next.addFlashAttribute("refusal", user.writing().text("quarantine.late.refused"));
            return "redirect:/quarantine";
        }
        return decideRelease(seq, confirmation, form, user, next);
    }

    /** For administrators: late corrections too. */
    @PostMapping("/quarantine/{seq}/approve")
    String approve(
            @PathVariable long seq,
            Confirmation confirmation,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next) {
        return decideRelease(seq, confirmation, form, user, next);
    }

    private String decideRelease(
            long seq, Confirmation confirmation, ActionForm form, CurrentUser user, RedirectAttributes next) {
        String back = confirmation.confirmed() ? "/quarantine" : "/quarantine/" + seq;
        return user.reply(
                next,
                quarantine.waits(seq) ? back : "/quarantine",
                () -> {
                    quarantine.release(seq, user.person(form.reason()), confirmation.confirmed());
                    return previews.done(
                            user.writing().text("quarantine.released", Long.toString(seq)), user.writing());
                },
                "/quarantine");
    }

    /** The box that is ticked to release a file that the rules hold back. */
    record Confirmation(@Nullable String confirm) {
        boolean confirmed() {
            return !ActionForm.given(confirm).isEmpty();
        }
    }

    @PostMapping("/quarantine/{seq}/reconsider")
    String reconsider(@PathVariable long seq, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/quarantine", () -> {
            quarantine.reconsider(seq, user.person(form.reason()));
            return takenBack("quarantine.reconsidered", seq, user);
        });
    }

    @PostMapping("/quarantine/{seq}/release-undo")
    String undoRelease(@PathVariable long seq, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/quarantine", () -> {
            quarantine.undoRelease(seq, user.person(form.reason()));
            return previews.done(takenBack("quarantine.unreleased", seq, user), user.writing());
        });
    }

    /** The rules of now may say that the file goes back to its unit instead of waiting. */
    private String takenBack(String waiting, long seq, CurrentUser user) {
        String key = quarantine.waits(seq) ? waiting : "quarantine.returned-anew";
        return user.writing().text(key, Long.toString(seq));
    }

    /** What passing a file on would do, with the form that does it. */
    @GetMapping("/quarantine/{seq}/move-to")
    String askMove(@PathVariable long seq, @RequestParam String unit, CurrentUser user, Model model) {
        String to = units.at(unit).code();
        ViewFormatter formatter = user.writing();
        model.addAttribute(
                "page",
                previews.of(
                        new ActionPreviewFactory.Asked(
                                formatter.text("quarantine.move") + ": " + seq + " \u2192 " + units.name(to, formatter),
                                formatter.text("quarantine.move.what"),
                                "/quarantine/" + seq + "/move",
                                "/quarantine",
                                List.of(new ActionPreviewFactory.Field("unit", to))),
                        confirmed -> (decisions, files) -> files.move(seq, to, user.person("-")),
                        formatter));
        return "console/act";
    }

    @PostMapping("/quarantine/{seq}/move")
    String move(
            @PathVariable long seq,
            @RequestParam String unit,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next) {
        String to = units.at(unit).code();
        return user.reply(next, "/quarantine", () -> {
            quarantine.move(seq, to, user.person(form.reason()));
            return user.writing().text("quarantine.moved", Long.toString(seq), to);
        });
    }

    @PostMapping("/quarantine/{seq}/reject")
    String reject(@PathVariable long seq, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/quarantine", () -> {
            quarantine.reject(seq, user.person(form.reason()));
            return user.writing().text("quarantine.rejected", Long.toString(seq));
        });
    }
}
