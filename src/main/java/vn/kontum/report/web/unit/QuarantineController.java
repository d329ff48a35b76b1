package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.run.confirmation.RequestedAction;
import vn.kontum.report.run.confirmation.SecondPerson;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.FileRow;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Files that wait for somebody to decide. */
@Controller
final class QuarantineController {
    private final QuarantineService quarantine;
    private final FindingRepository findings;
    private final UnitNameLookup units;
    private final ActionPreviewFactory acts;
    private final SecondPerson second;
    private final UndoLinks undo;

    QuarantineController(
            QuarantineService quarantine,
            FindingRepository findings,
            UnitNameLookup units,
            ActionPreviewFactory acts,
            SecondPerson second,
            UndoLinks undo) {
        this.second = second;
        this.undo = undo;
        this.acts = acts;
        this.quarantine = quarantine;
        this.findings = findings;
        this.units = units;
    }

    /**
     * A file that waits.
     *
     * @param late whether it came after the report was final, so that an administrator has to approve it
     * @param why what was found, first of all what it waits for
     */
    record QuarantinedFile(FileRow file, boolean late, List<ReasonText> why) {}

    record ReasonText(StatusBadge severity, String code, String message, String remedy) {}

    @GetMapping("/quarantine")
    String list(CurrentUser user, Model model) {
        List<ReceivedFileRecord> waiting = quarantine.list();
        Set<Long> late = quarantine.late(waiting);
        model.addAttribute(
                "cards",
                waiting.stream()
                        .map(e -> card(e, late.contains(e.receivedFile().seq()), user.writing()))
                        .toList());
        model.addAttribute(
                "pending",
                second.waiting().stream()
                        .map(request -> PendingAction.of(request, user.writing()))
                        .toList());
        model.addAttribute("decided", undo.last(user.writing()));
        return "console/quarantine";
    }

    /** An act that waits for a second person. */
    record PendingAction(long id, String what, String who, String reason) {
        static PendingAction of(RequestedAction request, ViewFormatter formatter) {
            return new PendingAction(
                    request.id(),
                    formatter.text("act." + request.act()) + ": " + UntrustedText.shown(request.subject()),
                    UntrustedText.shown(request.author()) + " \u00B7 " + formatter.moment(request.at()),
                    UntrustedText.whole(request.reason()));
        }
    }

    @PostMapping("/quarantine/pending/{id}/withdraw")
    String withdraw(@PathVariable long id, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/quarantine", () -> {
            second.withdraw(id, user.person(form.reason()));
            return user.writing().text("pending.withdrawn", Long.toString(id));
        });
    }

    private QuarantinedFile card(ReceivedFileRecord entry, boolean late, ViewFormatter formatter) {
        List<ReasonText> why = findings.of(entry.receivedFile().seq()).stream()
                .map(f -> new ReasonText(
                        StatusBadge.of(f.severity(), f.explained(), formatter),
                        f.code(),
                        UntrustedText.whole(f.officeMessage(formatter.locale())),
                        UntrustedText.whole(f.remedy(formatter.locale()))))
                .toList();
        return new QuarantinedFile(FileRow.of(entry, units, formatter), late, why);
    }

    /** For operators: everything but what changes a final report. */
    @PostMapping("/quarantine/{seq}/release")
    String release(
            @PathVariable long seq, Confirmation insisted, ActionForm form, CurrentUser user, RedirectAttributes next) {
        if (quarantine.late(seq)) {
            next.addFlashAttribute("refusal", user.writing().text("quarantine.late.refused"));
            return "redirect:/quarantine";
        }
        return let(seq, insisted, form, user, next);
    }

    /** For administrators: late corrections too. */
    @PostMapping("/quarantine/{seq}/approve")
    String approve(
            @PathVariable long seq, Confirmation insisted, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return let(seq, insisted, form, user, next);
    }

    private String let(long seq, Confirmation insisted, ActionForm form, CurrentUser user, RedirectAttributes next) {
        String back = insisted.confirmed() ? "/quarantine" : "/quarantine/" + seq;
        return user.reply(
                next,
                quarantine.waits(seq) ? back : "/quarantine",
                () -> {
                    quarantine.release(seq, user.person(form.reason()), insisted.confirmed());
                    return acts.done(user.writing().text("quarantine.released", Long.toString(seq)), user.writing());
                },
                "/quarantine");
    }

    /** Whether a box was ticked that says so. */
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
            return acts.done(takenBack("quarantine.unreleased", seq, user), user.writing());
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
                acts.of(
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
