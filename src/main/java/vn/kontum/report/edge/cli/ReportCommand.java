package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The consolidated report and its editions; alone it only shows what it can do. */
@Command(
        name = "report",
        subcommands = {
            ReportRunCommand.class,
            ReportListCommand.class,
            ReportDiffCommand.class,
            ReportExportCommand.class,
            ReportTraceCommand.class,
            ReportFinalCommand.class,
            ReportReopenCommand.class
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.USAGE.code();
    }
}
