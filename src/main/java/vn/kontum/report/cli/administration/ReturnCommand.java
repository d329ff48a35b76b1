package vn.kontum.report.cli.administration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.bulk.BulkReturn;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AdministrativeAction;
import vn.kontum.report.cli.context.BulkReturnAction;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.run.Actor;

/** Gives the submissions that count back to their units, with a reason, or takes that back. */
@Command(name = "return")
public final class ReturnCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--unit", paramLabel = "U", split = ",", required = true)
    private List<String> units = List.of();

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period given;

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
        Period period = Optional.ofNullable(given).orElseThrow();
        units.forEach(commandContext::requireUnit);
        commandContext.requireKnown(period);
        BulkReturn bulk = new BulkReturn(period, units, undo);
        return commandContext.print(
                bulk.units().size() == 1
                        ? commandContext.inExistingApplication(
                                AdministrativeAction.class, action -> one(action, bulk, by))
                        : commandContext.inExistingApplication(
                                BulkReturnAction.class, action -> action.perform(consent, bulk, by)));
    }

    private CommandOutput one(AdministrativeAction action, BulkReturn bulk, Actor by) {
        String unit = bulk.units().get(0);
        String sentence = commandContext
                .messages()
                .text(
                        undo ? "done.unreturned" : "done.returned",
                        unit,
                        bulk.period().code());
        return action.perform(consent, undo ? "RESTORED" : "RETURNED", sentence, (acts, quarantine) -> {
            if (undo) {
                quarantine.undoReturn(unit, bulk.period(), by);
            } else {
                quarantine.giveBack(unit, bulk.period(), by);
            }
        });
    }
}
