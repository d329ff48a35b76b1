package vn.kontum.report.cli.output;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.DryRunResult;

/** What a consolidation would change; nothing was begun. */
public record DryRunOutput(DryRunResult plan) implements CommandOutput {
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
            List<EffectDto.Figure> figures) {}

    private record UnitDto(
            String unit, String period, Optional<Integer> versionBefore, Optional<Integer> versionAfter) {}

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
                plan.figures().stream().map(EffectDto.Figure::of).toList());
    }

    @Override
    public void print(TextPrinter printer) {
        if (!plan.files().isEmpty()) {
            printer.print("plan.files", plan.files().size(), String.join(", ", plan.files()));
        }
        if (!plan.anythingToDo()) {
            printer.print("plan.nothing", plan.period().code(), plan.repeats().orElse(0));
            return;
        }
        printer.print(
                "plan.edition",
                plan.period().code(),
                plan.nextEdition(),
                plan.supersedes().orElse(0));
        if (!plan.units().isEmpty()) {
            printer.blank();
            printer.table(units(printer));
        }
        if (!plan.figures().isEmpty()) {
            printer.blank();
            printer.table(EffectDto.table(
                    plan.figures().stream().map(EffectDto.Figure::of).toList(), plan.catalogue(), printer));
        }
    }

    private TextTable units(TextPrinter printer) {
        TextTable table = new TextTable(
                printer.word("head.unit"),
                printer.word("head.period"),
                printer.word("head.before"),
                printer.word("head.after"));
        plan.units()
                .forEach(u -> table.row(
                        u.unit(), u.period().code(), version(printer, u.before()), version(printer, u.after())));
        return table;
    }

    private static String version(TextPrinter printer, Optional<Integer> version) {
        return version.map(v -> printer.word("version", v)).orElse("-");
    }
}
