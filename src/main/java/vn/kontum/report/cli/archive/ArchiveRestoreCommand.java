package vn.kontum.report.cli.archive;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.archive.YearArchiveService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.run.Actor;

/** Puts the files of a year back from its package. */
@Command(name = "restore")
final class ArchiveRestoreCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private int year;

    @Option(names = "--package", paramLabel = "FILE")
    private @Nullable Path file;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    ArchiveRestoreCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        int files = commandContext.inExistingApplication(
                YearArchiveService.class, archives -> archives.restore(year, Optional.ofNullable(file), by));
        return commandContext.print(new ActionOutput(
                "RESTORED", commandContext.messages().text("archive.restored", files, Integer.toString(year))));
    }
}
