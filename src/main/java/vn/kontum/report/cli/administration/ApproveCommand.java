package vn.kontum.report.cli.administration;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.cli.context.CommandContext;

/** Approves a late correction: the next report is made with it. */
@Command(name = "approve")
public final class ApproveCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final FileDecisionOptions decision = new FileDecisionOptions();

    ApproveCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return decision.release(commandContext, "APPROVED", undo);
    }
}
