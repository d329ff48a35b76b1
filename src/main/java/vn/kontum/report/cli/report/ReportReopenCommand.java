package vn.kontum.report.cli.report;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.ActionEffect;
import vn.kontum.report.administration.ActionEffectService;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.EffectDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.run.Actor;

/** Opens a quarter whose report was declared final; corrections count again without approval. */
@Command(name = "reopen")
final class ReportReopenCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ReportReopenCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    /** What reopening asks of the application. */
    private record ReopenServices(PeriodAdministration acts, ActionEffectService effects) {}

    /**
     * What opening a quarter would do.
     *
     * @param effect what the catalogue of now would say otherwise than the final reports; empty where none is opened
     */
    private record PreviewOutput(ActionOutput plan, Optional<ActionEffect> effect) implements CommandOutput {
        @Override
        public Object document() {
            return plan;
        }

        @Override
        public void print(TextPrinter printer) {
            plan.print(printer);
            effect.ifPresent(e -> {
                printer.print(e.quarters().isEmpty() ? "reopen.same" : "reopen.anew");
                if (!e.quarters().isEmpty()) {
                    EffectDto.print(e, printer);
                }
            });
        }
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        Actor by = person.person();
        return commandContext.print(commandContext.inExistingApplication(ReopenServices.class, services -> {
            PeriodAdministration acts = services.acts();
            String opened = String.join(
                    ", ", acts.openedWith(wanted).stream().map(Period::code).toList());
            String key = opened.isEmpty() ? "reopen.plan.none" : "reopen.plan";
            Optional<ActionEffect> effect = opened.isEmpty()
                    ? Optional.empty()
                    : Optional.of(services.effects().reopening(wanted, by));
            effect.flatMap(ActionEffect::refusal).ifPresent(refusal -> {
                throw refusal;
            });
            PreviewOutput foreseen = new PreviewOutput(
                    new ActionOutput("FORESEEN", commandContext.messages().text(key, wanted.code(), opened)), effect);
            if (consent.dryRun()) {
                return foreseen;
            }
            if (!opened.isEmpty()) {
                if (!commandContext.options().json()) {
                    foreseen.print(commandContext.printer());
                }
                consent.require(commandContext, commandContext.messages().text("consent.act"));
            }
            acts.reopen(wanted, by);
            return new ActionOutput("REOPENED", commandContext.messages().text("done.reopened", wanted.code(), opened));
        }));
    }
}
