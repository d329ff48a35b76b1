package vn.kontum.report.cli.report;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsolidateAction;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;

/** Declares the report of a quarter final, as a new edition that says so; later corrections need an approval. */
@Command(name = "final")
final class ReportFinalCommand implements Callable<Integer> {
    private final CommandContext desk;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ReportFinalCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        desk.requireKnown(wanted);
        Actor by = person.person();
        return desk.say(desk.inExistingOffice(office -> {
            Run run = desk.run(
                    office,
                    RunRequest.consolidate(wanted, TriggerSource.COMMAND, by.name(), by.reason())
                            .withScope(RerunMode.makeFinal()));
            return new ConsolidateAction(desk, office).answer(wanted, run);
        }));
    }
}
