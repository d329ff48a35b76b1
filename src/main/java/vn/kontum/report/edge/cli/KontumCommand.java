package vn.kontum.report.edge.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            ScheduleCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        })
final class KontumCommand {
    @Mixin
    private final GlobalOptions options;

    @Option(names = "--version", versionHelp = true, order = 99)
    private boolean version;

    KontumCommand(Desk desk) {
        this.options = desk.options();
    }
}
