package vn.kontum.report.cli.archive;

import picocli.CommandLine.Command;

/** Files of finished years in packages. */
@Command(
        name = "archive",
        subcommands = {
            ArchiveCreateCommand.class,
            ArchiveRemoveCommand.class,
            ArchiveRestoreCommand.class,
            ArchiveListCommand.class
        })
public final class ArchiveCommand {}
