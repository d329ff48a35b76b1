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
import vn.kontum.report.cli.output.CommandOutput;

/** Makes the report of a quarter. */
@Command(name = "run")
final class ReportRunCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ReportRunCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        boolean special = force || unit != null;
        String reason = special && !dryRun
                ? person.person().reason()
                : person.reasonOr(commandContext.messages().text("report.reason", wanted.code()));
        ConsolidateAction.ConsolidateOptions consolidateOptions = new ConsolidateAction.ConsolidateOptions(
                wanted, Optional.ofNullable(unit), force, person.name(), reason);
        CommandOutput commandOutput = commandContext.inExistingApplication(
                ConsolidateAction.class,
                consolidating ->
                        dryRun ? consolidating.plan(consolidateOptions) : consolidating.run(consolidateOptions));
        return commandContext.print(commandOutput);
    }
}
