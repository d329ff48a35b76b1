package vn.kontum.report.cli.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.administration.ActionEffect;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.administration.bulk.BulkReturn;
import vn.kontum.report.administration.bulk.BulkReturn.UnitOutcome;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.EffectDto;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.run.Actor;
import vn.kontum.report.text.Messages;

/** A return of several units: one look at the effect, one question, and what became of each. */
public record BulkReturnAction(CommandContext command, ActionEffectService effects, QuarantineService quarantine) {

    public CommandOutput perform(ConsentOptions consent, BulkReturn bulk, Actor by) {
        Locale locale = command.printer().locale();
        List<UnitOutcome> foreseen = new ArrayList<>();
        ActionEffect effect = effects.of((acts, files) -> foreseen.addAll(bulk.rehearse(files, by)));
        if (foreseen.stream().noneMatch(UnitOutcome::done)) {
            foreseen.stream()
                    .flatMap(outcome -> outcome.refusal().stream())
                    .findFirst()
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
        List<EffectDto> lines = EffectDto.of(effect);
        String done = bulk.undo() ? "RESTORED" : "RETURNED";
        UnitsReturned plan = new UnitsReturned(done, units(done, foreseen, locale), lines, List.of());
        if (consent.dryRun()) {
            return new PreviewOutput(plan, effect);
        }
        if (!command.options().json()) {
            new PreviewOutput(plan, effect).print(command.printer());
        }
        consent.require(command, command.messages().text("consent.act"));
        List<ReturnedUnit> units = units(done, bulk.perform(quarantine, by), locale);
        return new UnitsReturned(
                done,
                units,
                lines,
                effects.outdated().stream().map(Period::code).toList());
    }

    private static List<ReturnedUnit> units(String done, List<UnitOutcome> outcomes, Locale locale) {
        Messages words = new Messages("cli", locale);
        return outcomes.stream()
                .map(outcome -> new ReturnedUnit(
                        outcome.unit(),
                        outcome.done()
                                ? done
                                : outcome.refusal().map(r -> r.code().name()).orElse("FAILED"),
                        outcome.done()
                                ? words.text("bulk." + done)
                                : outcome.refusal()
                                        .map(r -> r.onCommandLine(locale))
                                        .orElseGet(() -> words.text("bulk.FAILED"))))
                .toList();
    }

    /** @param outcome {@code RETURNED} or {@code RESTORED}, or why not */
    private record ReturnedUnit(String unit, String outcome, String sentence) {}

    /** Nothing was done. */
    private record PreviewOutput(UnitsReturned plan, ActionEffect effect) implements CommandOutput {
        private record Document(List<EffectDto> effect, List<ReturnedUnit> units) {}

        @Override
        public Object document() {
            return new Document(plan.effect, plan.units);
        }

        @Override
        public void print(TextPrinter printer) {
            printer.print("bulk.plan", plan.count(), plan.units.size());
            plan.printOthers(printer);
            EffectDto.print(effect, printer);
        }
    }

    /** What became of each. */
    private record UnitsReturned(String done, List<ReturnedUnit> units, List<EffectDto> effect, List<String> outOfDate)
            implements CommandOutput {
        long count() {
            return units.stream().filter(unit -> unit.outcome().equals(done)).count();
        }

        void printOthers(TextPrinter printer) {
            units.stream()
                    .filter(unit -> !unit.outcome().equals(done))
                    .forEach(unit -> printer.paragraph(unit.unit() + ": " + unit.sentence(), "  "));
        }

        @Override
        public ExitCode exit() {
            return count() == units.size() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            printer.print("bulk.done." + done, count(), units.size());
            printOthers(printer);
            Optional.of(outOfDate)
                    .filter(quarters -> !quarters.isEmpty())
                    .ifPresent(quarters -> printer.print("effect.outdated", String.join(", ", quarters)));
        }
    }
}
