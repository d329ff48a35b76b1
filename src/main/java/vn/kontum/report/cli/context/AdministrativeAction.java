package vn.kontum.report.cli.context;

import java.util.List;
import java.util.function.Function;
import vn.kontum.report.administration.ActionEffect;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.EffectDto;
import vn.kontum.report.cli.output.TextPrinter;

/** An act with its effect: shown, asked, done, and what is out of date then. */
public record AdministrativeAction(
        CommandContext command,
        ActionEffectService effects,
        PeriodAdministration periods,
        QuarantineService quarantine) {

    /**
     * @param consent whether it was agreed to on the line
     * @param done stable, for programs
     * @param sentence says that it is done
     */
    public CommandOutput perform(
            ConsentOptions consent, String done, String sentence, ActionEffectService.Decision act) {
        return perform(consent, done, files -> sentence, act);
    }

    /** @param sentence what is said of it, once it is done */
    public CommandOutput perform(
            ConsentOptions consent,
            String done,
            Function<QuarantineService, String> sentence,
            ActionEffectService.Decision act) {
        ActionEffect effect = effects.of(act);
        effect.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        List<EffectDto> lines = EffectDto.of(effect);
        if (consent.dryRun()) {
            return new PreviewOutput(effect);
        }
        if (!command.options().json()) {
            EffectDto.print(effect, command.printer());
        }
        consent.require(command, command.messages().text("consent.act"));
        act.execute(periods, quarantine);
        return new ResultOutput(
                done,
                sentence.apply(quarantine),
                lines,
                effects.outdated().stream().map(Period::code).toList());
    }

    /** Nothing was done. */
    private record PreviewOutput(ActionEffect effect) implements CommandOutput {
        private record Document(List<EffectDto> effect) {}

        @Override
        public Object document() {
            return new Document(EffectDto.of(effect));
        }

        @Override
        public void print(TextPrinter printer) {
            EffectDto.print(effect, printer);
        }
    }

    /**
     * It was done.
     *
     * @param effect what it does to reports
     * @param outOfDate the quarters whose newest report no longer agrees with what counts, for whatever reason
     */
    private record ResultOutput(String done, String sentence, List<EffectDto> effect, List<String> outOfDate)
            implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            printer.paragraph(sentence, "");
            if (!outOfDate.isEmpty()) {
                printer.print("effect.outdated", String.join(", ", outOfDate));
            }
        }
    }
}
