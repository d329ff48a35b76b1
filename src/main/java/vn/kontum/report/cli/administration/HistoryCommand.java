package vn.kontum.report.cli.administration;

import picocli.CommandLine.Command;

/** Published figures of years before. */
@Command(
        name = "history",
        subcommands = {HistoryImportCommand.class, HistoryListCommand.class, HistoryUndoCommand.class})
public final class HistoryCommand {}
