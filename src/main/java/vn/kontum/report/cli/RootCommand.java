package vn.kontum.report.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.cli.administration.ApproveCommand;
import vn.kontum.report.cli.administration.ExcludeCommand;
import vn.kontum.report.cli.administration.HistoryCommand;
import vn.kontum.report.cli.administration.NotifyCommand;
import vn.kontum.report.cli.administration.PendingCommand;
import vn.kontum.report.cli.administration.QuarantineCommand;
import vn.kontum.report.cli.administration.ReturnCommand;
import vn.kontum.report.cli.administration.TokenCommand;
import vn.kontum.report.cli.administration.WaiveCommand;
import vn.kontum.report.cli.archive.ArchiveCommand;
import vn.kontum.report.cli.catalogue.CatalogueCommand;
import vn.kontum.report.cli.command.CollectCommand;
import vn.kontum.report.cli.command.CompletionCommand;
import vn.kontum.report.cli.command.DemoCommand;
import vn.kontum.report.cli.command.DoctorCommand;
import vn.kontum.report.cli.command.FindingsCommand;
import vn.kontum.report.cli.command.RerunCommand;
import vn.kontum.report.cli.command.RulesCommand;
import vn.kontum.report.cli.command.RunCommand;
import vn.kontum.report.cli.command.ScheduleCommand;
import vn.kontum.report.cli.command.ServeCommand;
import vn.kontum.report.cli.command.StatusCommand;
import vn.kontum.report.cli.command.TemplateCommand;
import vn.kontum.report.cli.command.ValidateCommand;
import vn.kontum.report.cli.command.VerifyCommand;
import vn.kontum.report.cli.command.WorkerCommand;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.GlobalOptions;
import vn.kontum.report.cli.report.ReportCommand;

/** The program itself; alone it only shows what it can do. */
@Command(
        name = "kontum-report",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            WorkerCommand.class,
            CollectCommand.class,
            ReportCommand.class,
            RerunCommand.class,
            RunCommand.class,
            ValidateCommand.class,
            TemplateCommand.class,
            StatusCommand.class,
            FindingsCommand.class,
            WaiveCommand.class,
            ReturnCommand.class,
            ExcludeCommand.class,
            ApproveCommand.class,
            QuarantineCommand.class,
            PendingCommand.class,
            TokenCommand.class,
            NotifyCommand.class,
            HistoryCommand.class,
            ArchiveCommand.class,
            RulesCommand.class,
            CatalogueCommand.class,
            ScheduleCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        })
final class RootCommand {
    @Mixin
    private final GlobalOptions options;

    @Option(names = "--version", versionHelp = true, order = 99)
    private boolean version;

    RootCommand(CommandContext commandContext) {
        this.options = commandContext.options();
    }
}
