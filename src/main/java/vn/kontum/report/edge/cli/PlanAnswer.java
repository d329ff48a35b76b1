package vn.kontum.report.edge.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.batch.Plan;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Verdict;

/** What a consolidation would change; nothing was begun. */
record PlanAnswer(Plan plan, Catalogue catalogue) implements Answer {
    @Override
    public Exit exit() {
        return plan.anythingToDo() ? Exit.DONE : Exit.NOTHING;
    }

    private record Document(
            String period,
            boolean anythingToDo,
            int nextEdition,
            Optional<Integer> supersedes,
            List<String> filesInInbox,
            List<Unit> units,
            List<Figure> figures) {}

    private record Unit(String unit, String period, Optional<Integer> versionBefore, Optional<Integer> versionAfter) {}

    private record Figure(
            String indicator,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<Verdict> verdictBefore,
            Verdict verdictAfter) {}

    @Override
    public Object document() {
        return new Document(
                plan.period().code(),
                plan.anythingToDo(),
                plan.nextEdition(),
                plan.supersedes(),
                plan.files(),
                plan.units().stream()
                        .map(u -> new Unit(u.unit(), u.period().code(), u.before(), u.after()))
                        .toList(),
                plan.figures().stream()
                        .map(f -> new Figure(f.indicator(), f.before(), f.after(), f.verdictBefore(), f.verdictAfter()))
                        .toList());
    }

    @Override
    public void print(Page page) {
        if (!plan.files().isEmpty()) {
            page.say("plan.files", plan.files().size(), String.join(", ", plan.files()));
        }
        if (!plan.anythingToDo()) {
            page.say("plan.nothing", plan.period().code(), plan.supersedes().orElse(0));
            return;
        }
        page.say(
                "plan.edition",
                plan.period().code(),
                plan.nextEdition(),
                plan.supersedes().orElse(0));
        if (!plan.units().isEmpty()) {
            page.blank();
            page.table(units(page));
        }
        if (!plan.figures().isEmpty()) {
            page.blank();
            page.table(figures(page));
        }
    }

    private Table units(Page page) {
        Table table = new Table(
                page.word("head.unit"), page.word("head.period"), page.word("head.before"), page.word("head.after"));
        plan.units()
                .forEach(u ->
                        table.row(u.unit(), u.period().code(), version(page, u.before()), version(page, u.after())));
        return table;
    }

    private Table figures(Page page) {
        Locale locale = page.locale();
        Table table = new Table(
                page.word("head.indicator"),
                page.word("head.before"),
                page.word("head.after"),
                page.word("head.verdict.change"));
        plan.figures()
                .forEach(f -> table.row(
                        f.indicator(),
                        FigureText.of(catalogue, f.indicator(), f.before(), locale),
                        FigureText.of(catalogue, f.indicator(), f.after(), locale),
                        FigureText.change(f.verdictBefore(), f.verdictAfter(), locale)));
        return table;
    }

    private static String version(Page page, Optional<Integer> version) {
        return version.map(v -> page.word("version", v)).orElse("-");
    }
}
