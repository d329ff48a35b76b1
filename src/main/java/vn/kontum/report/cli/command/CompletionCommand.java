package vn.kontum.report.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.kontum.report.cli.context.CommandContext;

/** Prints what a shell needs to complete commands and options. */
@Command(name = "completion")
public final class CompletionCommand implements Runnable {
    private final CommandContext commandContext;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public void run() {
        commandContext
                .environment()
                .out()
                .println(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
    }
}
