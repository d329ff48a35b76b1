package vn.kontum.report.edge.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Runnable {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        desk.around()
                .out()
                .println(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
    }
}
