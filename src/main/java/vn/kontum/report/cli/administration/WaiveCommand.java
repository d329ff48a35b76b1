package vn.kontum.report.cli.administration;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.UnitPeriodOptions;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.run.Actor;

/** Clears the warnings of one rule for a unit in a quarter. */
@Command(name = "waive")
public final class WaiveCommand implements Callable<Integer> {
    private final CommandContext desk;

    @Mixin
    private final UnitPeriodOptions place = new UnitPeriodOptions();

    @Option(names = "--rule", paramLabel = "RULE", required = true)
    private @Nullable String rule;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    WaiveCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        String waived = Optional.ofNullable(rule).orElseThrow();
        return desk.say(desk.inExistingOffice(office -> {
            office.the(RunService.class).acts().waive(place.unit(), place.period(), waived, by);
            return new ActionOutput(
                    "WAIVED",
                    desk.words()
                            .text(
                                    "done.waived",
                                    waived,
                                    place.unit(),
                                    place.period().code()));
        }));
    }
}
