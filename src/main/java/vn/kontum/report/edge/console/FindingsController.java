package vn.kontum.report.edge.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.batch.FindingStore;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.submission.FindingCode;

/** What was found in files, and letting it pass. */
@Controller
final class FindingsController {
    private static final int MOST = 100;

    private final Runs runs;
    private final FindingStore findings;
    private final FindingRows rows;
    private final Lists lists;

    /** What can be chosen from. */
    @org.springframework.stereotype.Component
    record Lists(Catalogue catalogue, Quarters quarters, Units units) {
        List<Choice> codes(Optional<String> chosen, Writing writing) {
            Stream<Choice> rules = catalogue.rules().stream()
                    .filter(r -> !r.definition() && r.part() == 1)
                    .map(r -> new Choice(
                            r.id(),
                            writing.vietnamese() ? r.id() + " – " + r.titleVi() : r.id(),
                            chosen.equals(Optional.of(r.id()))));
            Stream<Choice> codes = Stream.of(FindingCode.values())
                    .map(c -> new Choice(c.name(), c.name(), chosen.equals(Optional.of(c.name()))));
            return Stream.concat(rules, codes).toList();
        }
    }

    FindingsController(Runs runs, FindingStore findings, FindingRows rows, Lists lists) {
        this.runs = runs;
        this.findings = findings;
        this.rows = rows;
        this.lists = lists;
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
            List<FindingRow> rows,
            boolean more,
            boolean all,
            List<Choice> periods,
            List<Choice> units,
            List<Choice> codes,
            List<Choice> severities) {}

    @GetMapping("/findings")
    String list(Query query, Visitor visitor, Model model) {
        Writing writing = visitor.writing();
        Optional<Period> period = query.period().isPresent()
                ? lists.quarters().filter(query.period())
                : Optional.of(lists.quarters().chosen(Optional.empty()));
        Optional<String> unit = query.unit().filter(u -> lists.units().find(u).isPresent());
        Optional<String> code = query.code().filter(c -> !c.isEmpty());
        Optional<Rule.Severity> severity = query.severity()
                .flatMap(s -> Stream.of(Rule.Severity.values())
                        .filter(v -> v.name().equals(s))
                        .findFirst());
        FindingStore.Filter filter = new FindingStore.Filter(period, unit, code, severity);
        boolean all = query.all().isPresent();
        List<FindingStore.Found> found = all ? findings.find(filter, MOST + 1) : findings.toDo(filter, MOST + 1);
        model.addAttribute(
                "page",
                new View(
                        rows.of(found.subList(0, Math.min(MOST, found.size())), writing),
                        found.size() > MOST,
                        all,
                        lists.quarters().choices(period, writing),
                        lists.units().choices(unit, writing),
                        lists.codes(code, writing),
                        Stream.of(Rule.Severity.values())
                                .map(s -> new Choice(
                                        s.name(), writing.text("severity." + s), severity.equals(Optional.of(s))))
                                .toList()));
        return "console/findings";
    }

    /** What is to be let pass: a rule, for a unit, in a quarter. */
    record Waiver(String unit, String period, String code) {
        Waiver(@Nullable String unit, @Nullable String period, @Nullable String code) {
            this.unit = ActForm.given(unit);
            this.period = ActForm.given(period);
            this.code = ActForm.given(code);
        }
    }

    @GetMapping("/findings/waive")
    String ask(Waiver waiver, Visitor visitor, Model model) {
        Period period = lists.quarters().at(waiver.period());
        model.addAttribute("waiver", waiver);
        model.addAttribute("unit", visitor.writing().unit(lists.units().at(waiver.unit())));
        model.addAttribute("period", visitor.writing().period(period));
        model.addAttribute("title", visitor.writing().vietnamese() ? rows.title(waiver.code()) : "");
        FindingStore.Filter filter = new FindingStore.Filter(
                Optional.of(period), Optional.of(waiver.unit()), Optional.of(waiver.code()), Optional.empty());
        model.addAttribute("rows", rows.of(findings.toDo(filter, 20), visitor.writing()));
        return "console/waive";
    }

    /** Takes a waiver back. */
    @PostMapping("/findings/unwaive")
    String unwaive(Waiver waiver, ActForm form, Visitor visitor, RedirectAttributes next) {
        Period period = lists.quarters().at(waiver.period());
        String unit = lists.units().at(waiver.unit()).code();
        return visitor.reply(next, "/units/" + unit + "/" + period.code(), () -> {
            runs.acts().unwaive(unit, period, waiver.code(), visitor.person(form.reason()));
            return visitor.writing().text("waive.undo.done", waiver.code());
        });
    }

    @PostMapping("/findings/waive")
    String waive(Waiver waiver, ActForm form, Visitor visitor, RedirectAttributes next) {
        Period period = lists.quarters().at(waiver.period());
        String unit = lists.units().at(waiver.unit()).code();
        return visitor.reply(next, "/units/" + unit + "/" + period.code(), () -> {
            runs.acts().waive(unit, period, waiver.code(), visitor.person(form.reason()));
            return visitor.writing().text("waive.done", waiver.code());
        });
    }
}
