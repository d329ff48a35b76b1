package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program itself; alone it only shows what it can do. */
@Command(
        name = "kontum-report",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            CollectCommand.class,
            ReportCommand.class,
            RerunCommand.class,
            ValidateCommand.class,
            TemplateCommand.class,
            StatusCommand.class,
            FindingsCommand.class,
            WaiveCommand.class,
            ReturnCommand.class,
            ExcludeCommand.class,
            ApproveCommand.class,
            QuarantineCommand.class,
            RulesCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        })
final class KontumCommand implements Callable<Integer> {
    @Mixin
    private final GlobalOptions options;

    @Option(names = "--version", versionHelp = true, order = 99)
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    KontumCommand(Desk desk) {
        this.options = desk.options();
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.USAGE.code();
    }
}
