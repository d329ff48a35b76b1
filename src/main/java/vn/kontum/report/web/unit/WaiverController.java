package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.WaiverScope;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableRequest;

/** Waives a rule for a unit in a period, explains a figure of the province that jumped, and takes either back. */
@Controller
final class WaiverController {
    /** So many findings are listed at most. */
    private static final int MOST = 2000;

    private final PeriodAdministration administration;
    private final FindingRepository findings;
    private final FindingTable table;
    private final WaiverSubjects subjects;
    private final PeriodOptions quarters;
    private final ActionPreviewFactory previews;

    WaiverController(
            PeriodAdministration administration,
            FindingRepository findings,
            FindingTable table,
            WaiverSubjects subjects,
            PeriodOptions quarters,
            ActionPreviewFactory previews) {
        this.administration = administration;
        this.findings = findings;
        this.table = table;
        this.subjects = subjects;
        this.quarters = quarters;
        this.previews = previews;
    }

    /** A rule, or a rule for one variable, that is waived for a unit in a quarter. */
    record Waiver(String unit, String period, String code) {
        Waiver(@Nullable String unit, @Nullable String period, @Nullable String code) {
            this.unit = ActionForm.given(unit);
            this.period = ActionForm.given(period);
            this.code = ActionForm.given(code);
        }
    }

    @GetMapping("/findings/waive")
    String ask(Waiver waiver, TableRequest tables, CurrentUser user, Model model) {
        Period period = quarters.at(waiver.period());
        Unit unit = subjects.answering(waiver.unit());
        WaiverScope scope = WaiverScope.of(waiver.code());
        FindingRepository.Filter filter = new FindingRepository.Filter(
                Optional.of(period), Optional.of(unit.code()), Optional.of(scope.rule()), Optional.empty());
        model.addAttribute(
                "findings",
                table.of(
                        user.writing().text("waive.meant"),
                        findings.toDo(filter, MOST).stream()
                                .filter(found -> scope.variable().isEmpty()
                                        || scope.variable()
                                                .equals(found.finding().variable()))
                                .toList(),
                        false,
                        tables,
                        user.writing()));
        return preview(
                new Decision("waive", subjects.ofProvince(unit.code()) ? "explain" : "waive", waiver, unit, period),
                (acts, files) -> acts.waive(unit.code(), period, waiver.code(), user.person("-")),
                user,
                model);
    }

    @GetMapping("/findings/unwaive")
    String askBack(Waiver waiver, CurrentUser user, Model model) {
        Period period = quarters.at(waiver.period());
        Unit unit = subjects.answering(waiver.unit());
        return preview(
                new Decision("unwaive", "unwaive", waiver, unit, period),
                (acts, files) -> acts.unwaive(unit.code(), period, waiver.code(), user.person("-")),
                user,
                model);
    }

    /**
     * What is asked for.
     *
     * @param act word in the address
     * @param words word in the keys of its texts
     */
    private record Decision(String act, String words, Waiver waiver, Unit unit, Period period) {}

    private String preview(Decision decision, ActionEffectService.Decision action, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        String unit = formatter.unit(decision.unit());
        String period = formatter.period(decision.period());
        model.addAttribute(
                "page",
                previews.of(
                        new ActionPreviewFactory.Asked(
                                formatter.text(
                                                decision.words() + ".title",
                                                subjects.name(
                                                        decision.waiver().unit(),
                                                        decision.waiver().code(),
                                                        formatter))
                                        + ", " + unit + ", " + period,
                                formatter.text(decision.words() + ".lead", unit, period),
                                "/findings/" + decision.act(),
                                subjects.page(decision.unit().code(), decision.period()),
                                List.of(
                                        new ActionPreviewFactory.Field(
                                                "unit", decision.unit().code()),
                                        new ActionPreviewFactory.Field(
                                                "period", decision.period().code()),
                                        new ActionPreviewFactory.Field(
                                                "code", decision.waiver().code()))),
                        confirmed -> action,
                        formatter));
        return "console/act";
    }

    /** Takes a waiver back. */
    @PostMapping("/findings/unwaive")
    String unwaive(Waiver waiver, ActionForm form, CurrentUser user, RedirectAttributes next) {
        Period period = quarters.at(waiver.period());
        String unit = subjects.answering(waiver.unit()).code();
        return user.reply(next, subjects.page(unit, period), () -> {
            administration.unwaive(unit, period, waiver.code(), user.person(form.reason()));
            return done("waive.undo.done", waiver, user.writing());
        });
    }

    @PostMapping("/findings/waive")
    String waive(Waiver waiver, ActionForm form, CurrentUser user, RedirectAttributes next) {
        Period period = quarters.at(waiver.period());
        String unit = subjects.answering(waiver.unit()).code();
        return user.reply(next, subjects.page(unit, period), () -> {
            administration.waive(unit, period, waiver.code(), user.person(form.reason()));
            return done(subjects.ofProvince(unit) ? "explain.done" : "waive.done", waiver, user.writing());
        });
    }

    /** What was done, and which reports are out of date now. */
    private String done(String key, Waiver waiver, ViewFormatter formatter) {
        return previews.done(formatter.text(key, subjects.name(waiver.unit(), waiver.code(), formatter)), formatter);
    }
}
