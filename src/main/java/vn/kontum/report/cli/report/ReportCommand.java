package vn.kontum.report.cli.report;

import picocli.CommandLine.Command;

/** The consolidated report and its editions. */
@Command(
        name = "report",
        subcommands = {
            ReportRunCommand.class,
            ReportListCommand.class,
            ReportDiffCommand.class,
            ReportExportCommand.class,
            ReportTraceCommand.class,
            ReportAccuracyCommand.class,
            ReportRebuildCommand.class,
            ReportFinalCommand.class,
            ReportReopenCommand.class,
            ReportAttachSignedCommand.class
        })
public final class ReportCommand {}
