package vn.kontum.report.cli.administration;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AdministrativeAction;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.context.UnitPeriodOptions;
import vn.kontum.report.run.Actor;
import vn.kontum.report.submission.WaiverScope;

/** Clears the warnings of one rule for a unit in a quarter, or takes that back. */
@Command(name = "waive")
public final class WaiveCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Mixin
    private final UnitPeriodOptions place = new UnitPeriodOptions();

    @Option(names = "--rule", paramLabel = "RULE", required = true)
    private @Nullable String rule;

    @Option(names = "--variable", paramLabel = "V")
    private @Nullable String variable;

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    WaiveCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        String waived = new WaiverScope(Optional.ofNullable(rule).orElseThrow(), Optional.ofNullable(variable)).text();
        String sentence = commandContext
                .messages()
                .text(
                        undo ? "done.unwaived" : "done.waived",
                        waived,
                        place.unit(),
                        place.period().code());
        return commandContext.print(commandContext.inExistingApplication(
                AdministrativeAction.class,
                action -> action.perform(consent, undo ? "UNWAIVED" : "WAIVED", sentence, (acts, quarantine) -> {
                    if (undo) {
                        acts.unwaive(place.unit(), place.period(), waived, by);
                    } else {
                        acts.waive(place.unit(), place.period(), waived, by);
                    }
                })));
    }
}
