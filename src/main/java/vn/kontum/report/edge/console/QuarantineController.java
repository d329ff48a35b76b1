package vn.kontum.report.edge.console;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.batch.FindingStore;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.edge.console.words.ForeignText;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.submission.FindingCode;

/** Files that wait for somebody to decide. */
@Controller
final class QuarantineController {
    private final Runs runs;
    private final LedgerStore ledger;
    private final FindingStore findings;
    private final Units units;
    private final ActScreens acts;

    QuarantineController(Runs runs, LedgerStore ledger, FindingStore findings, Units units, ActScreens acts) {
        this.acts = acts;
        this.runs = runs;
        this.ledger = ledger;
        this.findings = findings;
        this.units = units;
    }

    /**
     * A file that waits.
     *
     * @param late whether it came after the report was final, so that an administrator has to approve it
     * @param why what was found, first of all what it waits for
     */
    record Card(FileRow file, boolean late, List<Why> why) {}

    record Why(Mark severity, String code, String message, String remedy) {}

    @GetMapping("/quarantine")
    String list(Visitor visitor, Model model) {
        model.addAttribute(
                "cards",
                runs.quarantine().list().stream()
                        .map(e -> card(e, visitor.writing()))
                        .toList());
        model.addAttribute("units", units.choices(Optional.empty(), visitor.writing()));
        return "console/quarantine";
    }

    private Card card(LedgerEntry entry, Writing writing) {
        List<Why> why = findings.of(entry.arrival().seq()).stream()
                .map(f -> new Why(
                        Mark.of(f.severity(), f.explained(), writing),
                        f.code(),
                        ForeignText.shown(writing.vietnamese() ? f.messageVi() : f.messageEn()),
                        writing.vietnamese() ? ForeignText.shown(f.remedyVi()) : ""))
                .toList();
        return new Card(FileRow.of(entry, units, writing), late(entry), why);
    }

    private static boolean late(LedgerEntry entry) {
        return entry.codes().contains(FindingCode.LATE_CORRECTION.name());
    }

    /** For operators: everything but what changes a final report. */
    @PostMapping("/quarantine/{seq}/release")
    String release(
            @PathVariable long seq, Insisted insisted, ActForm form, Visitor visitor, RedirectAttributes next) {
        if (ledger.find(seq).filter(QuarantineController::late).isPresent()) {
            next.addFlashAttribute("refusal", visitor.writing().text("quarantine.late.refused"));
            return "redirect:/quarantine";
        }
        return let(seq, insisted, form, visitor, next);
    }

    /** For administrators: late corrections too. */
    @PostMapping("/quarantine/{seq}/approve")
    String approve(
            @PathVariable long seq, Insisted insisted, ActForm form, Visitor visitor, RedirectAttributes next) {
        return let(seq, insisted, form, visitor, next);
    }

    private String let(long seq, Insisted insisted, ActForm form, Visitor visitor, RedirectAttributes next) {
        String back = insisted.given() ? "/quarantine" : "/quarantine/" + seq + "/release";
        return visitor.reply(next, runs.quarantine().waits(seq) ? back : "/quarantine", () -> {
            runs.quarantine().release(seq, visitor.person(form.reason()), insisted.given());
            return acts.done(visitor.writing().text("quarantine.released", Long.toString(seq)), visitor.writing());
        }, "/quarantine");
    }

    /** Whether a box was ticked that says so. */
    record Insisted(@Nullable String confirm) {
        boolean given() {
            return !ActForm.given(confirm).isEmpty();
        }
    }

    @PostMapping("/quarantine/{seq}/reconsider")
    String reconsider(@PathVariable long seq, ActForm form, Visitor visitor, RedirectAttributes next) {
        return visitor.reply(next, "/quarantine", () -> {
            runs.quarantine().reconsider(seq, visitor.person(form.reason()));
            return visitor.writing().text("quarantine.reconsidered", Long.toString(seq));
        });
    }

    @PostMapping("/quarantine/{seq}/move")
    String move(
            @PathVariable long seq, @RequestParam String unit, ActForm form, Visitor visitor, RedirectAttributes next) {
        String to = units.at(unit).code();
        return visitor.reply(next, "/quarantine", () -> {
            runs.quarantine().move(seq, to, visitor.person(form.reason()));
            return visitor.writing().text("quarantine.moved", Long.toString(seq), to);
        });
    }

    @PostMapping("/quarantine/{seq}/reject")
    String reject(@PathVariable long seq, ActForm form, Visitor visitor, RedirectAttributes next) {
        return visitor.reply(next, "/quarantine", () -> {
            runs.quarantine().reject(seq, visitor.person(form.reason()));
            return visitor.writing().text("quarantine.rejected", Long.toString(seq));
        });
    }
}
