package vn.kontum.report.cli.administration;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.UnitPeriodOptions;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.run.Actor;

/** Leaves a unit out of the figures of a quarter, or takes it back in. */
@Command(name = "exclude")
public final class ExcludeCommand implements Callable<Integer> {
    private final CommandContext desk;

    @Mixin
    private final UnitPeriodOptions place = new UnitPeriodOptions();

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ExcludeCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        return desk.say(desk.inExistingOffice(office -> {
            PeriodAdministration acts = office.the(RunService.class).acts();
            if (undo) {
                acts.include(place.unit(), place.period(), by);
            } else {
                acts.exclude(place.unit(), place.period(), by);
            }
            return new ActionOutput(
                    undo ? "INCLUDED" : "EXCLUDED",
                    desk.words()
                            .text(
                                    undo ? "done.included" : "done.excluded",
                                    place.unit(),
                                    place.period().code()));
        }));
    }
}
