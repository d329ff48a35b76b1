package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.WaiverScope;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableRequest;

/** What was found in files, and letting it pass. */
@Controller
final class FindingsController {
    /** More than anybody looks through; a narrower filter shows the rest. */
    private static final int MOST = 2000;

    private final PeriodAdministration administration;
    private final FindingRepository findings;
    private final FindingTable table;
    private final FilterOptions lists;
    private final ActionPreviewFactory previews;

    /** What can be chosen from. */
    @org.springframework.stereotype.Component
    record FilterOptions(Catalogue catalogue, PeriodOptions quarters, UnitNameLookup units, FindingRowFactory rows) {
        /** Who answers for it: a reporting unit, or the province for a figure of its own that jumped. */
        Unit answering(String code) {
            return ofProvince(code) ? catalogue.province() : units.at(code);
        }

        boolean ofProvince(String code) {
            return code.equals(catalogue.province().code());
        }

        /** Where what was decided shows; the province has no page of its own. */
        String page(String unit, Period period) {
            return ofProvince(unit) ? "/reports?period=" + period.code() : "/units/" + unit + "/" + period.code();
        }

        /** What is let pass, in words. */
        String subject(Waiver waiver, ViewFormatter formatter) {
            return catalogue
                    .indicator(waiver.code())
                    .filter(i -> ofProvince(waiver.unit()))
                    .map(formatter::indicator)
                    .orElseGet(() -> rows.scope(waiver.code(), formatter));
        }
    }

    FindingsController(
            PeriodAdministration administration,
            FindingRepository findings,
            FindingTable table,
            FilterOptions lists,
            ActionPreviewFactory previews) {
        this.administration = administration;
        this.findings = findings;
        this.table = table;
        this.lists = lists;
        this.previews = previews;
    }

    /**
     * As it stands in the address.
     *
     * @param period the current one when none is named, all of them when it is blank
     * @param all present when also what is settled is wanted
     */
    record Query(
            Optional<String> period,
            Optional<String> unit,
            Optional<String> code,
            Optional<String> severity,
            Optional<String> all) {}

    record View(
            boolean more,
            boolean all,
            List<SelectOption> periods,
            List<SelectOption> units,
            List<SelectOption> codes,
            List<SelectOption> severities) {}

    @GetMapping("/findings")
    String list(Query query, TableRequest tables, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        Optional<Period> period = query.period().isPresent()
                ? lists.quarters().filter(query.period())
                : Optional.of(lists.quarters().chosen(Optional.empty()));
        Optional<String> unit = query.unit().filter(u -> lists.units().find(u).isPresent());
        Optional<String> code = query.code().filter(c -> !c.isEmpty());
        Optional<Rule.Severity> severity = query.severity()
                .flatMap(s -> Stream.of(Rule.Severity.values())
                        .filter(v -> v.name().equals(s))
                        .findFirst());
        FindingRepository.Filter filter = new FindingRepository.Filter(period, unit, code, severity);
        boolean all = query.all().isPresent();
        List<FindingRepository.FoundFinding> found =
                all ? findings.find(filter, MOST + 1) : findings.toDo(filter, MOST + 1);
        model.addAttribute(
                "page",
                new View(
                        found.size() > MOST,
                        all,
                        lists.quarters().choices(period, formatter),
                        lists.units().choices(unit, formatter),
                        lists.rows().codes(code, formatter),
                        Stream.of(Rule.Severity.values())
                                .map(s -> new SelectOption(
                                        s.name(), formatter.text("severity." + s), severity.equals(Optional.of(s))))
                                .toList()));
        model.addAttribute(
                "findings",
                table.of(
                        formatter.text("nav.findings"),
                        found.subList(0, Math.min(MOST, found.size())),
                        user.user().may(Role.OPERATE),
                        tables,
                        formatter));
        return "console/findings";
    }

    /** What is to be let pass: a rule, for a unit, in a quarter. */
    record Waiver(String unit, String period, String code) {
        Waiver(@Nullable String unit, @Nullable String period, @Nullable String code) {
            this.unit = ActionForm.given(unit);
            this.period = ActionForm.given(period);
            this.code = ActionForm.given(code);
        }
    }

    @GetMapping("/findings/waive")
    String ask(Waiver waiver, TableRequest tables, CurrentUser user, Model model) {
        Period period = lists.quarters().at(waiver.period());
        Unit unit = lists.answering(waiver.unit());
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
                new Decision("waive", lists.ofProvince(unit.code()) ? "explain" : "waive", waiver, unit, period),
                (acts, files) -> acts.waive(unit.code(), period, waiver.code(), user.person("-")),
                user,
                model);
    }

    @GetMapping("/findings/unwaive")
    String askBack(Waiver waiver, CurrentUser user, Model model) {
        Period period = lists.quarters().at(waiver.period());
        Unit unit = lists.answering(waiver.unit());
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
                                formatter.text(decision.words() + ".title", lists.subject(decision.waiver(), formatter))
                                        + ", " + unit + ", " + period,
                                formatter.text(decision.words() + ".lead", unit, period),
                                "/findings/" + decision.act(),
                                lists.page(decision.unit().code(), decision.period()),
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
        Period period = lists.quarters().at(waiver.period());
        String unit = lists.answering(waiver.unit()).code();
        return user.reply(next, lists.page(unit, period), () -> {
            administration.unwaive(unit, period, waiver.code(), user.person(form.reason()));
            return done("waive.undo.done", waiver, user.writing());
        });
    }

    @PostMapping("/findings/waive")
    String waive(Waiver waiver, ActionForm form, CurrentUser user, RedirectAttributes next) {
        Period period = lists.quarters().at(waiver.period());
        String unit = lists.answering(waiver.unit()).code();
        return user.reply(next, lists.page(unit, period), () -> {
            administration.waive(unit, period, waiver.code(), user.person(form.reason()));
            return done(lists.ofProvince(unit) ? "explain.done" : "waive.done", waiver, user.writing());
        });
    }

    /** What was done, and which reports are out of date now. */
    private String done(String key, Waiver waiver, ViewFormatter formatter) {
        return previews.done(formatter.text(key, lists.subject(waiver, formatter)), formatter);
    }
}
