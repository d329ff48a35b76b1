package vn.kontum.report.cli.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.administration.DryRunResult;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Verdict;

/** What a consolidation would change; nothing was begun. */
public record DryRunOutput(DryRunResult plan, Catalogue catalogue) implements CommandOutput {
    @Override
    public ExitCode exit() {
        return plan.anythingToDo() ? ExitCode.DONE : ExitCode.NOTHING;
    }

    private record Document(
            String period,
            boolean anythingToDo,
            int nextEdition,
            Optional<Integer> supersedes,
            List<String> filesInInbox,
            List<UnitDto> units,
            List<FigureDto> figures) {}

    private record UnitDto(
            String unit, String period, Optional<Integer> versionBefore, Optional<Integer> versionAfter) {}

    private record FigureDto(
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
                        .map(u -> new UnitDto(u.unit(), u.period().code(), u.before(), u.after()))
                        .toList(),
                plan.figures().stream()
                        .map(f -> new FigureDto(
                                f.indicator(), f.before(), f.after(), f.verdictBefore(), f.verdictAfter()))
                        .toList());
    }

    @Override
    public void print(TextPrinter page) {
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

    private TextTable units(TextPrinter page) {
        TextTable table = new TextTable(
                page.word("head.unit"), page.word("head.period"), page.word("head.before"), page.word("head.after"));
        plan.units()
                .forEach(u ->
                        table.row(u.unit(), u.period().code(), version(page, u.before()), version(page, u.after())));
        return table;
    }

    private TextTable figures(TextPrinter page) {
        Locale locale = page.locale();
        TextTable table = new TextTable(
                page.word("head.indicator"),
                page.word("head.before"),
                page.word("head.after"),
                page.word("head.verdict.change"));
        plan.figures()
                .forEach(f -> table.row(
                        f.indicator(),
                        FigureFormatter.of(catalogue, f.indicator(), f.before(), locale),
                        FigureFormatter.of(catalogue, f.indicator(), f.after(), locale),
                        FigureFormatter.change(f.verdictBefore(), f.verdictAfter(), locale)));
        return table;
    }

    private static String version(TextPrinter page, Optional<Integer> version) {
        return version.map(v -> page.word("version", v)).orElse("-");
    }
}
