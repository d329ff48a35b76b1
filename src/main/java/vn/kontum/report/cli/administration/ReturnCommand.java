package vn.kontum.report.cli.administration;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.UnitPeriodOptions;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.run.Actor;

/** Gives the submission that counts back to its unit, with a reason. */
@Command(name = "return")
public final class ReturnCommand implements Callable<Integer> {
    private final CommandContext desk;

    @Mixin
    private final UnitPeriodOptions place = new UnitPeriodOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ReturnCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        desk.requireUnit(place.unit());
        desk.requireKnown(place.period());
        return desk.say(desk.inExistingOffice(office -> {
            office.the(RunService.class).quarantine().giveBack(place.unit(), place.period(), by);
            return new ActionOutput(
                    "RETURNED",
                    desk.words()
                            .text("done.returned", place.unit(), place.period().code()));
        }));
    }
}
