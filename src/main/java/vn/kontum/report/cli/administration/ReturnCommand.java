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

/** Gives the submission that counts back to its unit, with a reason, or takes that back. */
@Command(name = "return")
public final class ReturnCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Mixin
    private final UnitPeriodOptions place = new UnitPeriodOptions();

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ReturnCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        commandContext.requireUnit(place.unit());
        commandContext.requireKnown(place.period());
        String sentence = commandContext
                .words()
                .text(
                        undo ? "done.unreturned" : "done.returned",
                        place.unit(),
                        place.period().code());
        return commandContext.say(commandContext.inExistingApplication(
                AdministrativeAction.class,
                action -> action.perform(consent, undo ? "RESTORED" : "RETURNED", sentence, (acts, quarantine) -> {
                    if (undo) {
                        quarantine.undoReturn(place.unit(), place.period(), by);
                    } else {
                        quarantine.giveBack(place.unit(), place.period(), by);
                    }
                })));
    }
}
