package vn.kontum.report.cli.administration;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AdministrativeAction;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.context.UnitPeriodOptions;
import vn.kontum.report.run.Actor;

/** Leaves a unit out of the figures of a quarter, or takes it back in. */
@Command(name = "exclude")
public final class ExcludeCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Mixin
    private final UnitPeriodOptions place = new UnitPeriodOptions();

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ExcludeCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        String sentence = commandContext
                .messages()
                .text(
                        undo ? "done.included" : "done.excluded",
                        place.unit(),
                        place.period().code());
        return commandContext.print(commandContext.inExistingApplication(
                AdministrativeAction.class,
                action -> action.perform(consent, undo ? "INCLUDED" : "EXCLUDED", sentence, (acts, quarantine) -> {
                    if (undo) {
                        acts.include(place.unit(), place.period(), by);
                    } else {
                        acts.exclude(place.unit(), place.period(), by);
                    }
                })));
    }
}
